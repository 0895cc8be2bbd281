import { useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, instant, money, yesNo } from '../words/format.ts';
import { actionWord, type EnumName, noteWords, say, word } from '../words/say.ts';
import { BenefitSteps } from './benefit-steps.tsx';
import { ClaimSteps } from './claim-steps.tsx';
import { Claim as ClaimOperation, type ClaimQuery } from './operations.ts';

type One = NonNullable<ClaimQuery['injuryClaim']>;

/** One claim: report, deadlines, steps, and, with the claim as the matter, grade and benefits. */
export function Claim() {
  const [number] = useParam('number');
  const found = useAsk(ClaimOperation, number ? { number } : undefined);
  const claim = found.data?.injuryClaim;
  return (
    <>
      <QuestionForm>
        <Field name="number" label={say('申请编号', 'Claim number')} isRequired />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={ClaimOperation} path="injuryClaim" coordinates={['Query.injuryClaim', ...PERSONAL]} />
      {found.data && !claim && found.answer?.faults.length === 0 && found.answer.withheld.length === 0 && (
        <p role="status">{say('未找到该申请，或者本方无权查看。', 'Claim not found, or you have no access to it.')}</p>
      )}
      {claim && (
        <>
          <h2>
            {claim.number} · {word('ClaimState', claim.state)}
          </h2>
          <Facts of={claim} />
          <Missing answer={found.answer} operation={ClaimOperation} coordinates={SENSITIVE} />
          {found.answer?.withheld.some(({ coordinate }) => SENSITIVE.includes(coordinate)) && (
            <p>
              <Link className="button" to="/insurance/claim" params={{ number: claim.number, matter: `injury-claim/${claim.number}` }}>
                {say('以本件为案由查看等级和待遇', 'Show grade and benefits, with this claim as the matter')}
              </Link>
            </p>
          )}
          {claim.benefits && <Benefits of={claim} />}
          {claim.courtCases.length > 0 && (
            <DataTable
              caption={say('行政诉讼案件（法院）', 'Administrative cases (courts)')}
              rows={claim.courtCases.flatMap((one) => one ?? [])}
              keyOf={(one) => one.number}
              columns={[
                { name: say('案号', 'Number'), cell: (one) => one.number },
                { name: say('案件', 'Case'), cell: ({ title }) => title ?? '—' },
                { name: say('结果', 'Outcome'), cell: ({ outcome }) => word('CaseOutcome', outcome) },
              ]}
            />
          )}
          <ClaimSteps number={claim.number} state={claim.state} onTaken={found.again} />
          <BenefitSteps number={claim.number} determination={claim.determination} onTaken={found.again} />
          {claim.history && claim.history.length > 0 && (
            <DataTable
              caption={say('办理过程', 'Steps so far')}
              rows={claim.history}
              keyOf={({ at, action }) => at + action}
              columns={[
                { name: say('登记时间', 'Recorded'), cell: ({ at }) => instant(at) },
                { name: say('办理日期', 'Day'), cell: ({ on }) => day(on) },
                { name: say('环节', 'Step'), cell: ({ action }) => actionWord(action) },
                { name: say('办理方', 'By'), cell: ({ participant }) => participant },
                { name: say('说明', 'Note'), cell: noteOf },
              ]}
            />
          )}
        </>
      )}
    </>
  );
}

/** The enums whose codes appear in the notes of steps. */
const NOTES: Record<string, EnumName> = { BENEFIT_PAID: 'BenefitKind', DECIDE_REVIEW: 'ReviewOutcome' };

function noteOf({ action, note }: { action: string; note: string | null }): string {
  const name = NOTES[action];
  return note && name ? noteWords(name, note) : (note ?? '—');
}

const SENSITIVE = ['capacityGrade', 'careLevel', 'benefits', 'benefitsPaid', 'benefitDeadlines'].map((field) => `InjuryClaim.${field}`);
const PERSONAL = ['number', 'state', 'orderNumber', 'worker', 'platform', 'deadlines'].map((field) => `InjuryClaim.${field}`);

function Facts({ of: claim }: { of: One }) {
  return (
    <dl className="facts">
      <dt>{say('劳动者标识', 'Worker')}</dt>
      <dd>{claim.worker.id}</dd>
      <dt>{say('平台、订单', 'Platform, order')}</dt>
      <dd>
        {claim.platform.name} · {claim.orderNumber}（{word('ProofReason', claim.orderCheck)}）
      </dd>
      <dt>{say('时间、地点', 'When, where')}</dt>
      <dd>
        {instant(claim.injuredAt)} · {claim.placeOfInjury.name}（{say('接单地', 'order accepted in')} {claim.placeOfOrder.name}）
      </dd>
      <dt>{say('受伤经过', 'What happened')}</dt>
      <dd>{claim.account ?? '—'}</dd>
      <dt>{say('报案、办理', 'Report, handling')}</dt>
      <dd>
        {day(claim.reportedOn)} · {word('ServiceChannel', claim.channel)} · {word('ClaimHandling', claim.handling)}
      </dd>
      <dt>{say('材料、调查', 'Papers, investigation')}</dt>
      <dd>
        {day(claim.materialsOn)} · {day(claim.investigatedOn)} {claim.investigator} {claim.findings}
      </dd>
      <dt>{say('确认', 'Decision')}</dt>
      <dd>
        {day(claim.determinedOn)} {claim.determination && word('Determination', claim.determination)} {claim.grounds}
      </dd>
      {claim.capacityGrade !== null && (
        <>
          <dt>{say('劳动能力鉴定', 'Appraisal')}</dt>
          <dd>
            {day(claim.appraisedOn)} · {say(`${claim.capacityGrade} 级`, `grade ${claim.capacityGrade}`)}
            {claim.careLevel && ` · ${word('CareLevel', claim.careLevel)}`}
          </dd>
        </>
      )}
      <dt>{say('期限', 'Clocks')}</dt>
      <dd>
        <Deadlines of={[...(claim.deadlines ?? []), ...(claim.benefitDeadlines ?? [])]} />
      </dd>
    </dl>
  );
}

function Benefits({ of: claim }: { of: One }) {
  return (
    <DataTable
      caption={say(`已支付待遇，合计 ${money(claim.benefitsPaid)}`, `Benefits paid, ${money(claim.benefitsPaid)} in all`)}
      rows={claim.benefits ?? []}
      keyOf={({ kind, paidOn }) => kind + paidOn}
      columns={[
        { name: say('项目', 'Benefit'), cell: ({ kind }) => word('BenefitKind', kind) },
        { name: say('按月', 'Monthly'), cell: ({ monthly }) => yesNo(monthly) },
        { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount), isNumber: true },
        { name: say('计算过程', 'How'), cell: ({ working }) => working },
        { name: say('依据', 'Article'), cell: ({ article }) => article },
        { name: say('支付', 'Paid'), cell: ({ paidOn }) => day(paidOn) },
      ]}
    />
  );
}
