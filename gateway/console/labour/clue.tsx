import { Link } from '../address/link.tsx';
import { useAsk } from '../api/use-ask.ts';
import { Deadlines } from '../parts/deadlines.tsx';
import { FirmLink } from '../parts/firm-link.tsx';
import { Progress } from '../parts/loading.tsx';
import { Missing } from '../parts/withheld.tsx';
import { day, money } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import { ClueSteps } from './clue-steps.tsx';
import { WageClue, type WageClueQuery } from './operations.ts';

type One = NonNullable<WageClueQuery['wageClue']>;

/** One clue: report, transfers, deadline and possible steps. */
export function Clue({ id, onTaken }: { id: string; onTaken(): void }) {
  const found = useAsk(WageClue, { id });
  const clue = found.data?.wageClue;
  const taken = () => {
    found.again();
    onTaken();
  };
  return (
    <section aria-label={say(`欠薪线索 ${id}`, `Wage clue ${id}`)}>
      <h2>{say(`欠薪线索 ${id}`, `Wage clue ${id}`)}</h2>
      <Progress of={found} />
      <Missing answer={found.answer} operation={WageClue} path="wageClue" coordinates={['Query.wageClue', 'WageClue.*']} />
      {found.data && !clue && found.answer?.withheld.length === 0 && found.answer.faults.length === 0 && (
        <p role="status">{say('未找到该线索，或者本方无权查看。', 'Clue not found, or you have no access to it.')}</p>
      )}
      {clue && <Facts of={clue} />}
      {clue && (clue.status === 'RECEIVED' || clue.status === 'IN_PROGRESS') && (
        <ClueSteps id={clue.id} isTakenUp={clue.status === 'IN_PROGRESS'} onTaken={taken} />
      )}
    </section>
  );
}

function Facts({ of: clue }: { of: One }) {
  return (
    <dl className="facts">
      <dt>{say('被反映企业', 'Enterprise')}</dt>
      <dd>{clue.enterprise ? <FirmLink firm={clue.enterprise} /> : '—'}</dd>
      <dt>{say('金额', 'Amount')}</dt>
      <dd>{money(clue.amount)}</dd>
      <dt>{say('来源', 'Channel')}</dt>
      <dd>
        {word('ClueChannel', clue.channel)} {clue.ticket} · {word('ClueReporter', clue.reportedBy)}
      </dd>
      <dt>{say('情况', 'What happened')}</dt>
      <dd>{clue.account ?? '—'}</dd>
      <dt>{say('办理', 'Handling')}</dt>
      <dd>
        {clue.region.name} · {word('ClueStatus', clue.status)} · {say('登记', 'received')} {day(clue.receivedOn)} ·{' '}
        {say('受理', 'accepted')} {day(clue.takenUpOn)} · {say('办结', 'settled')} {day(clue.resolvedOn)}
      </dd>
      {clue.referrals.length > 0 && (
        <>
          <dt>{say('移送', 'Transferred')}</dt>
          <dd>
            {clue.referrals.map(({ referredOn, from, to, reason }) => (
              <p key={referredOn + to.name}>
                {referredOn} {from.name} → {to.name}（{reason}）
              </p>
            ))}
          </dd>
        </>
      )}
      {clue.duplicateOf && (
        <>
          <dt>{say('重复线索', 'Repeats')}</dt>
          <dd>
            <Link to="/labour/clues" params={{ clue: clue.duplicateOf.id }}>
              {clue.duplicateOf.id}
            </Link>
          </dd>
        </>
      )}
      {clue.note && (
        <>
          <dt>{say('办理情况', 'Measures taken')}</dt>
          <dd>{clue.note}</dd>
        </>
      )}
      <dt>{say('劳动者标识', 'Worker')}</dt>
      <dd>{clue.worker?.id ?? '—'}</dd>
      <dt>{say('时限', 'Clock')}</dt>
      <dd>
        <Deadlines of={clue.deadlines} />
      </dd>
    </dl>
  );
}
