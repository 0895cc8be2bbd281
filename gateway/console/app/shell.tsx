import { Suspense, useEffect, useRef } from 'react';
import { mandateIn, useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { forgetAsked } from '../api/ask.ts';
import { useSession } from '../session/session.ts';
import { type Language, language, say } from '../words/say.ts';
import { Home } from './home.tsx';
import { MandateBar } from './mandate-bar.tsx';
import { noteRecent, SaveQuestion } from './questions.tsx';
import { Recorded } from './recorded.tsx';
import { deskAt, desksFor, screenAt } from './screens.tsx';
import { SearchBox } from './search-box.tsx';
import { UnderBar } from './under-bar.tsx';

/** The frame of every screen: search, user, desks, legal basis, and the queries that the ledger recorded. */
export function Shell({ onLanguage }: { onLanguage(chosen: Language): void }) {
  const { me, signOut } = useSession();
  const { path, params } = useAddress();
  const desk = deskAt(path);
  const screen = screenAt(path);
  const main = useRef<HTMLElement>(null);
  const name = screen?.name() ?? (path === '/' ? say('首页', 'Home') : say('未找到页面', 'Page not found'));
  useEffect(() => {
    document.title = `${name} · ${say('劳动者权益数据枢纽', 'Worker Rights Data Hub')}`;
  }, [name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins a new record and takes the focus
  useEffect(() => {
    forgetAsked();
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
  const mandate = mandateIn(path, params);
  const address = params.toString();
  useEffect(() => {
    if (screen) noteRecent(path, address, screen.name());
  }, [path, address, screen]);
  return (
    <>
      <a className="skip" href="#main">
        {say('跳到正文', 'Skip to main content')}
      </a>
      <header className="top">
        <Link to="/" className="title">
          {say('劳动者权益数据枢纽', 'Worker Rights Data Hub')}
        </Link>
        <SearchBox />
        <div className="who">
          <span title={`${me.id} · ${me.legalBasis}`}>{me.name}</span>
          <button type="button" className="plain" onClick={() => onLanguage(language() === 'zh' ? 'en' : 'zh')}>
            {language() === 'zh' ? 'English' : '中文'}
          </button>
          <button type="button" className="plain" onClick={signOut}>
            {say('退出', 'Sign out')}
          </button>
        </div>
      </header>
      <nav className="desks" aria-label={say('工作台', 'Desks')}>
        {desksFor(me.kind).map((one) => (
          <Link key={one.path} to={one.path} aria-current={one === desk ? 'page' : undefined}>
            {one.name()}
          </Link>
        ))}
        <a href="/explorer">{say('接口调试', 'Explorer')}</a>
      </nav>
      {desk && desk.screens.length > 1 && (
        <nav className="screens" aria-label={desk.name()}>
          {desk.screens.map((one) => (
            <Link key={one.path} to={one.path} aria-current={one === screen ? 'page' : undefined}>
              {one.name()}
            </Link>
          ))}
        </nav>
      )}
      {mandate && <MandateBar mandate={mandate} />}
      {me.kind !== 'PERSON' && !mandate && <UnderBar />}
      <main id="main" ref={main} tabIndex={-1}>
        <div className="heading">
          <h1>{name}</h1>
          {screen && <SaveQuestion name={name} />}
        </div>
        <Suspense fallback={<progress aria-label={say('正在载入', 'Loading')} />}>
          {screen ? <screen.Screen key={path} /> : path === '/' ? <Home /> : <NotFound />}
        </Suspense>
      </main>
      <Recorded />
    </>
  );
}

function NotFound() {
  return (
    <p role="alert">
      {say(
        '地址有误，或者页面已经改名。请从上方的工作台进入，或者返回',
        'Page not found: the address is wrong, or the page was renamed. Choose a desk above, or go to ',
      )}
      <Link to="/">{say('首页', 'the home page')}</Link>
      {say('。', '.')}
    </p>
  );
}
