import fs from 'node:fs';
import path from 'node:path';
import { Random } from '../../subgraphs/demo/world/random.ts';
import questions from './data/questions.json' with { type: 'json' };
import { CIRCUMSTANCES, FACTS, MATTERS, OCCUPATIONS } from './wording.ts';

interface Questions {
  facts: Record<string, Record<string, string[]>>;
  matters: Record<string, string[]>;
  circumstances: string[][];
  occupations: Record<string, string>;
}
const QUESTIONS = questions as unknown as Questions;
const SCENARIOS = 60;
const CASES_EACH = 4;
const SEED = 2020;
const FACTORS = Object.keys(FACTS);
const FIRST_SERIAL = 9_500_001;

/** What a case is about, before anybody words it: the judgments of the golden set follow from this alone. */
export interface Latent {
  matter: string;
  occupation: string;
  circumstance: number;
  facts: Record<string, '+' | '-'>;
}
export interface GoldenCase {
  number: string;
  scenario: number;
  title: string;
  cause: [string, string];
  occupation: string;
  decidedOn: string;
  statutes: string[];
  paragraphs: { section: string; text: string }[];
  findings: { factor: string; value: number; quote: string; paragraph: number }[];
}
export interface GoldenQuery {
  id: string;
  by: 'FACTS' | 'TEXT' | 'MIXED' | 'LAW';
  ask: { to?: string; text?: string; factors?: { factor: string; value: number }[] };
  /** grade of each case that is an answer: 3 the same facts, 2 and 1 less like; all others are none */
  judged: Record<string, number>;
}

const pick = <T>(random: Random, list: readonly T[]): T => random.pick(list);

/** Scenarios come in pairs: a twin has the same matter, occupation and circumstance, and the opposite of half of the facts. */
function scenarios(random: Random): Latent[] {
  const list: Latent[] = [];
  while (list.length < SCENARIOS) {
    const one: Latent = {
      ...{ matter: pick(random, Object.keys(MATTERS)), occupation: pick(random, Object.keys(OCCUPATIONS)) },
      circumstance: random.int(0, CIRCUMSTANCES.length - 1),
      facts: Object.fromEntries(
        random.some(FACTORS, random.int(5, 7)).map((factor) => [factor, random.chance(0.6) ? '+' : '-']),
      ) as Latent['facts'],
    };
    const turned = new Set(random.some(Object.keys(one.facts), Math.ceil(Object.keys(one.facts).length / 2)));
    const facts = Object.fromEntries(
      Object.entries(one.facts).map(([factor, sign]) => [factor, turned.has(factor) ? (sign === '+' ? '-' : '+') : sign]),
    );
    list.push(one, { ...one, facts: facts as Latent['facts'] });
  }
  return list;
}

function caseOf(random: Random, latent: Latent, scenario: number, serial: number): GoldenCase {
  const matter = MATTERS[latent.matter] as (typeof MATTERS)[string];
  const worker = `模拟金${'甲乙丙丁戊己庚辛壬癸'.charAt(serial % 10)}某`;
  const firm = `（模拟）金标G${String(serial % 1000).padStart(4, '0')}企业`;
  const paragraphs: GoldenCase['paragraphs'] = [];
  const add = (section: string, text: string) => paragraphs.push({ section, text }) as number;
  add('FACTS', `${worker}诉称，其系${OCCUPATIONS[latent.occupation]}，${pick(random, matter.judgment)}。`);
  add('FACTS', `${firm}辩称，不同意${worker}的主张。`);
  add('FACTS', `本院查明，${pick(random, (CIRCUMSTANCES[latent.circumstance] as (typeof CIRCUMSTANCES)[number]).judgment)}。`);
  // A judgment leaves out one fact in some cases, as judgments do.
  const told = Object.entries(latent.facts).filter((_entry, i) => i < 4 || random.chance(0.85));
  const findings = told.map(([factor, sign]) => {
    const quote = pick(random, (FACTS[factor] as (typeof FACTS)[string])[sign].judgment);
    return { factor, value: (sign === '+' ? 1 : -1) * random.int(1, 2), quote, paragraph: add('FACTS', `本院查明，${quote}。`) };
  });
  add('REASONING', '本院认为，应当结合上述用工事实综合判断。');
  add('DISPOSITION', '判决如下，略。');
  return {
    ...{ number: `(2025)浙0106民初${serial}号`, scenario, title: `${worker}与${firm}${matter.cause[1]}一案`, cause: matter.cause },
    ...{ occupation: latent.occupation, decidedOn: random.day('2025-02-01', '2026-06-30') },
    ...{ statutes: matter.statutes.filter((_one, i) => i === 0 || random.chance(0.7)).sort(), paragraphs, findings },
  };
}

/** How like two scenarios are, by what was laid down for them. */
function grade(one: Latent, other: Latent, same: boolean): number {
  if (same) return 3;
  const shared = Object.keys(one.facts).filter((factor) => other.facts[factor]);
  const agreeing = shared.filter((factor) => one.facts[factor] === other.facts[factor]).length;
  const likeFacts = shared.length >= 4 && agreeing / shared.length >= 0.75;
  if (likeFacts && one.matter === other.matter) return 2;
  return likeFacts || (one.matter === other.matter && one.circumstance === other.circumstance) ? 1 : 0;
}

/** By facts alone: the share of the stated findings that a case agrees with. */
function gradeOfFacts(stated: Record<string, string>, facts: Latent['facts']): number {
  const agreeing = Object.entries(stated).filter(([factor, sign]) => facts[factor] === sign).length;
  const opposed = Object.entries(stated).filter(([factor, sign]) => facts[factor] && facts[factor] !== sign).length;
  const share = agreeing / Object.keys(stated).length;
  if (opposed > 0) return 0;
  return share === 1 ? 3 : share >= 0.75 ? 2 : share >= 0.6 ? 1 : 0;
}

export function make(): { cases: GoldenCase[]; queries: GoldenQuery[] } {
  const random = new Random(SEED);
  const latents = scenarios(random);
  let serial = FIRST_SERIAL;
  const cases = latents.flatMap((latent, scenario) => Array.from({ length: CASES_EACH }, () => caseOf(random, latent, scenario, serial++)));
  const judge = (grades: (latent: Latent, i: number) => number, but?: string) =>
    Object.fromEntries(
      cases
        .flatMap((one) => (one.number === but ? [] : [[one.number, grades(latents[one.scenario] as Latent, one.scenario)] as const]))
        .filter(([, given]) => given > 0),
    );
  const queries = latents.flatMap((latent, scenario): GoldenQuery[] => {
    const stated = Object.fromEntries(random.some(Object.entries(latent.facts), 4)) as Latent['facts'];
    const text = [
      `${QUESTIONS.occupations[latent.occupation]}，${pick(random, QUESTIONS.circumstances[latent.circumstance] as string[])}`,
      ...Object.entries(stated).map(([factor, sign]) =>
        pick(random, (QUESTIONS.facts[factor] as Record<string, string[]>)[sign] as string[]),
      ),
      pick(random, QUESTIONS.matters[latent.matter] as string[]),
    ].join('，');
    const own = cases.find((one) => one.scenario === scenario) as GoldenCase;
    const name = `G${String(scenario + 1).padStart(2, '0')}`;
    const alike = (other: Latent, i: number) => grade(latent, other, i === scenario);
    return [
      {
        id: `${name}-facts`,
        by: 'FACTS',
        ask: { factors: Object.entries(stated).map(([factor, sign]) => ({ factor, value: sign === '+' ? 2 : -2 })) },
        judged: judge((other) => gradeOfFacts(stated, other.facts)),
      },
      { id: `${name}-text`, by: 'TEXT', ask: { text }, judged: judge(alike) },
      { id: `${name}-mixed`, by: 'MIXED', ask: { to: own.number }, judged: judge(alike, own.number) },
      {
        id: `${name}-law`,
        by: 'LAW',
        ask: { to: own.number },
        judged: judge((other) => (other.matter === latent.matter ? 3 : 0), own.number),
      },
    ];
  });
  return { cases, queries };
}

if (process.argv[1] === import.meta.filename) {
  const { cases, queries } = make();
  const write = (name: string, list: object[]) =>
    fs.writeFileSync(path.join(import.meta.dirname, 'data', name), `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  write('cases.json', cases);
  write('queries.json', queries);
  process.stdout.write(`${cases.length} cases, ${queries.length} judged queries written to tests/golden/data\n`);
}
