import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { EnumField, enumParam, Field, QuestionForm } from '../parts/question-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { SettleSignal, Signals, type SignalsQuery } from './operations.ts';
import { Step, StepField } from './step.tsx';

type Signal = NonNullable<SignalsQuery['accessSignals']>['nodes'][number];

/** Signals of unusual queries with their deadlines; the sharing authority records its finding on each. */
export function SignalsScreen() {
  const { me } = useSession();
  const { params } = useAddress();
  const found = useAsk(Signals, {
    where: {
      kind: enumParam(params, 'kind', 'AccessSignalKind'),
      state: enumParam(params, 'state', 'AccessSignalState'),
      participant: params.get('participant') || undefined,
      from: params.get('from') || undefined,
      to: params.get('to') || undefined,
    },
    after: params.get('after') || undefined,
  });
  const signals = found.data?.accessSignals;
  const chosen = signals?.nodes.find(({ id }) => id === params.get('id'));
  return (
    <>
      <QuestionForm>
        <EnumField name="kind" of="AccessSignalKind" label={say('类型', 'Kind')} />
        <EnumField name="state" of="AccessSignalState" label={say('状态', 'State')} />
        <Field name="participant" label={say('查询方', 'Participant')} />
        <Field name="from" type="date" label={say('自', 'From')} />
        <Field name="to" type="date" label={say('至', 'To')} />
      </QuestionForm>
      <Progress of={found} />
      <Missing answer={found.answer} operation={Signals} path="accessSignals" coordinates={['Query.accessSignals']} />
      {chosen && <Chosen signal={chosen} settles={me.kind === 'SHARING_AUTHORITY'} onStep={found.again} />}
      {signals && (
        <DataTable
          caption={say('查询异常信号', 'Signals')}
          rows={signals.nodes ?? []}
          list={signals}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => (
                <Link to="/sharing/signals" params={{ ...Object.fromEntries(params), id }}>
                  {id}
                </Link>
              ),
              value: ({ id }) => id,
            },
            { name: say('类型', 'Kind'), cell: ({ kind }) => word('AccessSignalKind', kind) },
            { name: say('查询方', 'Participant'), cell: ({ participantId }) => participantId },
            { name: say('案由', 'Matter'), cell: ({ matter }) => matter ?? '—' },
            { name: say('日期', 'Day'), cell: (one) => day(one.day) },
            { name: say('说明', 'Details'), cell: ({ detail }) => detail },
            { name: say('状态', 'State'), cell: ({ state }) => word('AccessSignalState', state) },
            {
              name: say('时限', 'Clocks'),
              cell: ({ deadlines }) => <Deadlines of={deadlines} />,
              value: ({ deadlines }) => deadlines[0]?.dueOn,
            },
            { name: say('核查意见', 'Found'), cell: ({ note }) => note ?? '—' },
          ]}
        />
      )}
    </>
  );
}

function Chosen({ signal, settles, onStep }: { signal: Signal; settles: boolean; onStep(): void }) {
  const outcomes = [
    ['EXPLAINED', say('核查无异常', 'No irregularity')],
    ['MISUSE', say('认定滥用', 'Misuse')],
  ] as const;
  return (
    <section className="card" aria-label={signal.id}>
      <h2>
        {signal.id} · {word('AccessSignalKind', signal.kind)} · {word('AccessSignalState', signal.state)}
      </h2>
      <p>
        {signal.participantId} · {day(signal.day)} · {signal.detail}
      </p>
      <p>
        <Link to="/sharing/ledger" params={{ participant: signal.participantId, from: signal.day, to: signal.day }}>
          {say('该方当日的查询记录', 'Queries of that participant on that day')}
        </Link>
      </p>
      {settles &&
        signal.state === 'OPEN' &&
        outcomes.map(([outcome, name]) => (
          <Step
            key={outcome}
            name={name}
            operation={SettleSignal}
            inputOf={(given) => ({ signal: signal.id, outcome, note: given.text('note') })}
            onDone={onStep}
          >
            <StepField name="note" label={say('核查意见', 'Finding')} isWide />
          </Step>
        ))}
    </section>
  );
}
