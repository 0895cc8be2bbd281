import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import type { Me } from '../session/session.ts';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Course } from './course.tsx';
import {
  AgreementById,
  type AgreementByIdQuery,
  RecordDelivery,
  RecordDisposal,
  ResumeAgreement,
  SuspendAgreement,
  TerminateAgreement,
} from './operations.ts';
import { Step, StepField } from './step.tsx';

type OneAgreement = NonNullable<AgreementByIdQuery['agreement']>;

/** One agreement: scope, basis, history, use, and the steps of the caller. */
export function AgreementDetail({ id, onStep }: { id: string; onStep(): void }) {
  const { me } = useSession();
  const found = useAsk(AgreementById, { id });
  const agreement = found.data?.agreement;
  const again = () => {
    found.again();
    onStep();
  };
  return (
    <section className="card" aria-label={id}>
      <Progress of={found} />
      {found.data && !agreement && (
        <p role="status">{say('未找到该协议，或者本方无权查看。', 'Agreement not found, or you have no access to it.')}</p>
      )}
      {agreement && (
        <>
          <h2>
            {agreement.id} · {agreement.purpose} · {word('AgreementState', agreement.state)}
          </h2>
          <Facts of={agreement} />
          <p>
            <Link to="/sharing/ledger" params={{ agreement: agreement.id }}>
              {say('依此协议的查询记录', 'Queries under this agreement')}
            </Link>
          </p>
          {agreement.operations.length > 0 && (
            <details>
              <summary>
                {say(`只准 ${agreement.operations.length} 个操作`, `Only ${agreement.operations.length} operations are approved`)}
              </summary>
              <ol>
                {agreement.operations.map(({ hash, document }) => (
                  <li key={hash}>
                    <pre>{document}</pre>
                  </li>
                ))}
              </ol>
            </details>
          )}
          <Course of={agreement.history} />
          <Steps agreement={agreement} me={me} onStep={again} />
        </>
      )}
    </section>
  );
}

function Facts({ of: agreement }: { of: OneAgreement }) {
  return (
    <dl className="facts">
      <dt>{say('提供方 → 使用方', 'Provider → user')}</dt>
      <dd>
        {agreement.provider?.name} → {agreement.participant?.name}
      </dd>
      <dt>{say('数据项', 'Fields')}</dt>
      <dd>{agreement.coordinates.join('、')}</dd>
      <dt>{say('地区', 'Regions')}</dt>
      <dd>{agreement.regions.map(({ name, code }) => name ?? code).join('、')}</dd>
      <dt>{say('法律依据', 'Legal basis')}</dt>
      <dd>{agreement.legalBasis}</dd>
      <dt>{say('应用场景、共享方式', 'Use case, mode of sharing')}</dt>
      <dd>
        {agreement.scene} · {word('SharingMode', agreement.mode)}
      </dd>
      <dt>{say('期限', 'From – to')}</dt>
      <dd>
        {day(agreement.validFrom)} – {day(agreement.validTo)}
      </dd>
      <dt>{say('时限', 'Clocks')}</dt>
      <dd>
        <Deadlines of={agreement.deadlines} />
      </dd>
      {agreement.stateReason && (
        <>
          <dt>{say('状态理由', 'Why')}</dt>
          <dd>
            {agreement.stateReason}
            {agreement.mendBy && say(`，整改期限 ${agreement.mendBy}`, `, to be corrected by ${agreement.mendBy}`)}
          </dd>
        </>
      )}
      <dt>{say('处置要求', 'Terms of disposal')}</dt>
      <dd>{agreement.disposalTerms ?? '—'}</dd>
      {agreement.disposal && (
        <>
          <dt>{say('处置记录', 'Disposal')}</dt>
          <dd>
            {day(agreement.disposedOn)} {agreement.disposal}
          </dd>
        </>
      )}
    </dl>
  );
}

function Steps({ agreement, me, onStep }: { agreement: OneAgreement; me: Me; onStep(): void }) {
  const isProvider = agreement.provider?.id === me.id;
  const isUser = agreement.participant?.id === me.id;
  const isAuthority = me.kind === 'SHARING_AUTHORITY';
  const id = agreement.id;
  return (
    <>
      {isProvider && !agreement.deliveredOn && agreement.state === 'ACTIVE' && (
        <Step name={say('开通共享', 'Deliver')} operation={RecordDelivery} inputOf={() => ({ agreement: id })} onDone={onStep} />
      )}
      {(isProvider || isAuthority) && agreement.state === 'ACTIVE' && (
        <Step
          name={say('暂停共享', 'Suspend')}
          operation={SuspendAgreement}
          inputOf={(given) => ({ agreement: id, reason: given.text('reason'), mendBy: given.some('mendBy') })}
          onDone={onStep}
        >
          <StepField name="reason" label={say('理由', 'Reason')} isWide />
          <StepField name="mendBy" type="date" label={say('整改期限', 'Corrections due by')} isOptional />
        </Step>
      )}
      {(isProvider || isAuthority) && agreement.state === 'SUSPENDED' && (
        <Step
          name={say('恢复共享', 'Resume')}
          operation={ResumeAgreement}
          inputOf={(given) => ({ agreement: id, reason: given.text('reason') })}
          onDone={onStep}
        >
          <StepField name="reason" label={say('整改情况', 'Corrections made')} isWide />
        </Step>
      )}
      {(isProvider || isUser || isAuthority) && ['ACTIVE', 'SUSPENDED'].includes(agreement.state) && (
        <Step
          name={say('终止共享', 'End')}
          operation={TerminateAgreement}
          inputOf={(given) => ({ agreement: id, reason: given.text('reason') })}
          onDone={onStep}
        >
          <StepField name="reason" label={say('理由', 'Reason')} isWide />
        </Step>
      )}
      {isUser && !agreement.disposedOn && ['TERMINATED', 'EXPIRED'].includes(agreement.state) && (
        <Step
          name={say('登记数据处置', 'Record the disposal')}
          operation={RecordDisposal}
          inputOf={(given) => ({ agreement: id, record: given.text('record') })}
          onDone={onStep}
        >
          <StepField name="record" label={say('处置情况', 'How the data were disposed of')} isWide />
        </Step>
      )}
    </>
  );
}
