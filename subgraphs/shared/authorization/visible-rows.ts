import sql, { join, type Sql } from 'sql-template-tag';
import { OWN_KIND } from '../agencies.ts';
import { isOneOf } from '../database/keys.ts';
import { regionDepth, regionPrefix } from '../identifiers/region-code.ts';
import type { CallerWithGrants } from '../identity/caller.ts';
import { type AccessTarget, grantsFor, isAboutPersons } from './access-rules.ts';
import { markFilter } from './cuts.ts';

const EVERY_ROW = sql`true`;
const NO_ROW = sql`false`;

/**
 * An SQL condition for the rows that `caller` may see, on the columns with their region and person. It must agree with
 * ACCESS_TABLE; a test compares both. Throws if rows with personal data have no person column.
 */
export function visibleRows(caller: CallerWithGrants, target: AccessTarget, region: Sql, subject?: Sql): Sql {
  if (target.classification === 'PUBLIC') return EVERY_ROW;
  if (caller.kind === 'PLATFORM') return NO_ROW;
  if (caller.kind === 'PERSON') return subject ? sql`${subject} = ${caller.participant}` : NO_ROW;
  const home = caller.kind === OWN_KIND[target.provider];
  if (!isAboutPersons(target.classification)) return home ? internalAtHome(caller, target, region) : withinAgreed(caller, target, region);
  if (!subject) throw new Error(`rows of ${target.returnedType} are about persons; pass the column with the pseudonym`);
  if (!caller.matter) return home && target.classification === 'PERSONAL' ? withinRegion(caller.region, region) : NO_ROW;
  const { subjects, confirmed } = caller.matter;
  const ofConfirmed = isOneOf(subject, confirmed);
  if (!home && target.classification === 'REFERENCE') return ofConfirmed;
  if (!home) return sql`(${ofConfirmed} and ${withinAgreed(caller, target, region)})`;
  if (subjects.length === confirmed.length) return ofConfirmed;
  return sql`(${ofConfirmed} or ${subject} = any(${subjects}::text[]) and ${withinRegion(caller.region, region)})`;
}

function internalAtHome(caller: CallerWithGrants, target: AccessTarget, region: Sql): Sql {
  const level = regionDepth(caller.region);
  if (level <= 1) return EVERY_ROW;
  const sameOrLower = level === 2 ? sql`right(${region}, 4) <> '0000'` : sql`right(${region}, 2) <> '00'`;
  return sql`(${withinRegion(caller.region, region)} or ${sameOrLower} or ${withinAgreed(caller, target, region)})`;
}

function withinAgreed(caller: CallerWithGrants, target: AccessTarget, region: Sql): Sql {
  const regions = new Set(grantsFor(caller, target).flatMap((grant) => grant.regions));
  return withinAny([...regions], region);
}

/** Condition: the region is inside one of these; false for an empty list. */
export function withinAny(regions: readonly string[], column: Sql): Sql {
  return regions.length === 0
    ? NO_ROW
    : sql`(${join(
        regions.map((one) => withinRegion(one, column)),
        ' or ',
      )})`;
}

/** Condition: the region is inside `region`. */
export function withinRegion(region: string, column: Sql): Sql {
  const prefix = regionPrefix(region);
  if (prefix === '') return EVERY_ROW;
  const inside =
    prefix.length === 6
      ? sql`${column} = ${prefix}`
      : sql`(${column} >= ${prefix.padEnd(6, '0')} and ${column} <= ${prefix.padEnd(6, '9')})`;
  return markFilter(inside, region, column);
}
