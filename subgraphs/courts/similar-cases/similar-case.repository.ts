import sql, { join, type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { quotedLexeme } from '../../shared/search/folded-text.ts';
import type { Factor } from '../court-cases/factor.enums.ts';
import { type Sign, signIn, signOf } from '../court-cases/factor-pattern.ts';

/** A case found similar in one respect, with a score from 0 to 1. */
export interface Likeness {
  number: string;
  score: number;
}

/**
 * Weight of a factor: highest if a guiding or typical case of the Supreme People's Court names it, lower if inferred, lowest if
 * not decisive.
 */
const NAMED: readonly Factor[] = [
  ...(['WORK_TIME_AUTONOMY', 'PROCESS_CONTROL', 'RULES_DISCIPLINE', 'CONTINUITY', 'PRICE_POWER'] as const),
  ...(['INCOME_DEPENDENCE', 'BUSINESS_INTEGRATION'] as const),
];
const NOT_DECISIVE: readonly Factor[] = ['CONTRACT_LABEL', 'SOLE_TRADER_REGISTRATION'];
const weightOf = (factor: Factor): number => (NAMED.includes(factor) ? 1 : NOT_DECISIVE.includes(factor) ? 0.3 : 0.7);
/** Score by the sign asked for and the sign found: same, undecided, opposite. */
const AGREEMENT: Record<Sign, Record<Sign, number>> = {
  '+': { '+': 1, '0': 0.2, '-': -0.6 },
  '0': { '+': 0.2, '0': 1, '-': 0.2 },
  '-': { '+': -0.6, '0': 0.2, '-': 1 },
};
// A factor asked for and missing in a case scores nothing; an additional factor of the case lowers the score a little.
const EXTRA_FACTOR_PENALTY = 0.05;
const PATTERNS = 300;
const MAX_OF_PATTERN = 40;
const LISTED = 300;
const MAX_LEXEMES = 80;
// The rarest words of a text are looked up until this many cases are found; the share of all its words in those cases decides.
const MAX_HITS = 30_000;
const COUNTED_CASES = 4_000;
const SHARE_OF_UNKNOWN_WORD = 0.0005;

/** Cases similar in one respect, most similar first; every list is bounded. */
export class SimilarCaseRepository {
  constructor(private readonly db: Database) {}

  /** By findings: computes the similarity of the distinct vectors, then takes the latest cases of the most similar vectors. */
  byFactors(context: RequestContext, factors: ReadonlyMap<Factor, number>, where: Sql[]): Promise<Likeness[]> {
    const asked = [...factors].map(([factor, value]) => ({ factor, weight: weightOf(factor), worth: AGREEMENT[signOf(value)] }));
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
    const agreed = asked.map(({ factor, weight, worth }) => {
      const cases = join(
        Object.entries(worth).map(([found, counts]) => sql`when ${found} then ${counts * weight}::float8`),
        ' ',
      );
      return sql`case ${signIn(sql`pattern`, factor)} ${cases} else 0 end`;
    });
    const extra = sql`greatest(length(replace(pattern, '.', '')) - ${asked.length}::int, 0)`;
    return this.db.rows(
      context,
      sql`with liked as materialized (
          select pattern, (${join(agreed, ' + ')} - ${EXTRA_FACTOR_PENALTY}::float8 * ${extra}) / ${whole}::float8 as score from factor_pattern
          order by score desc, pattern limit ${PATTERNS})
        select one.number, l.score from liked l cross join lateral (
          select s.number, s.decided_on from case_search s where s.factor_pattern = l.pattern and ${join(where, ' and ')}
          order by s.decided_on desc, s.number desc limit ${MAX_OF_PATTERN}) one
        where l.score > 0 order by l.score desc, one.decided_on desc, one.number limit ${LISTED}`,
    );
  }

  /** By statutes: the share in common, weighted by rarity, computed on the distinct sets. */
  byStatutes(context: RequestContext, statutes: readonly string[], where: Sql[]): Promise<Likeness[]> {
    return this.db.rows(
      context,
      sql`with weighed as materialized (
          select statute, ln(1 + (select count(*) from statute_pattern)::float8 / count(*)) as weight
          from statute_pattern cross join lateral unnest(statutes) statute group by statute),
        liked as materialized (
          select p.statutes, sum(w.weight) filter (where ${isOneOf(sql`w.statute`, statutes)})
              / (sum(w.weight) + coalesce((select sum(m.weight) from weighed m where ${isOneOf(sql`m.statute`, statutes)} and not m.statute = any(p.statutes)), 0)) as score
          from statute_pattern p cross join lateral unnest(p.statutes) statute join weighed w using (statute)
          where p.statutes && ${statutes}::text[] group by p.statutes order by score desc, p.statutes limit ${PATTERNS})
        select one.number, l.score from liked l cross join lateral (
          select s.number, s.decided_on from court_case c join case_search s on s.number = c.number
          where c.statutes = l.statutes and ${join(where, ' and ')} order by s.decided_on desc, s.number desc limit ${MAX_OF_PATTERN}) one
        order by l.score desc, one.decided_on desc, one.number limit ${LISTED}`,
    );
  }

  /** By enterprises that are parties: the share in common. */
  byParties(context: RequestContext, enterprises: readonly string[], where: Sql[]): Promise<Likeness[]> {
    return this.db.rows(
      context,
      sql`select s.number, count(distinct p.enterprise)::float8 / ${enterprises.length}::int as score
        from case_party p join case_search s on s.number = p.case_number
        where ${isOneOf(sql`p.enterprise`, enterprises)} and ${join(where, ' and ')}
        group by s.number, s.decided_on order by score desc, s.decided_on desc, s.number limit ${LISTED}`,
    );
  }

  /** By words: the share of the text's rarest words that occur in a case, weighted by rarity. */
  async byText(context: RequestContext, text: string, where: Sql[]): Promise<Likeness[]> {
    let words = await this.rarest(context, text);
    if (words[0]?.cases === null) {
      await this.countWords(); // the first query on a new register waits for the count
      words = await this.rarest(context, text);
    }
    let hits = 0;
    const rare = words.filter(({ share, cases }, i) => {
      hits += share * (cases ?? 0);
      return i === 0 || hits < MAX_HITS;
    });
    if (rare.length === 0) return [];
    const weightsOf = (list: typeof words) => list.map(({ share }) => Math.log(1 + 1 / Math.max(share, SHARE_OF_UNKNOWN_WORD)));
    const whole = weightsOf(words).reduce((sum, weight) => sum + weight, 0);
    return this.db.rows(
      context,
      sql`with top as materialized (
          select s.number, s.decided_on, sum(w.weight) as score
          from unnest(${rare.map(({ lexeme }) => quotedLexeme(lexeme))}::text[], ${weightsOf(rare)}::float8[]) as w(lexeme, weight)
            cross join lateral (select s.number, s.decided_on from case_hits(w.lexeme::tsquery) s where ${join(where, ' and ')}) s
          group by s.number, s.decided_on order by score desc, s.decided_on desc, s.number limit ${LISTED}),
        texts as materialized (select t.number, t.decided_on, s.lines || '' as lines from top t join case_search s on s.number = t.number)
        select t.number, (select coalesce(sum(w.weight), 0) from unnest(${words.map(({ lexeme }) => lexeme)}::text[], ${weightsOf(words)}::float8[]) as w(lexeme, weight)
          where strpos(t.lines, w.lexeme) > 0) / ${whole}::float8 as score
        from texts t order by score desc, t.decided_on desc, t.number`,
    );
  }

  /** The words of a text, rarest first; `cases` is null if nothing has been counted yet. */
  private rarest(context: RequestContext, text: string): Promise<{ lexeme: string; share: number; cases: number | null }[]> {
    return this.db.rows(
      context,
      sql`select lexeme, coalesce(l.share, ${SHARE_OF_UNKNOWN_WORD}::float8) as share, (select cases from case_lexeme_count) as cases
        from unnest(zh_lexemes(zh_norm(${text}))) lexeme left join case_lexeme l using (lexeme)
        where length(lexeme) between 2 and 100 order by share, lexeme limit ${MAX_LEXEMES}`,
    );
  }

  /**
   * Counts in how many of the latest published cases each word occurs, if the register has grown or shrunk by a tenth since.
   * Unpublished cases are not counted: otherwise the order of results would reveal names in cases in progress.
   */
  async countWords(): Promise<void> {
    await this.db.transaction(undefined, async (rows) => {
      await rows(sql`set local statement_timeout = 0`);
      await rows(sql`select pg_advisory_xact_lock(hashtext('case_lexeme'))`);
      const [count] = await rows<{ cases: number; counted: number | null }>(
        sql`select (select count(*) from case_search) as cases, (select cases from case_lexeme_count) as counted`,
      );
      if (!count || Math.abs(count.cases - (count.counted ?? 0)) * 10 <= (count.counted ?? 0) || count.cases === 0) return;
      await rows(sql`delete from case_lexeme`);
      await rows(sql`with latest as materialized (select words from case_search where published order by decided_on desc, number desc limit ${COUNTED_CASES})
        insert into case_lexeme (lexeme, share) select lexeme, count(*)::float8 / (select count(*) from latest)
        from latest cross join lateral unnest(tsvector_to_array(words)) lexeme group by lexeme`);
      await rows(sql`delete from case_lexeme_count`);
      await rows(sql`insert into case_lexeme_count (cases) values (${count.cases})`);
    });
  }
}
