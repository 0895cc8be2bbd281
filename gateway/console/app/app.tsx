import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { go, mandateIn, useAddress } from '../address/address.ts';
import { CallerContext } from '../api/use-caller.ts';
import { SessionContext } from '../session/session.ts';
import { type SignedIn, SignIn, signOut } from '../sign-in/sign-in.tsx';
import { chooseLanguage, type Language, language } from '../words/say.ts';
import { forgetRecent } from './questions.tsx';
import { Shell } from './shell.tsx';

/** The console: signs the user in and shows the screen of the address. */
export function App() {
  const [spoken, setSpoken] = useState<Language>(language());
  const [signedIn, setSignedIn] = useState<SignedIn>();
  const { path, params } = useAddress();
  const under = params.get('under') ?? '';
  const matter = params.get('matter') || undefined;
  useEffect(() => {
    document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
  }, [spoken]);
  const speak = (chosen: Language) => {
    chooseLanguage(chosen);
    setSpoken(chosen);
  };
  const leave = () => {
    signOut();
    forgetRecent();
    // Otherwise the next user who signs in would send the queries of this address at once.
    go('/', { under: undefined, matter: undefined, mandate: undefined }, true);
    setSignedIn(undefined);
  };
  return (
    <I18nProvider locale={spoken === 'zh' ? 'zh-CN' : 'en-US'} key={spoken}>
      {signedIn ? (
        <CallerContext.Provider
          value={{ token: signedIn.token, agreements: under.split(',').filter(Boolean), matter, mandate: mandateIn(path, params) }}
        >
          <SessionContext.Provider value={{ me: signedIn.me, signOut: leave }}>
            <Shell onLanguage={speak} />
          </SessionContext.Provider>
        </CallerContext.Provider>
      ) : (
        <SignIn onSignedIn={setSignedIn} onLanguage={speak} />
      )}
    </I18nProvider>
  );
}
