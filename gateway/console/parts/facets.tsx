import { change } from '../address/address.ts';
import { number } from '../words/format.ts';
import { say } from '../words/say.ts';

export interface Facet {
  name: string;
  /** address parameter that it sets */
  parameter: string;
  counts: readonly { value: string; word: string; count: number }[];
}

const FEW = 12;

/** Counts of search results. Choosing a value filters the search; choosing it again removes the filter. */
export function Facets({ of, areEstimates = false }: { of: Facet[]; areEstimates?: boolean }) {
  const chosen = new URLSearchParams(location.search);
  return (
    <aside className="facets" aria-label={say('分面统计', 'Counts')}>
      {areEstimates && (
        <p>
          <small>{say('数量较大，以下为抽样估算', 'Many results: the numbers are estimated from a sample')}</small>
        </p>
      )}
      {of
        .filter(({ counts }) => counts.length > 0)
        .map(({ name, parameter, counts }) => (
          <details key={parameter} open>
            <summary>{name}</summary>
            <ul>
              {counts.slice(0, FEW).map(({ value, word, count }) => {
                const isChosen = chosen.get(parameter) === value;
                return (
                  <li key={value}>
                    <button
                      type="button"
                      className="plain"
                      aria-pressed={isChosen}
                      onClick={() => change({ [parameter]: isChosen ? undefined : value, after: undefined })}
                    >
                      {word}
                    </button>{' '}
                    <span className="count">{number(count)}</span>
                  </li>
                );
              })}
            </ul>
          </details>
        ))}
    </aside>
  );
}
