import { Link } from '../address/link.tsx';
import { say } from '../words/say.ts';

/** Shows all the time that the user acts for another person, with a link to stop. */
export function MandateBar({ mandate }: { mandate: string }) {
  return (
    <section className="under" aria-label={say('授权委托', 'Mandate')}>
      <span className="label" role="status">
        {say(`受托办理：${mandate}`, `Acting for another person: ${mandate}`)}
      </span>
      <Link to="/" params={{ mandate: undefined }}>
        {say('结束代办', 'Stop')}
      </Link>
    </section>
  );
}
