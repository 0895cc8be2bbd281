import { Link } from '../address/link.tsx';
import { Expiry } from '../parts/deadlines.tsx';
import { language, say, word } from '../words/say.ts';
import { against, type ClauseTerm, type RuleTermOf, type TermFrame } from './against.ts';

interface Clause {
  number: number;
  topic: string;
  text: string;
  terms: readonly ClauseTerm[];
}

interface FloorFinding {
  topic: string;
  term: string;
  agreed: string;
  found: string;
  outcome: string;
  article: string;
  region: { name: string | null };
}

interface Contract {
  id: string;
  title: string;
  kind: string;
  expiresOn: string;
  clauses: readonly Clause[] | null;
  floorFindings: readonly FloorFinding[] | null;
}

interface ClauseGridProps {
  contracts: readonly { contract: Contract }[];
  rules: readonly RuleTermOf[];
  frame: readonly TermFrame[];
}

/** Topics shown first; the others follow in the order of the coding frame. */
const FIRST = ['MINIMUM_PAY', 'UNIT_PRICE', 'REST', 'WORKING_TIME', 'WEATHER', 'INSURANCE', 'DEDUCTIONS'];

/** Compares the clauses of the applicable contracts, each term with the platform's rule and the statutory minimum. */
export function ClauseGrid({ contracts, rules, frame }: ClauseGridProps) {
  const found = new Set(contracts.flatMap(({ contract }) => contract.clauses?.map(({ topic }) => topic) ?? []));
  const topics = [...FIRST.filter((topic) => found.has(topic)), ...[...found].filter((topic) => !FIRST.includes(topic))];
  return (
    <div className="table">
      <table className="dense grid">
        <caption>{say('条款对照', 'Clauses side by side')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('事项', 'Topic')}</th>
            {contracts.map(({ contract }, i) => (
              <th scope="col" key={contract.id}>
                {i + 1}.{' '}
                <Link to="/union/contract" params={{ id: contract.id }}>
                  {contract.title}
                </Link>
              </th>
            ))}
            <th scope="col">{say('平台规则', 'Platform rule')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">{word('ClauseTopic', topic)}</th>
              {contracts.map(({ contract }) => (
                <td key={contract.id}>
                  {contract.clauses
                    ?.filter((clause) => clause.topic === topic)
                    .map((clause) => (
                      <ClauseCell key={clause.number} clause={clause} contract={contract} rules={rules} frame={frame} />
                    ))}
                </td>
              ))}
              <td>{rulesOf(topic, rules, frame)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say('期满', 'Ends')}</th>
            {contracts.map(({ contract }) => (
              <td key={contract.id}>
                <Expiry on={contract.expiresOn} />
              </td>
            ))}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface ClauseCellProps {
  clause: Clause;
  contract: Contract;
  rules: readonly RuleTermOf[];
  frame: readonly TermFrame[];
}

function ClauseCell({ clause, contract, rules, frame }: ClauseCellProps) {
  const floors = contract.floorFindings?.filter(({ topic }) => topic === clause.topic) ?? [];
  return (
    <>
      <p>
        {say(`第${clause.number}条`, `Cl. ${clause.number}`)} {clause.text}
      </p>
      {clause.terms.map((term) => {
        const measured = against(term, rules, frame);
        return (
          measured && (
            <p key={term.name} className={measured.isBetter ? 'met' : measured.isEqual ? '' : 'late'}>
              {measured.isBetter ? '▲' : measured.isEqual ? '＝' : '▼'} {termName(term.name, frame)} {term.value} {term.unit}{' '}
              {measured.isBetter ? say('优于', 'better than') : measured.isEqual ? say('等于', 'equal to') : say('低于', 'worse than')}
              {say('平台规则 ', ' platform rule: ')}
              {measured.rule} {term.unit}
            </p>
          )
        );
      })}
      {alike(floors).map(({ one, places }) => (
        <p key={one.term + one.outcome} className={FLOOR_CLASS[one.outcome] ?? ''} title={one.article}>
          {FLOOR_SIGN[one.outcome] ?? '？'} {termName(one.term, frame)} {one.agreed} · {word('ClauseOutcome', one.outcome)}（
          {places.length === 1 ? `${places[0]}${say('最低工资', ' minimum wage')} ${one.found}` : severalPlaces(places)}）
        </p>
      ))}
    </>
  );
}

const FLOOR_SIGN: Record<string, string> = { KEPT: '✓', BELOW_FLOOR: '✗' };
const FLOOR_CLASS: Record<string, string> = { KEPT: 'met', BELOW_FLOOR: 'late' };
const MAX_NAMED = 6;

/** Findings of one term with the same result, and the regions to which they apply: a nationwide contract has one for each province. */
function alike(findings: readonly FloorFinding[]): { one: FloorFinding; places: string[] }[] {
  const groups = new Map<string, { one: FloorFinding; places: string[] }>();
  for (const one of findings) {
    const key = one.term + one.outcome;
    const group = groups.get(key) ?? { one, places: [] };
    groups.set(key, group);
    group.places.push(one.region.name ?? '');
  }
  return [...groups.values()];
}

function severalPlaces(places: readonly string[]): string {
  const named = places.slice(0, MAX_NAMED);
  return say(
    `${named.join('、')}${places.length > MAX_NAMED ? ` 等 ${places.length} 地` : ''}的最低工资`,
    `minimum wages of ${named.join(', ')}${places.length > MAX_NAMED ? ` and others, ${places.length} in all` : ''}`,
  );
}

const termName = (name: string, frame: readonly TermFrame[]) =>
  language() === 'zh' ? (frame.find((one) => one.name === name)?.nameZh ?? name) : name.replaceAll('_', ' ');

function rulesOf(topic: string, rules: readonly RuleTermOf[], frame: readonly TermFrame[]) {
  const wanted = frame.filter((one) => one.topic === topic).map(({ rule }) => rule);
  return rules
    .filter(({ name }) => wanted.includes(name))
    .map((one) => (
      <p key={one.name + one.title}>
        {word('RuleTermName', one.name)} {one.value} {unitOf(one.unit)}
        <br />
        <small>
          {one.title} · {one.platform}
        </small>
      </p>
    ));
}

const UNITS: Record<string, string> = {
  'yuan per order': '元/单',
  minutes: '分钟',
  days: '日',
};
const unitOf = (unit: string) => (language() === 'zh' ? (UNITS[unit] ?? unit) : unit);
