import { useAsker } from '../api/use-ask.ts';
import { FirmPicker, PlacePicker } from '../parts/pickers.tsx';
import { ChoiceField, TextField } from '../parts/step-fields.tsx';
import { problemsOf, StepForm } from '../parts/step-form.tsx';
import { useSession } from '../session/session.ts';
import { today } from '../words/format.ts';
import { say } from '../words/say.ts';
import {
  CloseInspection,
  type CloseInspectionMutationVariables,
  type EnforcementMeasure,
  ExtendInspection,
  OpenInspection,
  type ViolationType,
} from './operations.ts';

type Result = CloseInspectionMutationVariables['input']['result'];

type Violations = CloseInspectionMutationVariables['input']['violations'];

interface InspectionStepsProps {
  number: string;
  isExtended: boolean;
  onTaken(): void;
}

/** The steps of an open inspection: one extension by thirty working days, or closing. */
export function InspectionSteps({ number, isExtended, onTaken }: InspectionStepsProps) {
  const asker = useAsker();
  return (
    <section aria-label={say(`办理 ${number}`, `Steps of ${number}`)} key={number}>
      <h2>{say(`办理 ${number}`, `Steps of ${number}`)}</h2>
      {!isExtended && (
        <StepForm
          button={say('延长三十个工作日', 'Extend by thirty working days')}
          onTaken={onTaken}
          take={async (text, idempotencyKey) => {
            const answer = await asker(ExtendInspection, { input: { idempotencyKey, inspection: number, reason: text('reason') ?? '' } });
            const made = answer.data?.extendInspection;
            const dueOn = made?.inspection?.deadlines[0]?.dueOn;
            return {
              done: made?.inspection ? say(`已延长至 ${dueOn}`, `until ${dueOn}`) : undefined,
              problems: problemsOf(answer, made?.userErrors),
            };
          }}
        >
          <TextField name="reason" label={say('延长原因', 'Why')} isRequired isWide maxLength={500} />
        </StepForm>
      )}
      <StepForm
        button={say('结案', 'Close')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const answer = await asker(CloseInspection, {
            input: {
              idempotencyKey,
              inspection: number,
              result: text('result') as Result,
              closedOn: text('closedOn'),
              violations: violationsOf(text),
            },
          });
          const made = answer.data?.closeInspection;
          return {
            done: made?.inspection ? say('已结案', 'closed') : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <ChoiceField name="result" of="InspectionResult" label={say('结果', 'Result')} />
        <TextField name="closedOn" type="date" label={say('结案日期', 'Day')} usual={today()} isRequired />
        <ViolationFields />
      </StepForm>
    </section>
  );
}

/** The violation found; empty if there is none or all are recorded. */
function ViolationFields() {
  return (
    <fieldset className="ticks">
      <legend>{say('查处的违法行为（未发现违法的不填）', 'Violation found (leave empty if there is none)')}</legend>
      <ChoiceField name="type" of="ViolationType" label={say('类型', 'Kind')} />
      <TextField name="description" label={say('违法事实', 'Facts of the violation')} isWide maxLength={1000} />
      <TextField name="article" label={say('违反条款', 'Article')} maxLength={200} />
      <ChoiceField name="measure" of="EnforcementMeasure" label={say('处置方式', 'Measure')} />
      <TextField name="item" label={say('整改要求', 'Corrections required')} isWide maxLength={200} />
      <TextField name="dueOn" type="date" label={say('整改期限', 'By')} />
    </fieldset>
  );
}

function violationsOf(text: (name: string) => string | undefined): Violations {
  const [description, item, dueOn] = [text('description'), text('item'), text('dueOn')];
  if (description === undefined) return undefined;
  return [
    {
      description,
      type: text('type') as ViolationType,
      article: text('article') ?? '',
      measure: text('measure') as EnforcementMeasure,
      rectification: item && dueOn ? { item, dueOn } : undefined,
    },
  ];
}

/** Opens an inspection of an enterprise in the caller's region. */
export function OpenInspectionForm({ firm, onTaken }: { firm?: string; onTaken(): void }) {
  const { me } = useSession();
  const asker = useAsker();
  return (
    <section>
      <h2>{say('立案', 'Open an inspection')}</h2>
      <StepForm
        button={say('立案', 'Open')}
        onTaken={onTaken}
        take={async (text, idempotencyKey) => {
          const answer = await asker(OpenInspection, {
            input: {
              idempotencyKey,
              enterprise: text('enterprise') ?? '',
              region: text('region') ?? '',
              subject: text('subject') ?? '',
              openedOn: text('openedOn'),
            },
          });
          const made = answer.data?.recordInspection;
          const one = made?.inspection;
          return {
            done: one
              ? say(`已立案 ${one.number}，办案期限至 ${one.deadlines[0]?.dueOn}`, `opened ${one.number}, due ${one.deadlines[0]?.dueOn}`)
              : undefined,
            problems: problemsOf(answer, made?.userErrors),
          };
        }}
      >
        <FirmPicker name="enterprise" value={firm} label={say('被检查企业', 'Enterprise')} isRequired />
        <PlacePicker name="region" value={me.region?.code} label={say('检查地区', 'Place')} isRequired />
        <TextField name="subject" label={say('检查事项', 'Subject')} isRequired isWide maxLength={200} />
        <TextField name="openedOn" type="date" label={say('立案日期', 'Day')} usual={today()} isRequired />
      </StepForm>
    </section>
  );
}
