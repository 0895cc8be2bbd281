import sql, { join, type Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type AccessTarget, decide, grantsFor } from './access-rules.ts';
import type { Classification } from './classification.ts';
import { cutFor, markCut, markSorting } from './cuts.ts';
import { refusal } from './guard-field.ts';
import { visibleRows } from './visible-rows.ts';

/** How one noun of an agency may be shared. */
export interface Rule {
  classification: Classification;
  /** what an agreement has to name for its records to be there: any field of their type that is not public, or one field */
  type?: string;
  field?: string;
  /** whose region decides: in words, for the reader */
  heldBy: string;
  basis: string;
}

/** The rules of one agency, and the two questions its services ask of them. */
export interface Policy<Noun extends string> {
  rules: Record<Noun, Rule>;
  /** rows of the noun that the caller may see, as a condition on the columns that hold their region and their person */
  visible(context: RequestContext, noun: Noun, region: Sql, subject?: Sql): Sql;
  /** rows of the noun for which the caller may ask by these fields, too: to filter by a field is to read it. Throws the refusal. */
  filtered(context: RequestContext, noun: Noun, fields: readonly string[], region: Sql, subject?: Sql): Sql;
  /** may the caller see any record of the noun? Who may not learns nothing of which exist. */
  mayAsk(context: RequestContext, noun: Noun): boolean;
}

export function definePolicy<Noun extends string>(agency: Agency, rules: Record<Noun, Rule>): Policy<Noun> {
  const wanted = (noun: Noun, field = rules[noun].field): AccessTarget => ({
    provider: agency,
    classification: rules[noun].classification,
    ...(field ? { coordinate: field } : { returnedType: rules[noun].type }),
  });
  /** Of all rows that these open to the caller: an agreement may open rows, and not the field by which they are sorted. */
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
      // A condition of its own: it says what it leaves out, and for whom.
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
