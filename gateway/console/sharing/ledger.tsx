import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { instant } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { LedgerEntry } from './ledger-entry.tsx';
import { MyLedger } from './operations.ts';
import { Verification } from './verification.tsx';

const SHOWN_FIELDS = 3;

/** Ledger entries: the caller's own queries, queries under agreements that it granted, and for the authority those of its region. */
export function LedgerScreen() {
  const { me } = useSession();
  const { params } = useAddress();
  const instantOf = (name: string, end: string) => (params.get(name) ? `${params.get(name)}T${end}+08:00` : undefined);
  const [from, to] = [instantOf('from', '00:00:00'), instantOf('to', '23:59:59')];
  const found = useAsk(MyLedger, {
    where: {
      outcome: enumParam(params, 'outcome', 'LedgerOutcome'),
      agreement: params.get('agreement') || undefined,
      participant: params.get('participant') || undefined,
      subject: params.get('subject') || undefined,
      from,
      to,
    },
    after: params.get('after') || undefined,
  });
  const ledger = found.data?.accessLedger;
  const chosen = ledger?.nodes.find(({ id }) => id === params.get('entry'));
  return (
    <>
      <QuestionForm>
        <EnumField name="outcome" of="LedgerOutcome" label={say('结果', 'Outcome')} />
        <Field name="agreement" label={say('协议编号', 'Agreement')} placeholder="AG-…" />
        <Field name="participant" label={say('参与方', 'Participant')} placeholder={me.id} />
        <Field name="subject" label={say('所涉人员（假名）', 'Person (pseudonym)')} placeholder="w-…" />
        <Field name="from" type="date" label={say('自', 'From')} />
        <Field name="to" type="date" label={say('至', 'To')} />
      </QuestionForm>
      {me.kind === 'SHARING_AUTHORITY' && <Verification from={from} to={to} />}
      <Progress of={found} />
      <Missing answer={found.answer} operation={MyLedger} path="accessLedger" coordinates={['Query.accessLedger']} />
      {chosen && <LedgerEntry entry={chosen} />}
      {ledger && (
        <DataTable
          caption={say('查询台账', 'Ledger')}
          rows={ledger.nodes ?? []}
          list={ledger}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('时间', 'At'),
              cell: ({ id, at }) => (
                <Link to="/sharing/ledger" params={{ ...Object.fromEntries(params), entry: id }}>
                  {instant(at)}
                </Link>
              ),
              value: ({ at }) => instant(at),
            },
            { name: say('参与方', 'Participant'), cell: ({ participant }) => participant },
            { name: say('经办人', 'Actor'), cell: ({ actor }) => actor },
            {
              name: say('操作', 'Operation'),
              cell: ({ operationName }) => (operationName ? <code>{operationName}</code> : '—'),
              value: ({ operationName }) => operationName,
            },
            { name: say('导出', 'Exported'), cell: ({ exportedAs }) => exportedAs ?? '—' },
            { name: say('协议', 'Agreements'), cell: ({ agreements }) => agreements.join('、') || '—' },
            { name: say('案由', 'Matter'), cell: ({ matter }) => matter ?? '—' },
            { name: say('结果', 'Outcome'), cell: ({ outcome }) => word('LedgerOutcome', outcome) },
            {
              name: say('未予显示', 'Withheld'),
              cell: ({ withheld }) => firstFields(withheld),
              value: ({ withheld }) => withheld.join('、'),
            },
          ]}
        />
      )}
    </>
  );
}

/** The first fields; the details of the entry list all. */
function firstFields(fields: readonly string[]): string {
  const first = fields.slice(0, SHOWN_FIELDS).join('、');
  return fields.length > SHOWN_FIELDS
    ? say(`${first} 等 ${fields.length} 项`, `${first} and ${fields.length - SHOWN_FIELDS} more`)
    : first || '—';
}
