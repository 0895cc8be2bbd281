import { useEffect, useState } from 'react';
import { go } from '../address/address.ts';
import { ask } from '../api/ask.ts';
import { faultText } from '../parts/faults.tsx';
import { WhoAmI } from '../session/operations.ts';
import type { Me } from '../session/session.ts';
import { SETTINGS } from '../session/settings.ts';
import { type Language, language, say, word } from '../words/say.ts';
import { type DemoParticipant, demoParticipants, forgetDemo, rememberDemo, rememberedDemo } from './demo.ts';
import { beginSignIn, finishSignIn, forgetOpenId, signedInBefore } from './openid.ts';

export interface SignedIn {
  token: string;
  me: Me;
}

export function signOut(): void {
  forgetDemo();
  forgetOpenId();
}

interface SignInProps {
  onSignedIn(signedIn: SignedIn): void;
  onLanguage(chosen: Language): void;
}

/** The sign-in page: a demo participant, the identity provider, or the user's own token. */
export function SignIn({ onSignedIn, onLanguage }: SignInProps) {
  const [offered, setOffered] = useState<DemoParticipant[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(true);
  const enter = async (token: string) => {
    setBusy(true);
    const { data, faults } = await ask(WhoAmI, {}, { token, agreements: [] });
    setBusy(false);
    if (data?.me) return onSignedIn({ token, me: data.me });
    setProblem(faults[0] ? faultText(faults[0]) : say('登录失败。', 'The sign-in failed.'));
  };
  const enterDemo = (one: DemoParticipant) => {
    rememberDemo(one.id);
    return enter(one.token);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const begin = async () => {
      if (SETTINGS.oidc) {
        const finished = await finishSignIn(SETTINGS.oidc);
        if (finished) {
          go(finished.back, {}, true);
          return enter(finished.token);
        }
        if (signedInBefore()) return beginSignIn(SETTINGS.oidc);
      }
      if (SETTINGS.demoTokensUrl) {
        const participants = await demoParticipants(SETTINGS.demoTokensUrl);
        setOffered(participants);
        const before = participants.find(({ id }) => id === rememberedDemo());
        if (before) return enter(before.token);
      }
      return setBusy(false);
    };
    begin().catch((error: Error) => {
      setBusy(false);
      setProblem(error.message);
    });
  }, []);
  return (
    <main className="sign-in">
      <h1>{say('劳动者权益数据枢纽', 'Worker Rights Data Hub')}</h1>
      <p>
        {say(
          '人社、工会、法院、社保经办机构依法互查新就业形态劳动者权益数据。每次查询均记入台账。',
          'Labour departments, unions, courts and insurance agencies query each other’s records on platform and flexible workers as the law allows. Every query is recorded in the ledger.',
        )}
      </p>
      {problem && <p role="alert">{problem}</p>}
      {offered.length > 0 && (
        <section>
          <h2>{say('以演示参与方身份进入', 'Sign in as a demo participant')}</h2>
          <ul className="participants">
            {offered.map((one) => (
              <li key={one.id}>
                <button type="button" disabled={isBusy} onClick={() => enterDemo(one)}>
                  <strong>{one.name}</strong>
                  <span>
                    {word('ParticipantKind', one.kind)} · {one.id}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {SETTINGS.oidc && (
        <button type="button" className="primary" disabled={isBusy} onClick={() => beginSignIn(SETTINGS.oidc as never)}>
          {say('统一身份认证登录', 'Sign in with the identity provider')}
        </button>
      )}
      <details>
        <summary>{say('使用自有令牌', 'Use a token of my own')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void enter(String(new FormData(event.currentTarget).get('token')).trim());
          }}
        >
          <label>
            {say('令牌', 'Token')} <input name="token" type="password" autoComplete="off" required />
          </label>
          <button type="submit">{say('进入', 'Enter')}</button>
        </form>
      </details>
      <p>
        <button type="button" className="plain" onClick={() => onLanguage(language() === 'zh' ? 'en' : 'zh')}>
          {language() === 'zh' ? 'English' : '中文'}
        </button>
      </p>
    </main>
  );
}
