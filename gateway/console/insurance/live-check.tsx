import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { instant } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { instantOf, isWithin } from './beijing.ts';
import { CheckCompetence, type CheckCompetenceQuery, CheckOrder, type CheckOrderQuery } from './operations.ts';

type Proof = NonNullable<CheckOrderQuery['orderInsured']>;
type Body = NonNullable<CheckCompetenceQuery['cover']>['competent'][number];

/** The fields of the report that are filled in and can be checked. */
export interface Draft {
  platform?: string;
  orderNumber?: string;
  at?: string;
  placeOfOrder?: string;
  placeOfInjury?: string;
}

interface LiveCheckProps {
  draft: Draft;
  /** region of the caller's agency */
  home?: string;
}

/** Shows whether the order was insured at that time and which agency is competent, as soon as the required fields are filled in. */
export function LiveCheck({ draft, home }: LiveCheckProps) {
  const { platform, orderNumber, at, placeOfOrder, placeOfInjury } = draft;
  const order = useAsk(CheckOrder, platform && orderNumber && at ? { platform, orderNumber, at: instantOf(at) } : undefined);
  const competence = useAsk(CheckCompetence, placeOfOrder || placeOfInjury ? { order: placeOfOrder, injury: placeOfInjury } : undefined);
  const proof = order.data?.orderInsured;
  const competent = competence.data?.determination?.competent[0];
  return (
    <section aria-label={say('即时核验', 'Live check')} aria-live="polite">
      <h2>{say('即时核验', 'Live check')}</h2>
      {!platform && !placeOfInjury && (
        <p className="empty">
          {say(
            '填写平台、订单号、时间和地点后自动核验。',
            'The order is checked as soon as platform, order number, time and place are entered.',
          )}
        </p>
      )}
      <Progress of={order} />
      <Missing answer={order.answer} operation={CheckOrder} path="orderInsured" coordinates={['Query.orderInsured', 'InsuranceProof.*']} />
      {proof && <Order of={proof} placeOfOrder={placeOfOrder} />}
      <Progress of={competence} />
      {competent && (
        <p>
          {isWithin(competent.region.code, home) ? (
            <strong className="met">{say('由本机构确认', 'Your agency decides')}</strong>
          ) : (
            <strong className="late">{say('不由本机构确认', 'Another agency decides')}</strong>
          )}
          {say(`：${competent.region.name}${competent.bodyZh}`, `: ${competent.body}, ${competent.region.name}`)}
        </p>
      )}
      {competence.data && (
        <DataTable
          caption={say('管辖', 'Competent agency')}
          rows={[
            ...rowsOf(say('参保缴费', 'cover'), competence.data.cover?.competent),
            ...rowsOf(say('伤害确认和待遇', 'determination and benefits'), competence.data.determination?.competent),
          ]}
          keyOf={({ matter, body }) => matter + body.rank}
          columns={[
            { name: say('事项', 'Matter'), cell: ({ matter }) => matter },
            { name: say('依何地', 'Determined by'), cell: ({ body }) => word('PlaceRule', body.rule) },
            { name: say('地区', 'Region'), cell: ({ body }) => body.region.name },
            { name: say('机构', 'Body'), cell: ({ body }) => say(body.bodyZh, body.body) },
            { name: say('依据', 'Article'), cell: ({ body }) => body.article },
            {
              name: say('核实情况', 'How sure'),
              cell: ({ body }) => (body.mark === 'unconfirmed' ? say('未核实', 'unconfirmed') : say('已核实', 'confirmed')),
            },
          ]}
        />
      )}
    </section>
  );
}

function Order({ of: proof, placeOfOrder }: { of: Proof; placeOfOrder?: string }) {
  const tone = proof.insured === null ? 'soon' : proof.insured ? 'met' : 'late';
  const isElsewhere = placeOfOrder !== undefined && proof.region !== null && !isWithin(placeOfOrder, proof.region.code);
  return (
    <>
      <p>
        <strong className={tone}>
          {proof.insured === null
            ? say('无法核验订单', 'The order could not be checked')
            : proof.insured
              ? say('该单在该时刻已参保', 'The order was insured at that time')
              : say('该单在该时刻未参保', 'The order was not insured at that time')}
        </strong>
        {say('：', ': ')}
        {word('ProofReason', proof.reason)}
        {proof.region && say(`，接单地 ${proof.region.name}`, `, accepted in ${proof.region.name}`)}
        {proof.from && say(`，保障自 ${instant(proof.from)}`, `, covered from ${instant(proof.from)}`)}
        {proof.to && say(` 至 ${instant(proof.to)}`, ` to ${instant(proof.to)}`)}
        {proof.rate && say(`，该单缴费 ${proof.rate} 元`, `, premium CNY ${proof.rate}`)}
      </p>
      {isElsewhere && (
        <p className="late">{say('填写的接单地与订单记录不一致。', 'The place of the order differs from the order record.')}</p>
      )}
      <details>
        <summary>{say('签名凭证（可离线核验）', 'Signed receipt (can be verified offline)')}</summary>
        <code className="receipt">{proof.receipt}</code>
      </details>
    </>
  );
}

const rowsOf = (matter: string, competent: readonly Body[] | undefined) => (competent ?? []).map((body) => ({ matter, body }));
