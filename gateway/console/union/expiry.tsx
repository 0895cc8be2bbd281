import { useState } from 'react';
import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk, useAsker } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines, Expiry as EndsOn } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { PlacePicker } from '../parts/pickers.tsx';
import { Field, QuestionForm } from '../parts/question-form.tsx';
import { useSession } from '../session/session.ts';
import { instant } from '../words/format.ts';
import { language, say, word } from '../words/say.ts';
import { AlertsOf, ExpiringContracts, MyAlerts, SaveAlert } from './operations.ts';

const USUAL_DAYS = '90';

/** Contracts that expire soon, by month, and the alerts of the caller. */
export function Expiry() {
  const { me } = useSession();
  const { params } = useAddress();
  const region = params.get('place') || me.region?.code;
  const days = Number(params.get('days') || USUAL_DAYS);
  const where = { region, expiresWithin: days };
  const found = useAsk(ExpiringContracts, { where, after: params.get('after') || undefined });
  const contracts = found.data?.collectiveContracts;
  const months = new Map<string, number>();
  for (const { expiresOn } of contracts?.nodes ?? []) months.set(expiresOn.slice(0, 7), (months.get(expiresOn.slice(0, 7)) ?? 0) + 1);
  return (
    <>
      <QuestionForm>
        <PlacePicker name="place" value={region} />
        <Field name="days" type="number" label={say('几日内期满', 'Expiring within (days)')} usual={USUAL_DAYS} />
      </QuestionForm>
      <Progress of={found} />
      {months.size > 0 && (
        <ul className="months" aria-label={say('按月', 'By month')}>
          {[...months].map(([month, count]) => (
            <li key={month}>
              <strong>{month}</strong> {say(`${count} 份`, `${count}`)}
            </li>
          ))}
        </ul>
      )}
      {contracts && (
        <DataTable
          caption={say(`${days} 日内期满的集体合同`, `Contracts that expire within ${days} days`)}
          rows={contracts.nodes ?? []}
          list={contracts}
          keyOf={({ id }) => id}
          columns={[
            { name: say('期满', 'Ends'), cell: ({ expiresOn }) => <EndsOn on={expiresOn} />, value: ({ expiresOn }) => expiresOn },
            {
              name: say('合同', 'Contract'),
              cell: ({ id, title }) => (
                <Link to="/union/contract" params={{ id }}>
                  {title}
                </Link>
              ),
              value: ({ title }) => title,
            },
            { name: say('种类', 'Kind'), cell: ({ kind }) => word('ContractKind', kind) },
            { name: say('地区', 'Places'), cell: ({ regions }) => regions.map(({ name }) => name).join('、') },
            { name: say('工会', 'Union'), cell: ({ union }) => union?.name ?? '—' },
            { name: say('期限', 'Clocks'), cell: ({ deadlines }) => <Deadlines of={deadlines} /> },
          ]}
        />
      )}
      {me.kind === 'UNION' && <Alerts region={region} days={days} />}
    </>
  );
}

function Alerts({ region, days }: { region?: string; days: number }) {
  const asker = useAsker();
  const mine = useAsk(MyAlerts, {});
  const [open, setOpen] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const alerts = useAsk(AlertsOf, open ? { search: open } : undefined);
  const save = async (name: string) => {
    const { data, faults } = await asker(SaveAlert, { input: { name, where: { region }, expiresWithin: days } });
    const errors = [...(data?.saveContractSearch?.userErrors ?? []), ...faults];
    setProblem(errors.map(({ message, messageZh }) => (language() === 'zh' ? messageZh : message)).join(' '));
    if (errors.length === 0) mine.again();
  };
  return (
    <section>
      <h2>{say('提醒', 'Alerts')}</h2>
      <form
        className="question"
        onSubmit={(event) => {
          event.preventDefault();
          void save(String(new FormData(event.currentTarget).get('name')));
        }}
      >
        <label className="field wide">
          <span>{say('把以上条件存为提醒，名称', 'Name of an alert for these conditions')}</span>
          <input name="name" required maxLength={100} />
        </label>
        <button type="submit">{say('保存提醒', 'Save alert')}</button>
      </form>
      {problem && <p role="alert">{problem}</p>}
      <DataTable
        caption={say('已设提醒', 'My alerts')}
        rows={mine.data?.savedSearches?.nodes ?? []}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say('名称', 'Name'),
            cell: ({ id, name }) => (
              <button type="button" className="plain" aria-pressed={open === id} onClick={() => setOpen(id)}>
                {name}
              </button>
            ),
            value: ({ name }) => name,
          },
          { name: say('提前日数', 'Days in advance'), cell: ({ expiresWithin }) => expiresWithin ?? '—', isNumber: true },
          { name: say('设立时间', 'Since'), cell: ({ createdAt }) => instant(createdAt) },
        ]}
      />
      {open && <Progress of={alerts} />}
      {open && alerts.data?.contractAlerts && (
        <DataTable
          caption={say('提醒内容', 'Alerts')}
          rows={alerts.data.contractAlerts.nodes ?? []}
          list={alerts.data.contractAlerts}
          keyOf={({ id }) => id}
          columns={[
            { name: say('原因', 'Reason'), cell: ({ reason }) => word('AlertReason', reason) },
            { name: say('时间', 'At'), cell: ({ at }) => instant(at) },
            {
              name: say('合同', 'Contract'),
              cell: ({ contract }) =>
                contract && (
                  <Link to="/union/contract" params={{ id: contract.id }}>
                    {contract.title}
                  </Link>
                ),
              value: ({ contract }) => contract?.title,
            },
          ]}
        />
      )}
    </section>
  );
}
