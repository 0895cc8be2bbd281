import sql, { type Sql } from 'sql-template-tag';
import { OWN_KIND } from '../agencies.ts';
import { regionCovers, regionDepth, WHOLE_COUNTRY } from '../identifiers/region-code.ts';
import type { CallerWithGrants } from '../identity/caller.ts';
import { type AccessTarget, ARTICLES, decide, grantsFor, isAboutPersons } from './access-rules.ts';

/** Why rows are left out of a list for this caller. */
export interface Cut {
  omissions: { reason: 'REGION' | 'AGREEMENT' | 'MATTER' | 'DEALINGS' | 'CALLER'; rule: string; article: string }[];
  /** region column for counting the omitted rows; null if their number must not be published, as for persons */
  countedBy: Sql | null;
  /** regions for which the list is complete */
  whole: string[];
}

const CUTS = new WeakMap<Sql, Cut>();
const FILTERS = new WeakMap<Sql, { region: string; column: Sql }>();
const SORTING = new WeakMap<Sql, (field: string) => boolean>();

/** Marks a condition that makes rows visible: by which fields may the caller sort them? */
export function markSorting(condition: Sql, maySortBy: (field: string) => boolean): Sql {
  SORTING.set(condition, maySortBy);
  return condition;
}

export const sortingOf = (condition: Sql) => SORTING.get(condition);

/** The sort order of a list without pages: by the field if the caller may read it in all rows, otherwise by key. */
export const orderedBy = (visible: Sql, field: string, by: Sql, key: Sql): Sql =>
  SORTING.get(visible)?.(field) === false ? key : sql`${by}, ${key}`;

export function markCut(condition: Sql, cut: Cut | null): Sql {
  if (cut) CUTS.set(condition, cut);
  return condition;
}

/** Marks a condition that is derived from another one: rows are omitted for the same reasons. */
export function cutLike(from: Sql, condition: Sql, isCounted = true): Sql {
  const cut = CUTS.get(from);
  const maySortBy = SORTING.get(from);
  if (maySortBy) SORTING.set(condition, maySortBy);
  return markCut(condition, cut ? { ...cut, countedBy: isCounted ? cut.countedBy : null } : null);
}

/** Marks a derived condition that omits more rows, for one more reason; those rows are not counted. */
export function cutFurther(from: Sql, condition: Sql, omission: Cut['omissions'][number], whole: string[] = []): Sql {
  return markCut(cutLike(from, condition), { omissions: [...(cutOf(from)?.omissions ?? []), omission], countedBy: null, whole });
}

export const cutOf = (condition: Sql): Cut | undefined => CUTS.get(condition);

/** Records the region and column of a region filter. */
export function markFilter(condition: Sql, region: string, column: Sql): Sql {
  FILTERS.set(condition, { region, column });
  return condition;
}

export const filterOf = (condition: Sql) => FILTERS.get(condition);

/** Only records to which the caller is a party; for an authority also the records of its regions. */
export const dealingsOnly = (whole: string[] = []): Cut => ({
  omissions: [{ reason: 'DEALINGS', rule: 'NO_PARTY', article: ARTICLES.agreement }],
  countedBy: null,
  whole,
});

/** Which rows of `wanted` are omitted, if the query also reads `fields`; null if no rows are omitted. */
export function cutFor(caller: CallerWithGrants, wanted: AccessTarget, fields: readonly AccessTarget[], region: Sql): Cut | null {
  const { classification, provider } = wanted;
  if (classification === 'PUBLIC') return null;
  if (caller.kind === 'PERSON') return closedTo('NOT_ONESELF', ARTICLES.person);
  if (caller.kind === 'PLATFORM') return closedTo('NOT_FOR_PLATFORMS', ARTICLES.platform);
  const isHome = caller.kind === OWN_KIND[provider];
  const places = [...(isHome ? [caller.region] : []), ...grantsFor(caller, wanted).flatMap((grant) => grant.regions)];
  if (isAboutPersons(classification)) {
    const isWholeAtHome = isHome && classification === 'PERSONAL' && !caller.matter;
    return { omissions: ofPersons(caller, isHome, places.length > 0), countedBy: null, whole: isWholeAtHome ? [caller.region] : [] };
  }
  if (isHome && regionDepth(caller.region) <= 1) return null;
  const whole = [...new Set(places)].filter((place) => [wanted, ...fields].every((one) => decide(caller, one, { region: place }).allowed));
  if (whole.includes(WHOLE_COUNTRY)) return null;
  const rule = isHome ? 'LEVEL_TOO_LOW' : places.length > 0 ? 'REGION_NOT_AGREED' : 'NO_AGREEMENT';
  // A caller that may read none of the rows must not learn their number.
  const countedBy = rule === 'NO_AGREEMENT' ? null : region;
  return { omissions: [{ reason: isHome ? 'REGION' : 'AGREEMENT', rule, article: articleOf(rule) }], countedBy, whole };
}

const closedTo = (rule: string, article: string): Cut => ({ omissions: [{ reason: 'CALLER', rule, article }], countedBy: null, whole: [] });

function ofPersons({ matter }: CallerWithGrants, isHome: boolean, isAgreed: boolean): Cut['omissions'] {
  const omissions: Cut['omissions'] = [];
  const add = (reason: 'AGREEMENT' | 'MATTER', rule: string) => omissions.push({ reason, rule, article: articleOf(rule) });
  if (!isHome) add('AGREEMENT', isAgreed ? 'REGION_NOT_AGREED' : 'NO_AGREEMENT');
  if (!matter) add('MATTER', 'NO_MATTER');
  else {
    add('MATTER', 'OTHER_PERSON');
    if (matter.confirmed.length < matter.subjects.length) add('MATTER', 'MATTER_UNCONFIRMED');
  }
  return omissions;
}

function articleOf(rule: string): string {
  if (rule === 'NO_AGREEMENT') return ARTICLES.agreement;
  return rule === 'LEVEL_TOO_LOW' || rule === 'REGION_NOT_AGREED' ? ARTICLES.purpose : ARTICLES.matter;
}

/** Does the list contain all rows of a region? */
export const isWhole = (cut: Cut | undefined, region: string): boolean => !cut || cut.whole.some((one) => regionCovers(one, region));
