import { useParam } from '../address/address.ts';
import { useAsk } from '../api/use-ask.ts';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker } from '../parts/pickers.tsx';
import { QuestionForm } from '../parts/question-form.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Chain } from './chain.tsx';
import { Cover } from './cover.tsx';
import { DossierRecords } from './dossier-records.tsx';
import { FirmDossier } from './operations.ts';
import type { Firm } from './record-kind.ts';

/** The records of all agencies on one enterprise, on one page that can be printed as a working paper of an inspection. */
export function Dossier() {
  const [code] = useParam('firm');
  const found = useAsk(FirmDossier, code ? { code } : undefined);
  const firm = found.data?.enterprise;
  const latest = firm?.reportedHeadcounts?.[0]?.month;
  return (
    <>
      <QuestionForm>
        <FirmPicker name="firm" value={code} isRequired />
      </QuestionForm>
      {!code && (
        <p className="empty">
          {say('输入企业，查看各机构掌握的全部情况。', 'Enter an enterprise to see the records of all agencies on it.')}
        </p>
      )}
      <Progress of={found} />
      {found.data && !firm && found.answer?.faults.length === 0 && <p role="status">{say('未找到该企业。', 'Enterprise not found.')}</p>}
      {firm && (
        <>
          <h2>{firm.name}</h2>
          <Register of={firm} />
          <DossierRecords firm={firm} answer={found.answer} />
          {latest && <Cover code={firm.creditCode} latest={latest} />}
          {firm.reportedHeadcounts?.length === 0 && (
            <p className="empty">{say('该企业没有用工情况报告。', 'This enterprise has no employment reports.')}</p>
          )}
          <Chain code={firm.creditCode} />
        </>
      )}
    </>
  );
}

function Register({ of: firm }: { of: Firm }) {
  const names = [...(firm.aliases ?? []), ...(firm.formerNames ?? [])];
  return (
    <dl className="facts">
      <dt>{say('统一社会信用代码', 'Credit code')}</dt>
      <dd>
        {firm.creditCode}
        {firm.creditCodeMark && `（${word('CreditCodeMark', firm.creditCodeMark)}）`}
      </dd>
      <dt>{say('角色、行业', 'Part, sector')}</dt>
      <dd>
        {(firm.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、')} · {word('Sector', firm.sector)}
      </dd>
      {names.length > 0 && (
        <>
          <dt>{say('别名、曾用名', 'Other names')}</dt>
          <dd>{names.join('、')}</dd>
        </>
      )}
      <dt>{say('住所地、成立', 'Seat, registered')}</dt>
      <dd>
        {firm.headquarters?.name} · {day(firm.registeredOn)}
      </dd>
      <dt>{say('经营地区', 'Operates in')}</dt>
      <dd>{(firm.operatesIn ?? []).map(({ name }) => name).join('、') || '—'}</dd>
      <dt>{say('上游企业', 'Works for')}</dt>
      <dd>
        {(firm.platforms ?? []).map(({ id, principal, region }) => (
          <span key={id}>
            <FirmLink firm={principal} />（{region.name}）{' '}
          </span>
        ))}
        {(firm.platforms ?? []).length === 0 && '—'}
      </dd>
      <dt>{say('企业工会', 'Union')}</dt>
      <dd>{firm.tradeUnion?.name ?? '—'}</dd>
    </dl>
  );
}
