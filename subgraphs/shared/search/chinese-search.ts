import sql, { join, type Sql } from 'sql-template-tag';
import { badInput } from '../errors.ts';
import { foldText, runsOf } from './folded-text.ts';
import { escapePattern } from './marked-text.ts';

/** Invisible characters and enclosing marks, as a regular expression class: the characters that `foldWidth` removes. */
const INVISIBLE = String.raw`\u00ad\u034f\u0488-\u0489\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u1abe\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20dd-\u20e0\u20e2-\u20e4\u3164\ua670-\ua672\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff`;

/**
 * Folds a text for the index and for comparison, in the same way as `foldText` folds a search. The collation "C" would convert
 * only A to Z to lower case; this function converts all letters, identically on every server.
 */
export const ZH_NORM = `create or replace function zh_norm(t text) returns text immutable strict parallel safe language sql
    return lower(regexp_replace(normalize(t, NFKC), '[${INVISIBLE}]', '', 'g') collate pg_c_utf8)`;

/**
 * Chinese search in plain PostgreSQL: a Han run is indexed as its overlapping bigrams and its last character, a Latin or digit
 * run as a whole. A migration creates these functions; `begin atomic` binds names at creation, so an empty search_path
 * (restore, index builds) does no harm. String.raw keeps the \u escapes for PostgreSQL.
 */
export const CHINESE_SEARCH_FUNCTIONS = [
  ZH_NORM,
  String.raw`create or replace function zh_lexemes(t text) returns text[] immutable strict parallel safe language sql begin atomic
    select coalesce(array_agg(distinct case when han then substr(run, i, 2) else run end), '{}')
    from (select m[1] as run, m[1] ~ '^[^0-9a-z]' as han
          from regexp_matches(zh_norm(t), '([\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9a-z]+)', 'g') m) r,
         generate_series(1, case when han then length(run) else 1 end) i;
  end`,
  `create or replace function zh_tsvector(t text) returns tsvector immutable strict parallel safe language sql
    return array_to_tsvector(zh_lexemes(t))`,
  String.raw`create or replace function zh_tsquery(q text) returns tsquery immutable strict parallel safe language sql begin atomic
    select string_agg(distinct case when not han or n = 1 then quote_literal(run) || ':*' else quote_literal(substr(run, i, 2)) end, ' & ')::tsquery
    from (select m[1] as run, m[1] ~ '^[^0-9a-z]' as han, length(m[1]) as n
          from regexp_matches(zh_norm(q), '([\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9a-z]+)', 'g') m) r,
         generate_series(1, case when han then greatest(n - 1, 1) else 1 end) i;
  end`,
];

const MAX_SEARCH_LENGTH = 100;

// Quotation marks in a search separate words; the texts contain the word without them or with different ones.
const APART = /[\s\0“”‘’"'`「」『』《》〈〉«»‹›]+/u;
const AT_THE_ENDS = /^\p{P}+|\p{P}+$/gu;

/**
 * The distinct terms of a search, folded like the indexed text and split at white space and quotation marks. Throws
 * BAD_USER_INPUT if nothing searchable is left.
 */
export function searchTerms(search: string, field = 'search'): string[] {
  if (search.length > MAX_SEARCH_LENGTH)
    throw badInput(field, 'length', `${field} is longer than ${MAX_SEARCH_LENGTH} characters`, `检索词超过 ${MAX_SEARCH_LENGTH} 个字符`);
  const words = foldText(search)
    .split(APART)
    .map((word) => word.replace(AT_THE_ENDS, ''));
  const terms = [...new Set(words)].filter((term) => runsOf(term).length > 0);
  if (terms.length === 0)
    throw badInput(
      field,
      'empty',
      `${field} contains no search term; enter words, such as 劳动关系`,
      '检索词为空，请输入词语，如 劳动关系',
    );
  return terms;
}

/** Condition: `text` contains every term. The index finds candidates by bigram; the text itself is compared. */
export function holdsEveryTerm(text: Sql, terms: readonly string[]): Sql {
  const all = terms.join(' ');
  return sql`(zh_tsvector(${text}) @@ zh_tsquery(${all}) and not exists (select from unnest(${terms}::text[]) term where strpos(zh_norm(${text}), zh_norm(term)) = 0))`;
}

/** The tsquery for texts that contain a word of every group. */
const queryOf = (groups: readonly (readonly string[])[]): Sql =>
  join(
    groups.map(
      (words) =>
        sql`(${join(
          words.map((word) => sql`zh_tsquery(${word})`),
          ' || ',
        )})`,
    ),
    ' && ',
  );

/** Condition: a folded text contains one of the words. Several words form one pattern, so that the text is fetched once. */
export const holdsOne = (folded: Sql, words: readonly string[]): Sql =>
  words.length === 1
    ? sql`strpos(${folded}, ${foldText(words[0] as string)}) > 0`
    : sql`${folded} ~ ${words.map((word) => escapePattern(foldText(word))).join('|')}`;

/** Condition: `text` contains a word of every group. Uses no index, so only for a few rows. */
export const holdsWordOfEvery = (text: Sql, groups: readonly (readonly string[])[]): Sql =>
  sql`(${join([sql`zh_tsvector(${text}) @@ (${queryOf(groups)})`, ...groups.map((words) => holdsOne(sql`zh_norm(${text})`, words))], ' and ')})`;

/**
 * Condition: one line of a folded text contains a word of every group. For an index on the lexemes of all lines. A single word
 * of two characters is a lexeme itself, so the index result is exact.
 */
export function lineHoldsWordOfEvery(lines: Sql, groups: readonly (readonly string[])[]): Sql {
  const found = sql`zh_tsvector(${lines}) @@ (${queryOf(groups)})`;
  return areLexemes(groups)
    ? found
    : sql`(${found} and exists (select from string_to_table(${lines}, E'\\n') line where ${holdsEach(sql`line`, groups)}))`;
}

/** The same for single rows: compares the text first, and its lexemes only if they can make a difference. */
export const lineHoldsWordOfEveryByRow = (lines: Sql, groups: readonly (readonly string[])[]): Sql =>
  areLexemes(groups)
    ? holdsEach(lines, groups)
    : sql`case when ${holdsEach(lines, groups)} then ${lineHoldsWordOfEvery(lines, groups)} end`;

const holdsEach = (folded: Sql, groups: readonly (readonly string[])[]): Sql =>
  join(
    groups.map((words) => holdsOne(folded, words)),
    ' and ',
  );

/** A word of two Han characters is itself a lexeme of the index. */
export const isLexeme = (word: string): boolean => /^\p{Script=Han}{2}$/u.test(word);
const areLexemes = (groups: readonly (readonly string[])[]): boolean =>
  groups.length === 1 && (groups[0] as readonly string[]).every(isLexeme);
