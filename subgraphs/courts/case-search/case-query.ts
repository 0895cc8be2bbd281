import sql, { join, type Sql } from 'sql-template-tag';
import { badInput } from '../../shared/errors.ts';
import { citationsIn, withoutCitations } from '../../shared/identifiers/case-citation.ts';
import { foldNumber, foldWidth } from '../../shared/identifiers/folding.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { Found, Sample } from '../../shared/lists/list.ts';
import { holdsOne, isLexeme, searchTerms } from '../../shared/search/chinese-search.ts';
import { foldText, quotedLexeme, runsOf } from '../../shared/search/folded-text.ts';
import type { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import { canonicalStatute } from '../judgments/statute.ts';
import data from './data/synonyms.json' with { type: 'json' };

export interface CaseSearch {
  visible: Sql;
  search?: string | null;
  where?: CourtCaseFilter | null;
  /** only cases of these tiers */
  tiers?: readonly string[];
}

/** A search over `case_search s`: groups of words, one word of each group must occur, and further conditions. */
export interface CaseQuery {
  words: string[][];
  /** the case numbers in the search text, in the form of the register */
  numbers: string[];
  /** conditions on plain columns */
  where: Sql[];
  /** the part answered by the index of words and values; undefined if only columns decide */
  found?: Found;
  sample: Sample;
}

/** The sample, one case in 32, from which the totals of large lists are estimated; it has its own index. */
const IN_SAMPLE = sql`(hashtext(number) & 31) = 0`;
const ONE_IN = 32;

const MAX_WITHIN = 5;
// Words around a case number that do not identify the case.
const AROUND_NUMBER = /案号|(?:民事|行政|执行|刑事)?(?:判决书|裁定书|调解书|决定书|判决|裁定)|一案|案件|关于|的/g;
const CAUSE_CODE = /^[\d.()-]{1,20}$/;
const TITLE = sql`split_part(s.lines, E'\\n', 1)`;

/** Throws BAD_USER_INPUT if a limit is exceeded. */
export function caseQuery({ visible, search, where: filter, tiers }: CaseSearch): CaseQuery {
  const within = filter?.within ?? [];
  const words = wordsOf(search, within);
  const numbers = [search ?? '', ...within].flatMap(numbersIn);
  const texts = textFilters(filter);
  const values = valueFilters(filter);
  const cause = filter?.cause && CAUSE_CODE.test(filter.cause) ? [causeQuery(filter.cause)] : [];
  const where: Sql[] = [visible];
  // A case in progress has no day of decision; the column then contains infinity.
  if (filter?.decidedFrom) where.push(sql`s.decided_on >= ${filter.decidedFrom} and s.decided_on < 'infinity'`);
  if (filter?.decidedTo) where.push(sql`s.decided_on <= ${filter.decidedTo}`);
  const asked = [
    ...words.map((group) => sql`(${join(group.map(termQuery), ' || ')})`),
    ...texts.flatMap(({ terms }) => terms.map(termQuery)),
    ...values.map((value) => sql`${quotedLexeme(value)}::tsquery`),
    ...cause,
    ...(tiers ? [sql`${tiers.map((tier) => quotedLexeme(`authority:${tier}`)).join(' | ')}::tsquery`] : []),
  ];
  if (asked.length === 0)
    return { words, numbers, where, sample: { matches: sql`(select * from case_search where ${IN_SAMPLE}) s`, oneIn: ONE_IN } };
  const query = sql`(${join(asked, ' && ')})`;
  const index = sql`s.words @@ ${query}`;
  const checks = [
    ...words.filter((group) => !group.every(isLexeme)).map((group) => holdsOne(sql`s.lines`, group)),
    ...texts.map(({ holds }) => holds),
  ];
  // The text is read only for rows whose lexemes match.
  const rowCondition = checks.length === 0 ? index : sql`(case when ${index} then ${join(checks, ' and ')} else false end)`;
  const found = { alias: sql`s`, rowCondition, matches: sql`case_hits(${query}) s`, isExact: checks.length === 0 };
  return { words, numbers, where, found, sample: { matches: sql`case_sample_hits(${query}) s`, oneIn: ONE_IN } };
}

/** All conditions of a query, for lists that do not start from the search index. */
export const conditionsOf = ({ where, found }: CaseQuery): Sql[] => (found ? [...where, found.rowCondition] : where);

/**
 * For each term, the words that count as the same. All case numbers of a search form one term, in any spelling: one of them
 * must occur; the kind of document named beside them is ignored.
 */
function wordsOf(search: string | null | undefined, within: readonly string[]): string[][] {
  if (within.length > MAX_WITHIN)
    throw badInput('where.within', 'length', `within allows at most ${MAX_WITHIN} searches`, `within 至多 ${MAX_WITHIN} 项`);
  return [search, ...within].flatMap((text) => {
    if (text === null || text === undefined) return [];
    const numbers = numbersIn(text);
    if (numbers.length === 0) return searchTerms(text).map(wordsFor);
    const rest = withoutCitations(text).replace(AROUND_NUMBER, ' ');
    return [numbers.flatMap(spellingsOf), ...(containsTerm(rest) ? searchTerms(rest).map(wordsFor) : [])];
  });
}

const numbersIn = (text: string): string[] => [...new Set(citationsIn(text).map(({ number }) => number))];

/** A term, its synonyms, and the register's form of a statute. */
function wordsFor(term: string): string[] {
  const group = data.groups.find((words) => words.includes(term));
  return group ?? [...new Set([term, foldText(canonicalStatute(term))])].filter((word) => word !== '');
}

/** The register uses round brackets; texts also use 〔〕. */
const spellingsOf = (number: string): string[] => [number, number.replace('(', '〔').replace(')', '〕')];

const containsTerm = (text: string): boolean => runsOf(foldText(text)).length > 0;

/** The given case number in the register's form, or the given part of one. */
const numberOrPart = (given: string): string => citationsIn(given)[0]?.number ?? foldNumber(given).replace(/^案号:?/, '');

/** The full name of a court matches that court only, even if another court's name ends with it: 义县人民法院, 尚义县人民法院. */
const ofCourt = (text: string): Sql => sql`case when exists (select from case_search k where k.court = ${text}) then s.court = ${text}
  else strpos(zh_norm(s.court), zh_norm(${text})) > 0 end`;

interface TextFilter {
  terms: string[];
  holds: Sql;
}

function textFilters(filter: CourtCaseFilter | null | undefined): TextFilter[] {
  const ofCase = (condition: Sql) => sql`exists (select from court_case c where c.number = s.number and ${condition})`;
  const ofList = (list: Sql) => (text: string) =>
    ofCase(sql`exists (select from unnest(${list}) one where strpos(zh_norm(one), zh_norm(${text})) > 0)`);
  const ofRepresentative = (column: Sql) => (text: string) =>
    sql`(s.published and exists (select from case_representative r where r.case_number = s.number and strpos(zh_norm(r.${column}), zh_norm(${text})) > 0))`;
  const matchers: [string, string | null | undefined, (text: string) => Sql][] = [
    ['title', filter?.title, (text) => sql`strpos(${TITLE}, zh_norm(${text})) > 0`],
    ['number', filter?.number && numberOrPart(filter.number), (text) => sql`strpos(s.number, ${text}) > 0`],
    ['court', filter?.court, ofCourt],
    ['judge', filter?.judge, ofList(sql`c.judges`)],
    // Until a judgment is published, the identity of the parties is personal data.
    [
      'party',
      filter?.party,
      (text) =>
        sql`(s.published and exists (select from case_party p where p.case_number = s.number and strpos(zh_norm(coalesce(p.name, p.masked_name)), zh_norm(${text})) > 0))`,
    ],
    ['lawFirm', filter?.lawFirm, ofRepresentative(sql`law_firm`)],
    ['lawyer', filter?.lawyer, ofRepresentative(sql`lawyer`)],
    ['statute', filter?.statute && canonicalStatute(filter.statute), ofList(sql`c.statutes`)],
    [
      'cause',
      filter?.cause && !CAUSE_CODE.test(filter.cause) ? filter.cause : null,
      (text) => sql`strpos(zh_norm(s.cause), zh_norm(${text})) > 0`,
    ],
  ];
  return matchers.flatMap(([field, given, holds]) => {
    if (given == null) return [];
    const text = foldWidth(given).trim();
    return [{ terms: searchTerms(text, `where.${field}`), holds: holds(text) }];
  });
}

/** Values in the form of the index, name:value. */
function valueFilters(filter: CourtCaseFilter | null | undefined): string[] {
  const region = filter?.region ? regionPrefix(filter.region) : '';
  const values: [string, string | null | undefined][] = [
    ['region', region === '' ? null : region],
    ['level', filter?.courtLevel],
    ['type', filter?.caseType],
    ['procedure', filter?.procedure],
    ['document', filter?.documentType],
    ['relation', filter?.relation],
    ['outcome', filter?.outcome],
    ['authority', filter?.authority],
    ['sector', filter?.sector],
    ['occupation', filter?.occupation],
    ['evasion', filter?.evasion],
    ['factor', filter?.factor],
    ['enterprise', filter?.enterprise],
  ];
  return values.flatMap(([name, value]) => (value ? [`${name}:${value}`] : []));
}

/** The index query of a cause: its code, and the codes under which other versions of the list have the same cause (186.5 and 205.5). */
const causeQuery = (code: string): Sql => sql`coalesce((select string_agg(distinct quote_literal('cause:' || o.code), ' | ')::tsquery
  from cause_of_action c join cause_of_action o on o.name = c.name and o.withdrawn_on is null
  where c.code = ${code} and c.withdrawn_on is null), ${quotedLexeme(`cause:${code}`)}::tsquery)`;

/**
 * The index query of a term: the pairs of each run of Han characters, and other runs whole, the last as a prefix. A single Han
 * character beside other runs is left to the text check, because as a prefix it matches nearly every case.
 */
function termQuery(term: string): Sql {
  const runs = runsOf(foldText(term));
  const parts = runs.flatMap(({ text, han }, i) => {
    if (!han) return [i === runs.length - 1 ? `${quotedLexeme(text)}:*` : quotedLexeme(text)];
    if (han.length === 1) return runs.length === 1 ? [`${quotedLexeme(text)}:*`] : [];
    return han.slice(1).map((sign, k) => quotedLexeme(`${han[k]}${sign}`));
  });
  return sql`${parts.join(' & ')}::tsquery`;
}
