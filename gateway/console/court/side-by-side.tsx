import { Link } from '../address/link.tsx';
import { day } from '../words/format.ts';
import { say, word } from '../words/say.ts';
import type { SimilarCasesQuery } from './operations.ts';

type Similar = NonNullable<SimilarCasesQuery['similarCases']>[number];

interface SideBySideProps {
  cases: readonly Similar[];
  /** the factors of the own case */
  own: readonly { factor: string; value: number }[];
  chosen: ReadonlySet<string>;
  onChoose(number: string): void;
}

/** A table of the cases of a tier, and a comparison of the selected cases by factor. */
export function SideBySide({ cases, own, chosen, onChoose }: SideBySideProps) {
  const compared = cases.filter((one) => chosen.has(one.case.number));
  return (
    <>
      <div className="table">
        <table className="dense">
          <caption>{say('类似案件（勾选后并列比较）', 'Similar cases (select to compare)')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('比较', 'Compare')}</th>
              <th scope="col">{say('案件', 'Case')}</th>
              <th scope="col" className="number">
                {say('相似度', 'Score')}
              </th>
              <th scope="col">{say('相同要素', 'Alike')}</th>
              <th scope="col">{say('不同要素', 'Differing')}</th>
              <th scope="col">{say('共同法条、表述', 'Common statutes and wording')}</th>
              <th scope="col">{say('结果', 'Outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.case.number}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={say(`比较 ${one.case.number}`, `compare ${one.case.number}`)}
                    checked={chosen.has(one.case.number)}
                    onChange={() => onChoose(one.case.number)}
                  />
                </td>
                <td>
                  <Link to="/court" params={{ number: one.case.number }}>
                    {one.case.title}
                  </Link>
                  <br />
                  <small>
                    {one.case.number} · {one.case.court} · {day(one.case.decidedOn)}
                  </small>
                </td>
                <td className="number">{one.score.toFixed(2)}</td>
                <td className="met">{listOf(one.sharedFactors)}</td>
                <td className="late">{listOf(one.differingFactors)}</td>
                <td>{[...one.sharedStatutes, ...one.sharedPhrases].join('；') || '—'}</td>
                <td>
                  {word('CaseOutcome', one.case.outcome)} · {word('Relation', one.case.relation)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {compared.length > 0 && <Compared cases={compared} own={own} />}
    </>
  );
}

const listOf = (factors: readonly string[]) => factors.map((factor) => word('Factor', factor)).join('、') || '—';

function Compared({ cases, own }: { cases: readonly Similar[]; own: SideBySideProps['own'] }) {
  const factors = [...new Set([...own, ...cases.flatMap((one) => one.case.factors ?? [])].map(({ factor }) => factor as string))];
  return (
    <div className="table">
      <table className="dense grid">
        <caption>{say('要素并列比较', 'Factors side by side')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('要素', 'Factor')}</th>
            <th scope="col">{say('本案', 'Own case')}</th>
            {cases.map((one) => (
              <th scope="col" key={one.case.number}>
                {one.case.number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={factor}>
              <th scope="row">{word('Factor', factor)}</th>
              <td>{own.find((one) => one.factor === factor)?.value ?? '—'}</td>
              {cases.map((one) => {
                const found = one.case.factors?.find((other) => other.factor === factor);
                const tone = one.sharedFactors.some((other) => other === factor)
                  ? 'met'
                  : one.differingFactors.some((other) => other === factor)
                    ? 'late'
                    : '';
                return (
                  <td key={one.case.number} className={tone}>
                    {found ? `${found.value} · ${found.quote}` : '—'}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('裁判要旨', 'Gist')}</th>
            <td />
            {cases.map((one) => (
              <td key={one.case.number}>{one.case.gist}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
