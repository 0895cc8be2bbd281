import sql, { join, type Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type AccessTarget, decide, grantsFor } from './access-rules.ts';
import type { Classification } from './classification.ts';
import { cutFor, markCut, markSorting } from './cuts.ts';
import { refusal } from './guard-field.ts';
import { visibleRows } from './visible-rows.ts';

/** How the records of one noun may be shared. */
export interface Rule {
  classification: Classification;
  /** what an agreement must name to open its records: any non-public field of their type, or one field */
  type?: string;
  field?: string;
  /** whose region decides, in words for the reader */
  heldBy: string;
  basis: string;
}

/** The access rules of one agency. */
export interface Policy<Noun extends string> {
  rules: Record<Noun, Rule>;
  /** a condition for the rows that the caller may see, on their region and person columns */
  visible(context: RequestContext, noun: Noun, region: Sql, subject?: Sql): Sql;
  /** the same if the caller filters by these fields: filtering requires the right to read them. Throws the refusal. */
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
  /** May the caller sort all these rows by the field? An agreement may open rows but not the sort field. */
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
      // A condition object of its own, because it carries what it leaves out for this caller.
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
