import { useAsker } from '../api/use-ask.ts';
import { ChoiceField, PickField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { say } from '../words/say.ts';
import {
  AnswerPersonRequest,
  ComplainOfRequest,
  DecidePersonComplaint,
  FileMyRequest,
  type FileMyRequestMutationVariables,
  WithdrawMyRequest,
} from './operations.ts';

type Kind = FileMyRequestMutationVariables['input']['kind'];

const OPEN = ['FILED', 'COMPLAINED'];
const ANSWERED = ['FILED', 'GRANTED', 'REFUSED'];

interface StepProps {
  id: string;
  onTaken(): void;
}

/** Files a request: explanation, copy, restriction, deletion or complaint. */
export function FileRequest({ to, onTaken }: { to?: string; onTaken(): void }) {
  const asker = useAsker();
  return (
    <section>
      <h2>{say('提出请求', 'A new request')}</h2>
      <StepForm
        button={say('提出', 'File')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = { idempotencyKey, kind: text('kind') as Kind, to: text('to') ?? '', content: text('content') ?? '' };
          const answer = await asker(FileMyRequest, { input });
          const made = answer.data?.filePersonRequest;
          return {
            done: made?.request ? say(`已提出 ${made.request.id}`, `filed as ${made.request.id}`) : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <ChoiceField name="kind" of="PersonRequestKind" label={say('类别', 'Kind')} />
        <TextField name="to" usual={to} label={say('被请求单位编号', 'Number of the body, such as court-330000')} isRequired />
        <TextField name="content" label={say('请求内容', 'Content of the request')} isRequired isWide maxLength={2000} />
      </StepForm>
    </section>
  );
}

/** The steps of a person's own request: complain about the answer, or withdraw. */
export function OwnRequestSteps({ id, state, onTaken }: StepProps & { state: string }) {
  const asker = useAsker();
  return (
    <section key={id}>
      <h2>{id}</h2>
      {ANSWERED.includes(state) && (
        <StepForm
          button={say('就答复投诉', 'Complain about the answer')}
          onTaken={onTaken}
          take={async (text, idempotencyKey) => {
            const answer = await asker(ComplainOfRequest, { input: { idempotencyKey, request: id, reason: text('reason') ?? '' } });
            const made = answer.data?.complainOfPersonRequest;
            return { done: made?.request ? say('已投诉', 'complained') : undefined, problems: problemsOf(answer, made?.userErrors) };
          }}
        >
          <TextField name="reason" label={say('理由', 'Why')} isRequired isWide maxLength={2000} />
        </StepForm>
      )}
      {OPEN.includes(state) && (
        <StepForm
          button={say('撤回', 'Withdraw')}
          onTaken={onTaken}
          take={async (_text, idempotencyKey) => {
            const answer = await asker(WithdrawMyRequest, { input: { idempotencyKey, request: id } });
            const made = answer.data?.withdrawPersonRequest;
            return { done: made?.request ? say('已撤回', 'withdrawn') : undefined, problems: problemsOf(answer, made?.userErrors) };
          }}
        />
      )}
    </section>
  );
}

/** The answer of the body concerned. */
export function AnswerRequest({ id, onTaken }: StepProps) {
  const asker = useAsker();
  return (
    <section key={id}>
      <h2>{say(`答复 ${id}`, `Answer ${id}`)}</h2>
      <StepForm
        button={say('答复', 'Answer')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = { idempotencyKey, request: id, granted: text('granted') === 'yes', answer: text('answer') ?? '' };
          const answer = await asker(AnswerPersonRequest, { input });
          const made = answer.data?.answerPersonRequest;
          return { done: made?.request ? say('已答复', 'answered') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <PickField
          name="granted"
          label={say('结论', 'Decision')}
          choices={[
            ['yes', say('同意', 'granted')],
            ['no', say('拒绝', 'refused')],
          ]}
        />
        <TextField
          name="answer"
          label={say('处理情况或者拒绝理由', 'What was done, or reason for refusal')}
          isRequired
          isWide
          maxLength={2000}
        />
      </StepForm>
    </section>
  );
}

/** The decision of the sharing authority of the body's region on a complaint. */
export function DecideComplaint({ id, onTaken }: StepProps) {
  const asker = useAsker();
  return (
    <section key={id}>
      <h2>{say(`处理投诉 ${id}`, `Complaint ${id}`)}</h2>
      <StepForm
        button={say('作出决定', 'Decide')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = { idempotencyKey, request: id, upheld: text('upheld') === 'yes', decision: text('decision') ?? '' };
          const answer = await asker(DecidePersonComplaint, { input });
          const made = answer.data?.decidePersonComplaint;
          return { done: made?.request ? say('已决定', 'decided') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <PickField
          name="upheld"
          label={say('结论', 'Decision')}
          choices={[
            ['yes', say('投诉成立', 'upheld')],
            ['no', say('投诉不成立', 'dismissed')],
          ]}
        />
        <TextField name="decision" label={say('处理决定', 'Decision')} isRequired isWide maxLength={2000} />
      </StepForm>
    </section>
  );
}
