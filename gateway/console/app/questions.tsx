import { useState } from 'react';
import { Link } from '../address/link.tsx';
import { useSession } from '../session/session.ts';
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

// Separate for each participant, so that another user of the same computer does not see the queries.
const savedBy = (participant: string) => `${SAVED}/${participant}`;
const read = (store: Storage, key: string): Question[] => JSON.parse(store.getItem(key) ?? '[]');
const same = (one: Question) => (other: Question) => one.path === other.path && one.query === other.query;

// Keys of earlier versions, which had one list for everybody.
localStorage.removeItem(SAVED);

export const forgetRecent = () => sessionStorage.removeItem(RECENT);

/** Recent queries are deleted when the tab is closed or the user signs out, because they may name a case or an enterprise. */
export function noteRecent(path: string, query: string, name: string): void {
  if (query === '') return;
  const question = { path, query, name };
  const kept = read(sessionStorage, RECENT).filter((one) => !same(question)(one));
  sessionStorage.setItem(RECENT, JSON.stringify([question, ...kept].slice(0, MAX_RECENT)));
}

/** Saves the query of the present address under a name on this computer. Not for persons, who may use a shared computer. */
export function SaveQuestion({ name }: { name: string }) {
  const { me } = useSession();
  const [isSaved, setSaved] = useState(false);
  const save = (given: string) => {
    const question = { path: location.pathname, query: location.search.slice(1), name: given };
    const key = savedBy(me.id);
    const kept = read(localStorage, key).filter((one) => !same(question)(one));
    localStorage.setItem(key, JSON.stringify([question, ...kept].slice(0, MAX_SAVED)));
    setSaved(true);
  };
  return (
    <span className="tools">
      {me.kind !== 'PERSON' && (
        <button type="button" className="plain" onClick={() => save(`${name} · ${headline()}`)}>
          {isSaved ? say('已保存', 'Saved') : say('保存查询', 'Save this query')}
        </button>
      )}
      <button type="button" className="plain" onClick={() => print()}>
        {say('打印', 'Print')}
      </button>
    </span>
  );
}

const headline = () => document.querySelector('main h2')?.textContent?.slice(0, 40) ?? '';

export function Questions() {
  const { me } = useSession();
  const [saved, setSaved] = useState(() => read(localStorage, savedBy(me.id)));
  const recent = read(sessionStorage, RECENT);
  const forget = (question: Question) => {
    const left = saved.filter((one) => !same(question)(one));
    localStorage.setItem(savedBy(me.id), JSON.stringify(left));
    setSaved(left);
  };
  return (
    <div className="columns">
      <section className="card">
        <h2>{say('最近查询', 'Recent queries')}</h2>
        {recent.length === 0 && <p className="empty">{say('本次会话尚无查询。', 'No queries in this session yet.')}</p>}
        <ol>
          {recent.map((one) => (
            <li key={one.path + one.query}>
              <Asked question={one} />
            </li>
          ))}
        </ol>
      </section>
      <section className="card">
        <h2>{say('已保存的查询', 'Saved queries')}</h2>
        {saved.length === 0 && <p className="empty">{say('在任一页面点“保存查询”。', 'Choose “Save this query” on any screen.')}</p>}
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
