import sql, { join, type Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type AccessTarget, decide, grantsFor } from './access-rules.ts';
import type { Classification } from './classification.ts';
import { cutFor, markCut, markSorting } from './cuts.ts';
import { refusal } from './guard-field.ts';
import { visibleRows } from './visible-rows.ts';

/** Access rules for the records of one noun. */
export interface Rule {
  classification: Classification;
  /** record type: an agreement that names any non-public field of it, or `Type.*`, allows the records */
  type?: string;
  field?: string;
  /** who keeps the records, as text for the reader: its region decides */
  heldBy: string;
  basis: string;
}

/** The access rules of one agency. */
export interface Policy<Noun extends string> {
  rules: Record<Noun, Rule>;
  /** a condition for the rows that the caller may see, based on their region and person columns */
  visible(context: RequestContext, noun: Noun, region: Sql, subject?: Sql): Sql;
  /** the same if the caller filters by these fields, which requires the right to read them. Throws the refusal. */
  filtered(context: RequestContext, noun: Noun, fields: readonly string[], region: Sql, subject?: Sql): Sql;
  /** may the caller see any record of the noun? */
  mayAsk(context: RequestContext, noun: Noun): boolean;
}

export function definePolicy<Noun extends string>(agency: Agency, rules: Record<Noun, Rule>): Policy<Noun> {
  const wanted = (noun: Noun, field = rules[noun].field): AccessTarget => ({
    provider: agency,
    classification: rules[noun].classification,
    ...(field ? { coordinate: field } : { returnedType: rules[noun].type }),
  });
  /** May the caller sort all these rows by the field? An agreement may allow reading the rows but not the sort field. */
  const maySortBy =
    ({ caller }: RequestContext, noun: Noun, asked: readonly AccessTarget[] = []) =>
    (field: string): boolean =>
      grantsFor(caller, wanted(noun))
        .flatMap(({ regions }) => regions)
        .filter((region) => asked.every((one) => decide(caller, one, { region }).allowed))
        .every((region) => decide(caller, wanted(noun, field), { region }).allowed);
  return {
    rules,
    visible: (context, noun, region, subject) => {
      const { caller } = context;
      // A new object each time, because the reasons for omitted rows are stored for this caller's condition.
      const condition = sql`${visibleRows(caller, wanted(noun), region, subject)}`;
      return markSorting(markCut(condition, cutFor(caller, wanted(noun), [], region)), maySortBy(context, noun));
    },
    filtered: (context, noun, fields, region, subject) => {
      const { caller } = context;
      const asked = fields.map((field) => wanted(noun, field));
      for (const one of asked) {
        const decision = decide(caller, one);
        if (!decision.allowed) throw refusal(one as AccessTarget & { coordinate: string }, decision);
      }
      const condition = join(
        [wanted(noun), ...asked].map((one) => visibleRows(caller, one, region, subject)),
        ' and ',
      );
      return markSorting(markCut(condition, cutFor(caller, wanted(noun), asked, region)), maySortBy(context, noun, asked));
    },
    mayAsk: ({ caller }, noun) => decide(caller, wanted(noun)).allowed,
  };
}
