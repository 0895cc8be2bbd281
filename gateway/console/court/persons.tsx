import { useParam } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { MyDocket, PersonsOfCase, type PersonsOfCaseQuery } from './operations.ts';

type Party = NonNullable<NonNullable<PersonsOfCaseQuery['courtCase']>['parties']>[number];

const FIELDS = ['engagements', 'enrolments', 'injuryClaims', 'wageClues', 'arbitrationCases'];

/** Records of labour and insurance agencies on the parties of a case of this court, under agreements and with the case as the matter. */
export function Persons() {
  const [number] = useParam('number');
  const found = useAsk(PersonsOfCase, number ? { number } : undefined);
  const courtCase = found.data?.courtCase;
  return (
    <>
      <QuestionForm>
        <Field name="number" label={say('本院案件的案号', 'Number of a case of your court')} isRequired />
      </QuestionForm>
      {!number && <Docket />}
      <Progress of={found} />
      {courtCase && (
        <>
          <h2>{courtCase.title}</h2>
          <Missing
            answer={found.answer}
            operation={PersonsOfCase}
            coordinates={['CaseParty.worker', ...FIELDS.map((field) => `Worker.${field}`), 'InjuryClaim.capacityGrade']}
          />
          {courtCase.parties?.map((party, i) => (
            <PartySection key={party.role + (party.maskedName ?? party.name ?? i)} party={party} />
          ))}
        </>
      )}
    </>
  );
}

function PartySection({ party }: { party: Party }) {
  const { worker } = party;
  return (
    <section>
      <h3>
        {word('PartyRole', party.role)}：{party.name ?? party.maskedName}
        {worker && `（${word('OccupationGroup', worker.occupation)}）`}
      </h3>
      {!worker && party.kind === 'PERSON' && (
        <p className="empty">{say('没有可显示的登记。', 'There are no records that can be shown.')}</p>
      )}
      {worker?.engagements && (
        <DataTable
          caption={say('用工关系（人社）', 'Engagements (labour)')}
          rows={worker.engagements}
          keyOf={({ id }) => id}
          columns={[
            { name: say('企业', 'Enterprise'), cell: ({ enterprise }) => enterprise?.name ?? '—' },
            { name: say('形式', 'Form'), cell: ({ form }) => word('EmploymentForm', form) },
            { name: say('地区', 'Place'), cell: ({ region }) => region.name },
            { name: say('起', 'From'), cell: ({ from }) => day(from) },
            { name: say('止', 'To'), cell: ({ to }) => day(to) },
          ]}
        />
      )}
      {worker?.enrolments && (
        <DataTable
          caption={say('参保（社保）', 'Cover (insurance)')}
          rows={worker.enrolments}
          keyOf={({ id }) => id}
          columns={[
            { name: say('险种', 'Scheme'), cell: ({ scheme }) => word('Scheme', scheme) },
            { name: say('方式', 'Mode'), cell: ({ mode }) => word('InsuredAs', mode) },
            { name: say('地区', 'Place'), cell: ({ region }) => region.name },
            { name: say('起', 'From'), cell: ({ from }) => day(from) },
            { name: say('止', 'To'), cell: ({ to }) => day(to) },
          ]}
        />
      )}
      {worker?.injuryClaims && worker.injuryClaims.length > 0 && (
        <DataTable
          caption={say('职业伤害待遇申请', 'Injury claims')}
          rows={worker.injuryClaims}
          keyOf={({ number }) => number}
          columns={[
            { name: say('编号', 'Number'), cell: ({ number }) => number },
            { name: say('平台', 'Platform'), cell: ({ platform }) => platform.name },
            { name: say('状态', 'State'), cell: ({ state }) => word('ClaimState', state) },
            { name: say('报案', 'Reported'), cell: ({ reportedOn }) => day(reportedOn) },
            { name: say('伤残等级', 'Grade'), cell: ({ capacityGrade }) => capacityGrade ?? '—', isNumber: true },
          ]}
        />
      )}
      {worker?.wageClues && worker.wageClues.length > 0 && (
        <DataTable
          caption={say('欠薪线索', 'Wage clues')}
          rows={worker.wageClues}
          keyOf={({ id }) => id}
          columns={[
            { name: say('编号', 'Number'), cell: ({ id }) => id },
            { name: say('收到', 'Received'), cell: ({ receivedOn }) => day(receivedOn) },
            { name: say('金额', 'Amount'), cell: ({ amount }) => money(amount) },
            { name: say('状态', 'State'), cell: ({ status }) => word('ClueStatus', status) },
          ]}
        />
      )}
      {worker?.arbitrationCases && worker.arbitrationCases.length > 0 && (
        <DataTable
          caption={say('仲裁', 'Arbitration')}
          rows={worker.arbitrationCases}
          keyOf={({ number }) => number}
          columns={[
            { name: say('案号', 'Number'), cell: ({ number }) => number },
            { name: say('请求', 'Claim'), cell: ({ claim }) => word('ArbitrationClaim', claim) },
            { name: say('申请', 'Filed'), cell: ({ filedOn }) => day(filedOn) },
            { name: say('结果', 'Outcome'), cell: ({ outcome }) => word('ArbitrationOutcome', outcome) },
          ]}
        />
      )}
    </section>
  );
}

/** The cases of this court. A chosen case becomes the matter, with the agreements chosen above. */
function Docket() {
  const { me } = useSession();
  const [after] = useParam('after');
  const region = me.region?.code;
  const found = useAsk(MyDocket, me.kind === 'COURT' && region ? { region, after } : undefined);
  const cases = found.data?.courtCases;
  if (me.kind !== 'COURT') return <p className="empty">{say('本页供法院使用。', 'This screen is for courts.')}</p>;
  return (
    <>
      <Progress of={found} />
      {cases && (
        <DataTable
          caption={say('本院案件', 'Cases of this court')}
          rows={cases.nodes ?? []}
          list={cases}
          keyOf={({ number }) => number}
          columns={[
            {
              name: say('案件', 'Case'),
              cell: ({ number, title }) => (
                <Link to="/court/persons" params={{ number, matter: `court-case/${number}` }}>
                  {title}
                </Link>
              ),
              value: ({ title }) => title,
            },
            { name: say('案号', 'Number'), cell: ({ number }) => number },
            { name: say('案由', 'Cause'), cell: ({ cause }) => cause?.name ?? '—' },
            { name: say('立案', 'Filed'), cell: ({ filedOn }) => day(filedOn) },
            { name: say('状态', 'State'), cell: ({ inProgress }) => (inProgress ? say('审理中', 'pending') : say('已结', 'closed')) },
          ]}
        />
      )}
    </>
  );
}
