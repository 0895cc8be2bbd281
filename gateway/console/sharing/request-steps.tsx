import type { Me } from '../session/session.ts';
import { say } from '../words/say.ts';
import {
  AskForPapers,
  ConsentToExtension,
  DecideRequest,
  ExtendAnswer,
  RaiseDispute,
  type RequestByIdQuery,
  SupplyPapers,
} from './operations.ts';
import { Step, StepField } from './step.tsx';

type OneRequest = NonNullable<RequestByIdQuery['sharingRequest']>;

interface StepsProps {
  request: OneRequest;
  me: Me;
  onStep(): void;
}

/** The caller's steps in the present state of the request; the hub checks each again. */
export function RequestSteps({ request, me, onStep }: StepsProps) {
  const isProvider = request.provider?.id === me.id;
  const isAsker = request.participant?.id === me.id;
  return (
    <>
      {isProvider && request.state === 'SUBMITTED' && <Answer request={request} onStep={onStep} />}
      {isAsker && request.state === 'PAPERS_MISSING' && <Papers request={request} onStep={onStep} />}
      {me.kind === 'SHARING_AUTHORITY' && request.extension === 'ASKED' && <Consent request={request} onStep={onStep} />}
      {(isProvider || isAsker) && (
        <Step
          name={say('提出争议', 'Raise a dispute')}
          operation={RaiseDispute}
          inputOf={(given) => ({ request: request.id, grounds: given.text('grounds') })}
          onDone={onStep}
        >
          <StepField name="grounds" label={say('争议事由', 'Grounds')} isWide />
        </Step>
      )}
    </>
  );
}

type Part = Omit<StepsProps, 'me'>;

function Answer({ request, onStep }: Part) {
  return (
    <>
      <Step
        name={say('同意共享', 'Grant')}
        operation={DecideRequest}
        inputOf={(given) => ({
          request: request.id,
          grant: true,
          coordinates: given.list('coordinates'),
          validTo: given.some('validTo'),
          disposal: given.some('disposal'),
        })}
        onDone={onStep}
      >
        <StepField name="coordinates" label={say('同意的数据项', 'Fields granted')} value={request.coordinates.join(', ')} isWide />
        <StepField name="validTo" type="date" label={say('截止日', 'Last day')} value={request.validTo ?? ''} isOptional />
        <StepField name="disposal" label={say('处置要求', 'Terms of disposal')} isOptional />
      </Step>
      <Step
        name={say('不同意共享', 'Refuse')}
        operation={DecideRequest}
        inputOf={(given) => ({ request: request.id, grant: false, reason: given.text('reason') })}
        onDone={onStep}
      >
        <StepField name="reason" label={say('理由', 'Reason')} isWide />
      </Step>
      <Step
        name={say('一次性告知补正', 'Request supplements')}
        operation={AskForPapers}
        inputOf={(given) => ({ request: request.id, papers: given.list('papers') })}
        onDone={onStep}
      >
        <StepField name="papers" label={say('待补材料（以逗号分隔）', 'Missing documents, separated by commas')} isWide />
      </Step>
      {!request.extension && (
        <Step
          name={say('申请延期答复', 'Request an extension')}
          operation={ExtendAnswer}
          inputOf={(given) => ({ request: request.id, days: Number(given.text('days')), reason: given.text('reason') })}
          onDone={onStep}
        >
          <StepField name="days" type="number" label={say('工作日', 'Working days')} value="10" />
          <StepField name="reason" label={say('理由', 'Reason')} isWide />
        </Step>
      )}
    </>
  );
}

function Papers({ request, onStep }: Part) {
  return (
    <Step
      name={say('补正材料', 'Submit the missing documents')}
      operation={SupplyPapers}
      inputOf={(given) => ({
        request: request.id,
        legalBasis: given.some('legalBasis'),
        scene: given.some('scene'),
        authorisation: given.some('authorisation'),
        consent: given.some('consent'),
        validFrom: given.some('validFrom'),
        validTo: given.some('validTo'),
        mode: request.mode ?? 'SERVICE_INTERFACE',
      })}
      onDone={onStep}
    >
      <StepField name="legalBasis" label={say('法律依据', 'Legal basis')} value={request.legalBasis ?? ''} isOptional />
      <StepField name="scene" label={say('应用场景', 'Use case')} value={request.scene ?? ''} isOptional />
      <StepField name="authorisation" label={say('授权或取证依据', 'Authorisation')} isOptional />
      <StepField name="consent" label={say('负责人同意意见', 'Consent of the responsible head')} isOptional />
      <StepField name="validFrom" type="date" label={say('自', 'From')} value={request.validFrom ?? ''} isOptional />
      <StepField name="validTo" type="date" label={say('至', 'To')} value={request.validTo ?? ''} isOptional />
    </Step>
  );
}

function Consent({ request, onStep }: Part) {
  const verdicts = [
    [true, say('同意延期', 'Grant the extension')],
    [false, say('不同意延期', 'Refuse the extension')],
  ] as const;
  return (
    <>
      {verdicts.map(([consent, name]) => (
        <Step
          key={name}
          name={name}
          operation={ConsentToExtension}
          inputOf={(given) => ({ request: request.id, consent, reason: given.some('reason') })}
          onDone={onStep}
        >
          <StepField name="reason" label={say('说明', 'Remark')} isOptional />
        </Step>
      ))}
    </>
  );
}
