import { Link } from '../address/link.tsx';
import { useAsk, useAsker } from '../api/use-ask.ts';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, money, number } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { isWithin } from './beijing.ts';
import { AdvanceTransfer, Transfer as TransferOperation, type TransferQuery } from './operations.ts';
import { NEXT_STEPS, USUAL_WAY } from './transfer-steps.ts';

/** The amounts are visible only with the transfer as the matter. */
const AMOUNTS = ['TransferRequest.accountAmount', 'TransferRequest.pooledAmount'];

type One = NonNullable<TransferQuery['transferRequest']>;

/** One transfer: completed steps, the next step and its region, and the transferred months and amounts. */
export function Transfer({ id, onTaken }: { id: string; onTaken(): void }) {
  const { me } = useSession();
  const asker = useAsker();
  const found = useAsk(TransferOperation, { id });
  const transfer = found.data?.transferRequest;
  const next = (transfer && NEXT_STEPS[transfer.state]) ?? [];
  const mine = next.filter(({ by }) => transfer && isWithin(transfer[by].code, me.region?.code));
  const taken = () => {
    found.again();
    onTaken();
  };
  return (
    <section aria-label={say(`转移 ${id}`, `Transfer ${id}`)}>
      <h2>{say(`转移 ${id}`, `Transfer ${id}`)}</h2>
      <Progress of={found} />
      <Missing
        answer={found.answer}
        operation={TransferOperation}
        path="transferRequest"
        coordinates={['Query.transferRequest', 'TransferRequest.*']}
      />
      {transfer && <Steps of={transfer} />}
      {transfer && <Facts of={transfer} />}
      {transfer && found.answer?.withheld.some(({ coordinate }) => AMOUNTS.includes(coordinate)) && (
        <p>
          <Link className="button" to="/insurance/transfers" params={{ transfer: id, matter: `transfer-request/${id}` }}>
            {say('以本件为案由查看转移金额', 'Show the amounts, with this transfer as the matter')}
          </Link>
        </p>
      )}
      {transfer && next.length > 0 && !mine.some(({ needsReason }) => !needsReason) && (
        <p role="status">{say('当前环节由另一地办理。', 'The next step is up to the other region.')}</p>
      )}
      {mine.map(({ step, needsReason }) => (
        <StepForm
          key={step}
          button={word('TransferStep', step)}
          onTaken={taken}
          take={async (text, idempotencyKey) => {
            const answer = await asker(AdvanceTransfer, { input: { idempotencyKey, transfer: id, step, reason: text('reason') } });
            const made = answer.data?.advanceTransfer;
            return { done: made?.transfer ? say('已办理', 'done') : undefined, problems: problemsOf(answer, made?.userErrors) };
          }}
        >
          {needsReason && <TextField name="reason" label={say('原因', 'Why')} isRequired isWide maxLength={500} />}
        </StepForm>
      ))}
    </section>
  );
}

function Steps({ of: transfer }: { of: One }) {
  const events = transfer.events ?? [];
  const isOver = NEXT_STEPS[transfer.state] === undefined;
  const left = isOver ? [] : USUAL_WAY.filter(({ step }) => !events.some((one) => one.step === step));
  return (
    <ol className="time-line" aria-label={say('办理环节', 'Steps')}>
      <li>
        <p className="days">{day(transfer.appliedOn)}</p>
        <div>
          <strong>{say('申请', 'Application')}</strong> · {transfer.to.name}
        </div>
      </li>
      {events.map(({ step, on, region }) => (
        <li key={step + on}>
          <p className="days">{day(on)}</p>
          <div>
            <strong>{word('TransferStep', step)}</strong> · {region.name}
          </div>
        </li>
      ))}
      {left.map(({ step, by }, i) => (
        <li key={step} aria-current={i === 0 ? 'step' : undefined}>
          <p className="days">{i === 0 ? say('待办', 'due') : say('其后', 'then')}</p>
          <div>
            {word('TransferStep', step)} · {transfer[by].name}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Facts({ of: transfer }: { of: One }) {
  return (
    <dl className="facts">
      <dt>{say('险种、状态', 'Scheme, state')}</dt>
      <dd>
        {word('Scheme', transfer.scheme)} · {word('TransferState', transfer.state)} {transfer.reason}
      </dd>
      <dt>{say('劳动者标识', 'Worker')}</dt>
      <dd>{transfer.worker.id}</dd>
      <dt>{say('转移月数', 'Months')}</dt>
      <dd>{number(transfer.months)}</dd>
      <dt>{say('个人账户、统筹基金', 'Account, pooled fund')}</dt>
      <dd>
        {money(transfer.accountAmount)} · {money(transfer.pooledAmount)}
      </dd>
      <dt>{say('时限', 'Clocks')}</dt>
      <dd>
        <Deadlines of={transfer.deadlines} />
      </dd>
    </dl>
  );
}
