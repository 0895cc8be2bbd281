import { readFileSync } from 'node:fs';
import { answer, type HubAddress } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import type { GoldenCase, GoldenQuery } from './make.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8'));
export const CASES: GoldenCase[] = read('cases.json');
export const QUERIES: GoldenQuery[] = read('queries.json');
const DEPTH = 10;
const RECALL_DEPTH = 20;
const RIGHT = 2;
const ASK = `query($to: CaseNumber, $factors: [FactorInput!], $text: String, $by: Similarity!) {
  similarCases(to: $to, factors: $factors, text: $text, by: $by, first: ${RECALL_DEPTH}) { case { number } } }`;

export interface Measured {
  by: string;
  queries: number;
  /** of the reciprocal rank of the first right answer among ten */
  mrr: number;
  ndcg: number;
  /** share of the right answers, up to twenty, that are among the first twenty */
  recall: number;
}

/** Puts the golden cases into the courts' register of a hub. */
export const layCases = (hub: HubAddress) =>
  asAdministrator(
    'hub_courts',
    async (client) => {
      const cases = CASES.map((one) => ({ ...one, cause_code: one.cause[0], cause_name: one.cause[1] }));
      await client.query(
        `insert into court_case (number, chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure,
           document_type, filed_on, decided_on, published, outcome, authority, occupation, statutes)
         select number, number, title, 'CIVIL', cause_code, '2020', cause_name, '（模拟）金标人民法院', 'BASIC', '330106', 'FIRST_INSTANCE', 'JUDGMENT',
           '2025-01-02', "decidedOn", true, 'CLAIM_UPHELD', 'ORDINARY', occupation, statutes
         from jsonb_to_recordset($1::jsonb) as c(number text, title text, cause_code text, cause_name text, occupation text, statutes text[], "decidedOn" date)`,
        [JSON.stringify(cases)],
      );
      await client.query(
        `insert into case_text select number, paragraphs from jsonb_to_recordset($1::jsonb) as c(number text, paragraphs jsonb)`,
        [JSON.stringify(CASES)],
      );
      await client.query(
        `insert into factor_finding (case_number, factor, value, quote, paragraph)
         select c.number, f.factor, f.value, f.quote, f.paragraph from jsonb_to_recordset($1::jsonb) as c(number text, findings jsonb)
           cross join lateral jsonb_to_recordset(c.findings) as f(factor text, value smallint, quote text, paragraph integer)`,
        [JSON.stringify(CASES)],
      );
    },
    hub,
  );

/** Asks every query as a court and measures what comes back against what was judged. */
export async function measure(hub: HubAddress): Promise<Measured[]> {
  const scores = new Map<string, Omit<Measured, 'by' | 'queries'>[]>();
  for (const { by, ask, judged } of QUERIES) {
    const { data } = await answer('court-330000', { query: ASK, variables: { ...ask, by } }, hub);
    const found = (data.similarCases as { case: { number: string } }[]).map((one) => judged[one.case.number] ?? 0);
    const list = scores.get(by) ?? [];
    list.push({
      mrr: reciprocalRank(found),
      ndcg: discounted(found) / discounted(Object.values(judged).sort((a, b) => b - a)),
      recall: recall(found, judged),
    });
    scores.set(by, list);
  }
  const all = [...scores.values()].flat();
  return [...scores, ['all', all] as const].map(([by, list]) => ({
    by,
    queries: list.length,
    mrr: mean(list, 'mrr'),
    ndcg: mean(list, 'ndcg'),
    recall: mean(list, 'recall'),
  }));
}

const mean = (list: Omit<Measured, 'by' | 'queries'>[], name: 'mrr' | 'ndcg' | 'recall') =>
  list.reduce((sum, one) => sum + one[name], 0) / list.length;

function reciprocalRank(found: number[]): number {
  const at = found.slice(0, DEPTH).findIndex((grade) => grade >= RIGHT);
  return at < 0 ? 0 : 1 / (at + 1);
}

const discounted = (grades: number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

function recall(found: number[], judged: Record<string, number>): number {
  const right = Object.values(judged).filter((grade) => grade >= RIGHT).length;
  return found.slice(0, RECALL_DEPTH).filter((grade) => grade >= RIGHT).length / Math.min(right, RECALL_DEPTH);
}

export const table = (rows: Measured[]): string =>
  [
    `${'by'.padEnd(8)}${'queries'.padStart(8)}${'MRR@10'.padStart(9)}${'nDCG@10'.padStart(9)}${'recall@20'.padStart(11)}`,
    ...rows.map(
      ({ by, queries, mrr, ndcg, recall: share }) =>
        `${by.padEnd(8)}${String(queries).padStart(8)}${mrr.toFixed(3).padStart(9)}${ndcg.toFixed(3).padStart(9)}${share.toFixed(3).padStart(11)}`,
    ),
  ].join('\n');
