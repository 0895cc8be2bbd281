import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { Deadlines } from '../parts/deadlines.tsx';
import { Progress } from '../parts/loading.tsx';
import { useSession } from '../session/session.ts';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Course } from './course.tsx';
import { RequestById } from './operations.ts';
import { RequestSteps } from './request-steps.tsx';

/** One request: data, basis, history, and the steps of the caller. */
export function RequestDetail({ id, onStep }: { id: string; onStep(): void }) {
  const { me } = useSession();
  const found = useAsk(RequestById, { id });
  const request = found.data?.sharingRequest;
  const again = () => {
    found.again();
    onStep();
  };
  return (
    <section className="card" aria-label={id}>
      <Progress of={found} />
      {found.data && !request && (
        <p role="status">{say('未找到该申请，或者本方无权查看。', 'Request not found, or you have no access to it.')}</p>
      )}
      {request && (
        <>
          <h2>
            {request.id} · {request.purpose} · {word('SharingRequestState', request.state)}
          </h2>
          <dl className="facts">
            <dt>{say('申请方 → 提供方', 'From → to')}</dt>
            <dd>
              {request.participant?.name} → {request.provider?.name}
            </dd>
            <dt>{say('数据项', 'Fields')}</dt>
            <dd>{request.coordinates.join('、')}</dd>
            <dt>{say('地区', 'Regions')}</dt>
            <dd>{request.regions.map(({ name, code }) => name ?? code).join('、')}</dd>
            <dt>{say('法律依据', 'Legal basis')}</dt>
            <dd>{request.legalBasis ?? '—'}</dd>
            <dt>{say('应用场景、共享方式', 'Use case, mode of sharing')}</dt>
            <dd>
              {request.scene ?? '—'} · {word('SharingMode', request.mode)}
            </dd>
            <dt>{say('期限', 'From – to')}</dt>
            <dd>
              {day(request.validFrom)} – {day(request.validTo)}
            </dd>
            <dt>{say('获准操作', 'Approved operations')}</dt>
            <dd>
              {request.operations.length === 0
                ? say('不限', 'any')
                : say(`${request.operations.length} 个`, `${request.operations.length}`)}
            </dd>
            <dt>{say('时限', 'Clocks')}</dt>
            <dd>
              <Deadlines of={request.deadlines} />
            </dd>
            {request.missing.length > 0 && (
              <>
                <dt>{say('待补材料', 'Missing documents')}</dt>
                <dd>{request.missing.join('、')}</dd>
              </>
            )}
            {request.extension && (
              <>
                <dt>{say('延期', 'Extension')}</dt>
                <dd>
                  {say(`${request.extensionDays} 个工作日`, `${request.extensionDays} working days`)} ·{' '}
                  {word('ExtensionState', request.extension)}
                </dd>
              </>
            )}
            {request.reason && (
              <>
                <dt>{say('答复理由', 'Reason')}</dt>
                <dd>{request.reason}</dd>
              </>
            )}
            {request.agreement && (
              <>
                <dt>{say('协议', 'Agreement')}</dt>
                <dd>
                  <Link to="/sharing/agreements" params={{ id: request.agreement.id }}>
                    {request.agreement.id}
                  </Link>
                </dd>
              </>
            )}
          </dl>
          <Course of={request.history} />
          <RequestSteps request={request} me={me} onStep={again} />
        </>
      )}
    </section>
  );
}
