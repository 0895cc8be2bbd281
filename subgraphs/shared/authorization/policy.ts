import type { Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { RequestContext } from '../request-context.ts';
import { decide } from './access-rules.ts';
import type { Classification } from './classification.ts';
import { visibleRows } from './visible-rows.ts';

/** How one noun of an agency may be shared. */
export interface Rule {
  classification: Classification;
  /** the published type of its records, by which agreements name it */
  type: string;
  /** whose region decides: in words, for the reader */
  heldBy: string;
  basis: string;
}

/** The rules of one agency, and the two questions its services ask of them. */
export interface Policy<Noun extends string> {
  rules: Record<Noun, Rule>;
  /** rows of the noun that the caller may see, as a condition on the columns that hold their region and their person */
  visible(context: RequestContext, noun: Noun, region: Sql, subject?: Sql): Sql;
  /** may the caller see any record of the noun? Who may not learns nothing of which exist. */
  mayAsk(context: RequestContext, noun: Noun): boolean;
}

export function definePolicy<Noun extends string>(agency: Agency, rules: Record<Noun, Rule>): Policy<Noun> {
  const wanted = (noun: Noun) => ({ provider: agency, classification: rules[noun].classification, leadsTo: rules[noun].type });
  return {
    rules,
    visible: ({ caller }, noun, region, subject) => visibleRows(caller, wanted(noun), region, subject),
    mayAsk: ({ caller }, noun) => decide(caller, wanted(noun)).allowed,
  };
}
