import { useSyncExternalStore } from 'react';
import { Link } from '../address/link.tsx';
import { askedSoFar, onAsked } from '../api/ask.ts';
import { instant } from '../words/format.ts';
import { say } from '../words/say.ts';

/** The queries of this screen; the ledger has an entry for each. */
export function Recorded() {
  const asked = useSyncExternalStore(onAsked, askedSoFar);
  const last = asked.at(-1);
  return (
    <footer className="recorded">
      {last ? (
        <>
          <span>
            {say('数据截至', 'As of')} {instant(last.at)}
          </span>
          <details>
            <summary>{say(`本页 ${asked.length} 次查询已记入台账`, `${asked.length} queries of this screen are in the ledger`)}</summary>
            <ol>
              {asked.map((one, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
                <li key={i}>
                  {instant(one.at)} {one.name}
                  {one.refused && ` · ${say('被拒绝', 'refused')}`}
                </li>
              ))}
            </ol>
          </details>
          <Link to="/sharing/ledger">{say('查看台账', 'Open the ledger')}</Link>
        </>
      ) : (
        <span>{say('每次查询均记入台账。', 'Every query is recorded in the ledger.')}</span>
      )}
    </footer>
  );
}
