import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Expiry } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { money, today } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import type { RuleTermOf } from './against.ts';
import { ClauseGrid } from './clause-grid.tsx';
import { BindingContractsOfFirm, type BindingContractsOfFirmQuery, BindingContractsOfRider, MinimumWageThere } from './operations.ts';

type Binding = NonNullable<NonNullable<BindingContractsOfFirmQuery['enterprise']>['applicableContracts']>[number];

/** The collective contracts that apply to an enterprise or a worker at a place on a day, in order of priority, with their clauses. */
export function BindingContracts() {
  const { params } = useAddress();
  const code = params.get('firm') || undefined;
  const worker = params.get('worker') || undefined;
  const place = params.get('place') || undefined;
  const on = params.get('on') || today();
  const firm = useAsk(BindingContractsOfFirm, code && !worker ? { code, on, place } : undefined);
  const rider = useAsk(BindingContractsOfRider, worker ? { worker, on, place } : undefined);
  const wage = useAsk(MinimumWageThere, place ? { place, on } : undefined);
  const enterprise = firm.data?.enterprise;
  const contracts = worker ? rider.data?.worker?.applicableContracts : enterprise?.applicableContracts;
  const floor = wage.data?.region?.minimumWage;
  return (
    <>
      <QuestionForm>
        <FirmPicker name="firm" value={code} />
        <PlacePicker name="place" value={place} label={say('工作地', 'Place of work')} />
        <Field name="on" type="date" label={say('日期', 'Day')} usual={today()} />
        <Field name="worker" label={say('或：劳动者标识（假名）', 'or: pseudonym of a worker')} placeholder="w-…" />
      </QuestionForm>
      {!code && !worker && (
        <p className="empty">
          {say(
            '输入企业（或劳动者标识）、工作地和日期，查询当天适用的集体合同。',
            'Enter an enterprise (or the pseudonym of a worker), a place of work and a date to find the collective contracts that apply on that day.',
          )}
        </p>
      )}
      <Progress of={firm} />
      <Progress of={rider} />
      {firm.data && !enterprise && code && <p role="status">{say('未找到该企业。', 'Enterprise not found.')}</p>}
      {enterprise && (
        <p>
          <strong>{enterprise.name}</strong> · {(enterprise.roles ?? []).map((role) => word('EnterpriseRole', role)).join('、')} ·{' '}
          {word('Sector', enterprise.sector)} · {say('总部', 'seat')} {enterprise.headquarters?.name}
          {enterprise.platforms?.map((link) => (
            <span key={link.id}>
              {' '}
              · {say('为', 'works for')} {link.principal?.name}（{link.region.name}）
            </span>
          ))}
        </p>
      )}
      {floor && (
        <p title={floor.article}>
          {floor.region.name}
          {say('最低工资 ', ' minimum wage ')}
          {money(floor.monthly)}
          {say('/月', ' a month')}
          {floor.mark === 'unconfirmed' && say('（未经核实）', ' (unconfirmed)')}
        </p>
      )}
      <Missing answer={firm.answer} operation={BindingContractsOfFirm} path="enterprise" coordinates={['Enterprise.applicableContracts']} />
      <Missing
        answer={rider.answer}
        operation={BindingContractsOfRider}
        path="worker"
        coordinates={['Query.worker', 'Worker.applicableContracts']}
      />
      {contracts && <Found contracts={contracts} rules={rulesOf(enterprise)} frame={(firm.data ?? rider.data)?.clauseTerms ?? []} />}
    </>
  );
}

interface FoundProps {
  contracts: readonly Binding[];
  rules: RuleTermOf[];
  frame: BindingContractsOfFirmQuery['clauseTerms'];
}

function Found({ contracts, rules, frame }: FoundProps) {
  return (
    <>
      <DataTable
        caption={say('适用的集体合同（按优先顺序）', 'Applicable contracts, in order of priority')}
        rows={contracts.map((one, i) => ({ ...one, place: i + 1 }))}
        keyOf={({ contract, because }) => contract.id + because}
        columns={[
          { name: say('顺序', 'Order'), cell: ({ place }) => place, isNumber: true },
          {
            name: say('合同', 'Contract'),
            cell: ({ contract }) => (
              <Link to="/union/contract" params={{ id: contract.id }}>
                {contract.title}
              </Link>
            ),
            value: ({ contract }) => contract.title,
          },
          { name: say('种类', 'Kind'), cell: ({ contract }) => word('ContractKind', contract.kind) },
          {
            name: say('为什么适用', 'Reason'),
            cell: ({ because, through }) =>
              [word('CoverageReason', because), through && say(`经由 ${through.name}`, `through ${through.name}`)]
                .filter(Boolean)
                .join(say('，', ', ')),
          },
          { name: say('依据', 'Article'), cell: ({ article }) => article },
          { name: say('状态', 'Status'), cell: ({ contract }) => word('ContractStatus', contract.status) },
          {
            name: say('期满', 'Ends'),
            cell: ({ contract }) => <Expiry on={contract.expiresOn} />,
            value: ({ contract }) => contract.expiresOn,
          },
        ]}
      />
      {contracts.length > 0 && <ClauseGrid contracts={contracts} rules={rules} frame={frame ?? []} />}
    </>
  );
}

/** The rules of the enterprise and of its platforms, each term once. */
function rulesOf(enterprise: BindingContractsOfFirmQuery['enterprise'] | undefined): RuleTermOf[] {
  if (!enterprise) return [];
  const own = (enterprise.ruleTerms ?? []).map((term) => ({ ...term, platform: enterprise.name ?? enterprise.creditCode }));
  const theirs = (enterprise.platforms ?? []).flatMap(({ principal }) =>
    (principal?.ruleTerms ?? []).map((term) => ({ ...term, platform: principal?.name ?? '' })),
  );
  const all = [...own, ...theirs];
  return all.filter((one, i) => all.findIndex((other) => other.name === one.name && other.platform === one.platform) === i);
}
