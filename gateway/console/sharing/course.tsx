import { instant } from '../words/format.ts';
import { actionWord, say } from '../words/say.ts';

interface Event {
  at: string;
  participant: string;
  action: string;
  note: string | null;
}

/** The history of steps, oldest first. */
export function Course({ of }: { of: readonly Event[] }) {
  return (
    <ol className="time-line" aria-label={say('办理过程', 'Course')}>
      {of.map(({ at, participant, action, note }) => (
        <li key={at + action}>
          <p className="days">{instant(at)}</p>
          <div>
            <strong>{actionWord(action)}</strong> · {participant}
            {note && `：${note}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
