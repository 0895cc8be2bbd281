import { useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { useSession } from '../session/session.ts';
import { day, daysUntil } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { Course } from './course.tsx';
import { Disputes, type DisputesQuery, EscalateDispute, SettleDispute } from './operations.ts';
import { Step, StepField } from './step.tsx';

type Dispute = NonNullable<DisputesQuery['sharingDisputes']>['nodes'][number];

/** Disputes over sharing: stage, days open, and the next step under Decree 809. */
export function DisputesScreen() {
  const { params } = useAddress();
  const found = useAsk(Disputes, { after: params.get('after') || undefined });
  const disputes = found.data?.sharingDisputes;
  const chosen = disputes?.nodes.find(({ id }) => id === params.get('id'));
  return (
    <>
      <p>
        {say(
          '争议先由双方协商；协商不成，提请同级共享主管部门，跨地区、跨层级的提请共同的上级主管部门；仍不能解决的，提请人民政府决定（政务数据共享条例第二十八条）。表中列出已历日数。提出争议请到所涉申请页。',
          'The two parties negotiate first. If they do not agree, the sharing authority at their level decides, or the common superior authority for parties of different regions or levels; then the people’s government (Decree 809, Art. 28). The table shows the days since each dispute was raised. To raise a dispute, open the request concerned.',
        )}
      </p>
      <Progress of={found} />
      <Missing answer={found.answer} operation={Disputes} path="sharingDisputes" coordinates={['Query.sharingDisputes']} />
      {chosen && <Chosen dispute={chosen} onStep={found.again} />}
      {disputes && (
        <DataTable
          caption={say('共享争议', 'Disputes')}
          rows={disputes.nodes ?? []}
          list={disputes}
          keyOf={({ id }) => id}
          columns={[
            {
              name: say('编号', 'Number'),
              cell: ({ id }) => (
                <Link to="/sharing/disputes" params={{ id }}>
                  {id}
                </Link>
              ),
              value: ({ id }) => id,
            },
            {
              name: say('所涉申请', 'Request'),
              cell: ({ requestId }) => (
                <Link to="/sharing" params={{ id: requestId }}>
                  {requestId}
                </Link>
              ),
              value: ({ requestId }) => requestId,
            },
            { name: say('提出方', 'Raised by'), cell: ({ raisedBy }) => raisedBy?.name ?? '—' },
            { name: say('相对方', 'Against'), cell: ({ against }) => against?.name ?? '—' },
            { name: say('事由', 'Grounds'), cell: ({ grounds }) => grounds },
            { name: say('阶段', 'Stage'), cell: ({ stage }) => word('DisputeStage', stage) },
            { name: say('提出日期', 'Raised on'), cell: ({ raisedOn }) => day(raisedOn) },
            { name: say('已历', 'Days open'), cell: runningFor },
            { name: say('处理结果', 'Outcome'), cell: ({ outcome }) => outcome ?? '—' },
          ]}
        />
      )}
    </>
  );
}

function runningFor({ raisedOn, settledOn }: Dispute): string {
  if (settledOn) return say(`${settledOn} 办结`, `settled on ${settledOn}`);
  return say(`${-daysUntil(raisedOn)} 日`, `${-daysUntil(raisedOn)} days`);
}

function Chosen({ dispute, onStep }: { dispute: Dispute; onStep(): void }) {
  const { me } = useSession();
  const isRaiser = dispute.raisedBy?.id === me.id;
  const isParty = isRaiser || dispute.against?.id === me.id;
  const settles = dispute.stage === 'NEGOTIATION' ? isRaiser : me.kind === 'SHARING_AUTHORITY';
  return (
    <section className="card" aria-label={dispute.id}>
      <h2>
        {dispute.id} · {word('DisputeStage', dispute.stage)} · {runningFor(dispute)}
      </h2>
      <dl className="facts">
        <dt>{say('事由', 'Grounds')}</dt>
        <dd>{dispute.grounds}</dd>
        <dt>{say('有权处理的地区', 'Competent region')}</dt>
        <dd>{dispute.competentIn?.name ?? '—'}</dd>
      </dl>
      <Course of={dispute.history} />
      {isParty && !dispute.settledOn && dispute.stage !== 'GOVERNMENT' && (
        <Step
          name={say('提请上一级处理', 'Submit to the next level')}
          operation={EscalateDispute}
          inputOf={(given) => ({ dispute: dispute.id, reason: given.text('reason') })}
          onDone={onStep}
        >
          <StepField name="reason" label={say('未能解决的理由', 'Reason why it was not settled')} isWide />
        </Step>
      )}
      {settles && !dispute.settledOn && (
        <Step
          name={say('办结争议', 'Settle')}
          operation={SettleDispute}
          inputOf={(given) => ({ dispute: dispute.id, outcome: given.text('outcome') })}
          onDone={onStep}
        >
          <StepField name="outcome" label={say('处理结果', 'Outcome')} isWide />
        </Step>
      )}
    </section>
  );
}
