import { useAsker } from '../api/use-ask.ts';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { today } from '../words/format.ts';
import { say } from '../words/say.ts';
import { CancelInterview, ProposeJointInterview, RecordInterview } from './operations.ts';

const USUAL_DEPARTMENTS = '总工会、市场监管部门';

const listed = (text: string | undefined) => (text ?? '').split(/[,，、;；]+/).flatMap((one) => one.trim() || []);

interface ProposeInterviewProps {
  firm?: string;
  /** such as the signal that is the reason */
  topic?: string;
  onTaken(): void;
}

/** Proposes a joint interview of an enterprise by several departments. */
export function ProposeInterview({ firm, topic, onTaken }: ProposeInterviewProps) {
  const { me } = useSession();
  const asker = useAsker();
  return (
    <section>
      <h2>{say('提出部门联合约谈', 'Propose a joint interview')}</h2>
      <StepForm
        button={say('提出', 'Propose')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const answer = await asker(ProposeJointInterview, {
            input: {
              idempotencyKey,
              enterprise: text('enterprise') ?? '',
              region: text('region') ?? '',
              agencies: listed(text('agencies')),
              topics: listed(text('topics')),
              plannedOn: text('plannedOn') ?? '',
            },
          });
          const made = answer.data?.proposeJointInterview;
          return {
            done: made?.interview ? say(`已提出 ${made.interview.id}`, `proposed ${made.interview.id}`) : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <FirmPicker name="enterprise" value={firm} label={say('被约谈企业', 'Enterprise')} isRequired />
        <PlacePicker name="region" value={me.region?.code} label={say('约谈地区', 'Place')} isRequired />
        <TextField
          name="agencies"
          label={say('参与部门（顿号分隔）', 'Departments (separated by commas)')}
          usual={USUAL_DEPARTMENTS}
          isRequired
          isWide
        />
        <TextField name="topics" label={say('约谈事项（顿号分隔）', 'Topics (separated by commas)')} usual={topic} isRequired isWide />
        <TextField name="plannedOn" type="date" label={say('计划日期', 'Day')} usual={today()} isRequired />
      </StepForm>
    </section>
  );
}

/** Records the result of a proposed interview and the required corrections, or its cancellation with the reason. */
export function RecordOutcome({ id, onTaken }: { id: string; onTaken(): void }) {
  const asker = useAsker();
  return (
    <section key={id}>
      <h2>{say(`登记约谈结果 ${id}`, `Record the result of ${id}`)}</h2>
      <StepForm
        button={say('登记', 'Record')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const [item, dueOn] = [text('item'), text('dueOn')];
          const answer = await asker(RecordInterview, {
            input: {
              idempotencyKey,
              interview: id,
              heldOn: text('heldOn') ?? '',
              outcome: text('outcome') ?? '',
              followUps: item && dueOn ? [{ item, dueOn }] : undefined,
            },
          });
          const made = answer.data?.recordInterview;
          return {
            done: made?.interview ? say('已登记', 'recorded') : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <TextField name="heldOn" type="date" label={say('约谈日期', 'Held on')} usual={today()} isRequired />
        <TextField name="outcome" label={say('约谈结果', 'Outcome')} isRequired isWide maxLength={1000} />
        <TextField name="item" label={say('整改要求（可不填）', 'Corrections required (optional)')} isWide maxLength={200} />
        <TextField name="dueOn" type="date" label={say('整改期限', 'By')} />
      </StepForm>
      <StepForm
        button={say('取消约谈', 'Cancel the interview')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const answer = await asker(CancelInterview, { input: { idempotencyKey, interview: id, reason: text('reason') ?? '' } });
          const made = answer.data?.cancelInterview;
          return { done: made?.interview ? say('已取消', 'cancelled') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <TextField name="reason" label={say('取消原因', 'Reason for cancellation')} isRequired isWide maxLength={1000} />
      </StepForm>
    </section>
  );
}
