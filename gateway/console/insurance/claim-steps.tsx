import { useAsker } from '../api/use-ask.ts';
import { ChoiceField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { today } from '../words/format.ts';
import { say } from '../words/say.ts';
import {
  DetermineInjury,
  type DetermineInjuryMutationVariables,
  RecordInjuryStep,
  type RecordInjuryStepMutationVariables,
} from './operations.ts';

type Step = RecordInjuryStepMutationVariables['input']['step'];
type Determination = DetermineInjuryMutationVariables['input']['determination'];
const UNDECIDED = ['REPORTED', 'INVESTIGATING'];

interface ClaimStepsProps {
  number: string;
  state: string;
  onTaken(): void;
}

/** Records the next step of a claim, or the decision. The hub rejects steps that are not possible yet and names the rule. */
export function ClaimSteps({ number, state, onTaken }: ClaimStepsProps) {
  const { me } = useSession();
  const asker = useAsker();
  if (me.kind !== 'INSURANCE') return null;
  return (
    <section>
      <h2>{say('办理', 'Next step')}</h2>
      <StepForm
        button={say('登记环节', 'Record the step')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const input = {
            idempotencyKey,
            claim: number,
            step: text('step') as Step,
            on: text('on'),
            investigator: text('investigator'),
            findings: text('findings'),
          };
          const answer = await asker(RecordInjuryStep, { input });
          const made = answer.data?.recordInjuryStep;
          return { done: made?.injuryClaim ? say('已登记', 'recorded') : undefined, problems: problemsOf(answer, made?.userErrors) };
        }}
      >
        <ChoiceField name="step" of="InjuryStep" label={say('环节', 'Step')} />
        <TextField name="on" type="date" label={say('日期', 'Day')} usual={today()} isRequired />
        <TextField
          name="investigator"
          label={say('调查机构（开始调查时填写）', 'Investigating insurer (when an investigation starts)')}
          maxLength={100}
        />
        <TextField name="findings" label={say('调查结论（提交结论时填写）', 'Findings (when they are reported)')} isWide maxLength={2000} />
      </StepForm>
      {UNDECIDED.includes(state) && (
        <StepForm
          button={say('作出确认', 'Decide')}
          onTaken={onTaken}
          take={async (text, idempotencyKey) => {
            const input = {
              idempotencyKey,
              claim: number,
              determination: text('determination') as Determination,
              grounds: text('reasons') ?? '',
              on: text('on'),
              orderEvidence: text('orderEvidence'),
            };
            const answer = await asker(DetermineInjury, { input });
            const made = answer.data?.determineInjury;
            return { done: made?.injuryClaim ? say('已确认', 'decided') : undefined, problems: problemsOf(answer, made?.userErrors) };
          }}
        >
          <ChoiceField name="determination" of="Determination" label={say('结论', 'Decision')} />
          <TextField name="on" type="date" label={say('日期', 'Day')} usual={today()} isRequired />
          <TextField name="reasons" label={say('理由', 'Reasons')} isRequired isWide maxLength={2000} />
          <TextField
            name="orderEvidence"
            label={say('订单佐证（系统未显示订单时）', 'Proof of the order (if the system shows no order)')}
            isWide
          />
        </StepForm>
      )}
    </section>
  );
}
