import { useState } from 'react';
import { Link } from '../address/link.tsx';
import { say } from '../words/say.ts';

interface Question {
  path: string;
  query: string;
  name: string;
}

const RECENT = 'hub-recent';
const SAVED = 'hub-saved';
const MAX_RECENT = 12;
const MAX_SAVED = 100;

const read = (store: Storage, key: string): Question[] => JSON.parse(store.getItem(key) ?? '[]');
const same = (one: Question) => (other: Question) => one.path === other.path && one.query === other.query;

/** Recent questions are forgotten when the tab closes: they may name a case or a firm. */
export function noteRecent(path: string, query: string, name: string): void {
  if (query === '') return;
  const question = { path, query, name };
  const kept = read(sessionStorage, RECENT).filter((one) => !same(question)(one));
  sessionStorage.setItem(RECENT, JSON.stringify([question, ...kept].slice(0, MAX_RECENT)));
}

/** Keeps the question of the present address under a name, on this computer only. */
export function SaveQuestion({ name }: { name: string }) {
  const [isSaved, setSaved] = useState(false);
  const save = (given: string) => {
    const question = { path: location.pathname, query: location.search.slice(1), name: given };
    const kept = read(localStorage, SAVED).filter((one) => !same(question)(one));
    localStorage.setItem(SAVED, JSON.stringify([question, ...kept].slice(0, MAX_SAVED)));
    setSaved(true);
  };
  return (
    <span className="tools">
      <button type="button" className="plain" onClick={() => save(`${name} · ${headline()}`)}>
        {isSaved ? say('已保存', 'Saved') : say('保存查询', 'Save this question')}
      </button>
      <button type="button" className="plain" onClick={() => print()}>
        {say('打印', 'Print')}
      </button>
    </span>
  );
}

const headline = () => document.querySelector('main h2')?.textContent?.slice(0, 40) ?? '';

export function Questions() {
  const [saved, setSaved] = useState(() => read(localStorage, SAVED));
  const recent = read(sessionStorage, RECENT);
  const forget = (question: Question) => {
    const left = saved.filter((one) => !same(question)(one));
    localStorage.setItem(SAVED, JSON.stringify(left));
    setSaved(left);
  };
  return (
    <div className="columns">
      <section className="card">
        <h2>{say('最近查询', 'Recent questions')}</h2>
        {recent.length === 0 && <p className="empty">{say('本次会话尚无查询。', 'None in this session yet.')}</p>}
        <ol>
          {recent.map((one) => (
            <li key={one.path + one.query}>
              <Asked question={one} />
            </li>
          ))}
        </ol>
      </section>
      <section className="card">
        <h2>{say('已保存的查询', 'Saved questions')}</h2>
        {saved.length === 0 && <p className="empty">{say('在任一页面点“保存查询”。', 'Choose “Save this question” on any screen.')}</p>}
        <ol>
          {saved.map((one) => (
            <li key={one.path + one.query}>
              <Asked question={one} />{' '}
              <button type="button" className="plain" onClick={() => forget(one)}>
                {say('删除', 'Delete')}
              </button>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Asked({ question: { path, query, name } }: { question: Question }) {
  const params = Object.fromEntries(new URLSearchParams(query));
  return (
    <Link to={path} params={params}>
      {name}{' '}
      <small>
        {Object.entries(params)
          .filter(([key]) => key !== 'under')
          .map(([, value]) => value)
          .join(' · ')}
      </small>
    </Link>
  );
}
