import { Link } from '../address/link.tsx';
import { useSession } from '../session/session.ts';
import { say, word } from '../words/say.ts';
import { Questions } from './questions.tsx';
import { desksFor } from './screens.tsx';

/** The first page after the sign-in: the user, the desks with their own first, recent and saved queries. */
export function Home() {
  const { me } = useSession();
  const desks = desksFor(me.kind);
  const mine = desks.filter(({ kind }) => kind === me.kind);
  const others = desks.filter(({ kind }) => kind !== me.kind);
  return (
    <>
      <p>
        {say('您以', 'You are signed in as ')}
        <strong>{me.name}</strong>
        {say('的身份查询', '')}（{word('ParticipantKind', me.kind)}，{me.region?.name}）。{say('法定依据：', 'Legal basis: ')}
        {me.legalBasis}
      </p>
      <div className="columns">
        {[...mine, ...others].map((desk) => (
          <section key={desk.path} className={desk.kind === me.kind ? 'card mine' : 'card'}>
            <h2>{desk.name()}</h2>
            <ul>
              {desk.screens.map((screen) => (
                <li key={screen.path}>
                  <Link to={screen.path}>{screen.name()}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Questions />
    </>
  );
}
