import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { addDays } from '../../shared/calendar/today.ts';
import { copyInto } from '../../shared/database/copy-rows.ts';
import { foldText, lexemesOf, quotedLexeme } from '../../shared/search/folded-text.ts';
import { copyField, withoutIndexes } from '../world/copy.ts';
import { Random } from '../world/random.ts';
import { maskedName } from '../world/synthetic.ts';
import type { Places, World } from '../world/world.ts';
import { courtOf } from './court-tables.ts';
import { judgmentText } from './judgment-texts.ts';
import { type CaseFacts, findingsOf, type Matter, occupationOf, statutesOf } from './judgment-words.ts';
import { possibleOutcome, statesRelation } from './outcomes.ts';

export const CASES = 1_000_000;
const AT_ONCE = 2_000;
const SEED = 2026;
const FIRST_SERIAL = 20_000_001;
const FROM = '2019-01-01';
const TO = '2026-09-30';
const FACTORS =
  'WORK_TIME_AUTONOMY PROCESS_CONTROL RULES_DISCIPLINE CONTINUITY PRICE_POWER INCOME_DEPENDENCE BUSINESS_INTEGRATION DISPATCH_MODE PENALTY TOOLS ATTENDANCE CONTRACT_LABEL SOLE_TRADER_REGISTRATION'.split(
    ' ',
  );
const MATTERS: Record<Matter, number> = {
  PAY: 0.2,
  CONFIRM_RELATION: 0.16,
  INJURY: 0.08,
  DEDUCTION: 0.06,
  DISMISSAL: 0.06,
  OVERTIME: 0.04,
  TORT: 0.3,
  RECOGNITION: 0.03,
  SERVICE: 0.07,
};
const CAUSES: Record<Matter, [before: string, since: string, name: string]> = {
  ...{
    PAY: ['186.5', '205.5', '追索劳动报酬纠纷'],
    CONFIRM_RELATION: ['186.1', '205.1', '确认劳动关系纠纷'],
    INJURY: ['187.2', '206.2', '工伤保险待遇纠纷'],
  },
  ...{
    DEDUCTION: ['186', '205', '劳动合同纠纷'],
    DISMISSAL: ['186.6', '205.6', '经济补偿金纠纷'],
    OVERTIME: ['186.5', '205.5', '追索劳动报酬纠纷'],
  },
  ...{
    TORT: ['372', '412', '非机动车交通事故责任纠纷'],
    RECOGNITION: ['行政确认', '行政确认', '工伤行政确认'],
    SERVICE: ['137', '144', '劳务合同纠纷'],
  },
};
const RELATIONS: Partial<Record<Matter, Record<string, number>>> = {
  CONFIRM_RELATION: { LABOUR_RELATION: 0.42, NOT_FOUND: 0.3, CIVIL: 0.14, INCOMPLETE: 0.14 },
};
const OF_LABOUR = { LABOUR_RELATION: 0.5, INCOMPLETE: 0.3, CIVIL: 0.2 };
const OUTCOMES = { CLAIM_UPHELD: 0.36, UPHELD_IN_PART: 0.28, DISMISSED: 0.28, SETTLED: 0.08 };
const TIERS = { ORDINARY: 0.985, TYPICAL: 0.008, REFERENCE: 0.005, HIGH_COURT: 0.002 };
type Table = 'court_case' | 'case_text' | 'case_party' | 'factor_finding' | 'procedure_step' | 'case_search';
const TABLES: Table[] = ['court_case', 'case_text', 'case_party', 'factor_finding', 'procedure_step', 'case_search'];
/** Tables whose triggers update the search entries; here the entries are inserted directly. */
const WITH_SEARCH: Table[] = ['court_case', 'case_text', 'case_party', 'factor_finding'];

/** Adds the judgments from index `from` to before `to` for a large country, and rebuilds the indexes of each table afterwards. */
export async function loadCases(
  client: pg.Client,
  world: World,
  from: number,
  to: number,
  report: (step: string) => void = () => undefined,
): Promise<void> {
  const { rows } = await client.query<{ keyword: string }>('select keyword from case_keyword order by keyword');
  const keywords = rows.map(({ keyword }) => keyword);
  await client.query('begin');
  await client.query(`set local maintenance_work_mem = '512MB'`); // the index of words is built in one go
  for (const table of WITH_SEARCH) await client.query(`alter table ${table} disable trigger user`);
  await withoutIndexes(client, TABLES, async () => {
    for (let at = from; at < to; at += AT_ONCE) {
      const batch: Record<Table, Record<string, unknown>[]> = {
        court_case: [],
        case_text: [],
        case_party: [],
        factor_finding: [],
        procedure_step: [],
        case_search: [],
      };
      for (let i = at; i < Math.min(at + AT_ONCE, to); i++) caseRows(world, i, keywords, batch);
      for (const table of TABLES) await copyRows(client, table, batch[table]);
      if ((at - from) % 100_000 < AT_ONCE && at > from) report(`${at.toLocaleString('en')} cases`);
    }
  });
  for (const table of WITH_SEARCH) await client.query(`alter table ${table} enable trigger user`);
  await client.query(
    `insert into factor_pattern select distinct factor_pattern from case_search where factor_pattern ~ '[-+0]' on conflict do nothing`,
  );
  await client.query(
    `insert into statute_pattern select distinct md5(statutes::text), statutes from court_case where statutes <> '{}' on conflict do nothing`,
  );
  await client.query('commit');
  await client.query('analyze');
}

/** The i-th case; always the same, independent of the cases before it. */
function caseRows(world: World, i: number, keywords: readonly string[], into: Record<Table, Record<string, unknown>[]>): void {
  const random = new Random(SEED * 1_000_003 + i);
  const person = random.pick(world.people);
  const region = countyOf(world.places, random, person.region);
  const matter = random.weighted(MATTERS);
  const filed = random.day(FROM, TO);
  const decided = addDays(filed, random.int(20, 180) % 150);
  const since = filed >= '2026-01-01';
  const [before, after, cause] = CAUSES[matter];
  const labour = !['TORT', 'RECOGNITION', 'SERVICE'].includes(matter);
  const relation = labour ? random.weighted(RELATIONS[matter] ?? OF_LABOUR) : null;
  const outcome = possibleOutcome(matter, relation, random.weighted(OUTCOMES));
  const kind = matter === 'RECOGNITION' ? '行初' : '民初';
  const number = `(${filed.slice(0, 4)})${world.places.courtPrefix(region)}${region.slice(2)}${kind}${FIRST_SERIAL + i}号`;
  const occupation = occupationOf(person.sector);
  const worker = maskedName(person.serial);
  const claimant = matter === 'TORT' ? maskedName(i + 3) : worker;
  const facts: CaseFacts = {
    ...{ matter, worker, firm: person.firm.name, platform: person.platform.name, occupation, relation, outcome, from: filed },
    ...{ amount: random.yuan(500, 90_000), cites: [], claimant },
  };
  const statutes = statutesOf(random, facts);
  const { paragraphs, findings } = judgmentText(random, facts, relation ? findingsOf(random, relation) : [], statutes);
  const title = `${claimant}与${claimant === worker ? '' : `${worker}、`}${person.firm.name}${cause}一案`;
  const court = courtOf(world.places, { stage: 'FIRST_INSTANCE', region });
  const authority = random.weighted(TIERS);
  const judges = [`模拟第${random.int(1, 9_000)}法官`];
  const row = {
    ...{
      number,
      chain: `B-${i}`,
      title,
      case_type: matter === 'RECOGNITION' ? 'ADMINISTRATIVE' : 'CIVIL',
      cause_code: since ? after : before,
    },
    ...{ cause_version: since ? '2025' : '2020', cause_name: cause, ...court, procedure: 'FIRST_INSTANCE' },
    ...{
      document_type: outcome === 'SETTLED' ? 'MEDIATION' : outcome === 'WITHDRAWN' ? 'RULING' : 'JUDGMENT',
      filed_on: filed,
      decided_on: decided,
      published: true,
      outcome,
      relation: statesRelation(facts) ? relation : null,
    },
    ...{ authority, sector: person.sector, occupation, statutes, judges },
  };
  into.court_case.push(row);
  into.case_text.push({ case_number: number, paragraphs: JSON.stringify(paragraphs) });
  into.case_party.push(
    { case_number: number, ordinal: 1, role: 'PLAINTIFF', enterprise: null, masked_name: claimant, name: null },
    { case_number: number, ordinal: 2, role: 'DEFENDANT', enterprise: person.firm.code, masked_name: null, name: person.firm.name },
  );
  for (const finding of findings) into.factor_finding.push({ case_number: number, ...finding });
  into.procedure_step.push({
    chain: row.chain,
    ordinal: 1,
    stage: 'FIRST_INSTANCE',
    number,
    region,
    started_on: filed,
    ended_on: decided,
    outcome,
  });
  const part = (reasoning: boolean) =>
    paragraphs
      .filter(({ section }) => (section === 'REASONING') === reasoning)
      .map(({ text }) => text)
      .join(' ');
  const head = [number, court.court, cause, judges.join(' '), statutes.join(' '), '', `${claimant} ${person.firm.name}`].join(' ');
  const lines = foldText([title, '', part(true), part(false), head].join('\n'));
  const values = valuesOf({ ...row, factors: findings.map(({ factor }) => factor), enterprise: person.firm.code });
  into.case_search.push({
    ...{ number, decided_on: decided, filed_on: filed, published: true, region, cause, court: court.court, court_level: court.court_level },
    ...{ procedure: row.procedure, document_type: row.document_type, authority, factor_pattern: patternOf(findings) },
    ...{
      keywords: keywords.filter((keyword) => lines.includes(keyword)),
      lines,
      words: [...lexemesOf(lines), ...values].map(quotedLexeme).join(' '),
    },
  });
}

interface Valued {
  cause_code: string;
  region: string;
  court_level: string;
  case_type: string;
  procedure: string;
  document_type: string;
  relation: string | null;
  outcome: string;
  authority: string;
  sector: string;
  occupation: string;
  factors: string[];
  enterprise: string;
}

/** Field values in the form of the index, as the database function case_values returns them. */
function valuesOf(row: Valued): string[] {
  const { cause_code: cause, region, relation } = row;
  return [
    ...[
      `cause:${cause}`,
      `cause:${cause.split('.')[0]}`,
      `region:${region.slice(0, 2)}`,
      `region:${region.slice(0, 4)}`,
      `region:${region}`,
    ],
    ...[
      `level:${row.court_level}`,
      `type:${row.case_type}`,
      `procedure:${row.procedure}`,
      `document:${row.document_type}`,
      `outcome:${row.outcome}`,
    ],
    ...[`authority:${row.authority}`, `sector:${row.sector}`, `occupation:${row.occupation}`, `enterprise:${row.enterprise}`],
    ...(relation ? [`relation:${relation}`] : []),
    ...row.factors.map((factor) => `factor:${factor}`),
  ];
}

const patternOf = (findings: readonly { factor: string; value: number }[]): string =>
  FACTORS.map((factor) => {
    const found = findings.find((one) => one.factor === factor);
    return found ? ((['-', '0', '+'] as const)[Math.sign(found.value) + 1] as string) : '.';
  }).join('');

const countyOf = (places: Places, random: Random, region: string): string =>
  ['71', '81', '82'].includes(region.slice(0, 2)) ? places.county(random, random.pick(places.mainland).code) : region;

async function copyRows(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] as object);
  const into = copyInto(client, `copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`);
  await pipeline(Readable.from([`${rows.map((row) => columns.map((column) => copyField(row[column])).join('\t')).join('\n')}\n`]), ...into);
}
