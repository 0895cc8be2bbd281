import { useAsker } from '../api/use-ask.ts';
import { PlacePicker } from '../parts/pickers.tsx';
import { ChoiceField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { say } from '../words/say.ts';
import { ReferWageClue, ResolveWageClue, type ResolveWageClueMutationVariables, TakeUpWageClue } from './operations.ts';

type Outcome = ResolveWageClueMutationVariables['input']['outcome'];
const OUTCOMES: Outcome[] = ['PAID', 'UNFOUNDED', 'TO_ARBITRATION'];

interface ClueStepsProps {
  id: string;
  isTakenUp: boolean;
  onTaken(): void;
}

/** The steps of an open clue: accept, transfer to another region, close. */
export function ClueSteps({ id, isTakenUp, onTaken }: ClueStepsProps) {
  const asker = useAsker();
  return (
    <>
      {!isTakenUp && (
        <StepForm
          button={say('受理', 'Accept')}
          onTaken={onTaken}
          take={async (_text, idempotencyKey) => {
            const answer = await asker(TakeUpWageClue, { input: { idempotencyKey, clue: id } });
            const made = answer.data?.takeUpWageClue;
            return { done: made?.id ? say('已受理', 'accepted') : undefined, problems: problemsOf(answer, made?.userErrors) };
          }}
        />
      )}
      <StepForm
        button={say('移送', 'Transfer')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = { idempotencyKey, clue: id, to: text('to') ?? '', reason: text('reason') ?? '' };
          const answer = await asker(ReferWageClue, { input });
          const made = answer.data?.referWageClue;
          return {
            done: made?.id ? say('已移送，时限不重新起算', 'transferred; the time limit does not start again') : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <PlacePicker name="to" label={say('接收地区（县区或市）', 'To (county or city)')} isRequired />
        <TextField name="reason" label={say('移送理由', 'Why')} isRequired isWide maxLength={500} />
      </StepForm>
      <StepForm
        button={say('办结', 'Settle')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = { idempotencyKey, clue: id, outcome: text('outcome') as Outcome, note: text('note') };
          const answer = await asker(ResolveWageClue, { input });
          const made = answer.data?.resolveWageClue;
          return { done: made?.id ? say('已办结', 'settled') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <ChoiceField name="outcome" of="ClueStatus" only={OUTCOMES} label={say('办理结果', 'Outcome')} />
        <TextField name="note" label={say('办理情况', 'Measures taken')} isWide maxLength={1000} />
      </StepForm>
    </>
  );
}
