import { instant } from '../words/format.ts';
import { say } from '../words/say.ts';

const ACTIONS: Record<string, [string, string]> = {
  REQUESTED: ['提交申请', 'requested'],
  PAPERS_ASKED: ['告知补正', 'papers asked for'],
  PAPERS_SUPPLIED: ['补正材料', 'papers supplied'],
  EXTENSION_ASKED: ['申请延期答复', 'extension asked for'],
  EXTENSION_GRANTED: ['同意延期', 'extension granted'],
  EXTENSION_REFUSED: ['不同意延期', 'extension refused'],
  GRANTED: ['同意共享', 'granted'],
  REFUSED: ['不同意共享', 'refused'],
  DELIVERED: ['开通共享', 'delivered'],
  SUSPENDED: ['暂停共享', 'suspended'],
  RESUMED: ['恢复共享', 'resumed'],
  TERMINATED: ['终止共享', 'ended'],
  DISPOSED: ['处置数据', 'data disposed of'],
  RAISED: ['提出争议', 'dispute raised'],
  TO_AUTHORITY: ['提请主管部门处理', 'taken to the authority'],
  TO_SUPERIOR_AUTHORITY: ['提请共同的上级主管部门处理', 'taken to the superior authority'],
  TO_GOVERNMENT: ['提请人民政府决定', 'taken to the government'],
  SETTLED: ['办结争议', 'settled'],
};

interface Event {
  at: string;
  participant: string;
  action: string;
  note: string | null;
}

/** What was done so far, oldest first. */
export function Course({ of }: { of: readonly Event[] }) {
  return (
    <ol className="time-line" aria-label={say('办理过程', 'Course')}>
      {of.map(({ at, participant, action, note }) => (
        <li key={at + action}>
          <p className="days">{instant(at)}</p>
          <div>
            <strong>{ACTIONS[action] ? say(...ACTIONS[action]) : action}</strong> · {participant}
            {note && `：${note}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
