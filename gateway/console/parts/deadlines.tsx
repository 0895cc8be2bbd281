import { day, daysUntil } from '../words/format.ts';
import { ruleWord, say, word } from '../words/say.ts';

export interface Clock {
  rule: string;
  article: string;
  dueOn: string;
  metOn?: string | null;
  state: string;
}

const SOON = 7;

/** Statutory deadlines as text: rule, date and state, so that colour is not the only sign. */
export function Deadlines({ of }: { of: readonly Clock[] | null | undefined }) {
  if (!of || of.length === 0) return <>—</>;
  return (
    <ul className="clocks">
      {of.map((one) => (
        <li key={`${one.rule} ${one.dueOn}`} className={`clock ${toneOf(one)}`} title={one.article}>
          <span>{ruleWord(one.rule)}</span> {day(one.dueOn)} <strong>{stateOf(one)}</strong>
        </li>
      ))}
    </ul>
  );
}

const isSoon = ({ state, dueOn }: Clock) => state === 'RUNNING' && daysUntil(dueOn) <= SOON;
const isOver = (state: string) => state === 'OVERDUE' || state === 'OVERDUE_UNCONFIRMED';
const toneOf = (one: Clock) => (isOver(one.state) ? 'late' : isSoon(one) ? 'soon' : one.state === 'MET' ? 'met' : '');

function stateOf({ state, dueOn, metOn }: Clock): string {
  if (state === 'RUNNING') {
    const left = daysUntil(dueOn);
    return say(`剩 ${left} 日`, `${left} days left`);
  }
  if (isOver(state) && metOn) return say(`${day(metOn)} 逾期完成`, `completed late on ${day(metOn)}`);
  if (isOver(state) && state !== 'OVERDUE')
    return say(`已过 ${-daysUntil(dueOn)} 日（依据未核实）`, `${-daysUntil(dueOn)} days past the limit (legal basis unconfirmed)`);
  if (state === 'OVERDUE') return say(`逾期 ${-daysUntil(dueOn)} 日`, `${-daysUntil(dueOn)} days overdue`);
  return word('DeadlineState', state);
}

/** An expiry date, highlighted within ninety days. */
export function Expiry({ on }: { on: string }) {
  const left = daysUntil(on);
  if (left > 90) return <span className="nowrap">{on}</span>;
  return (
    <span className={left < 0 ? 'nowrap late' : 'nowrap soon'}>
      {on} {left < 0 ? say('已期满', 'expired') : say(`剩 ${left} 日`, `${left} days left`)}
    </span>
  );
}
