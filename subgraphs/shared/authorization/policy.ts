import type { Sql } from 'sql-template-tag';
import type { Agency } from '../agencies.ts';
import type { RequestContext } from '../request-context.ts';
import { decide } from './access-rules.ts';
import type { Classification } from './classification.ts';
import { visibleRegions } from './visible-regions.ts';

/** How one noun of an agency may be shared. */
export interface Rule {
  classification: Classification;
  /** whose region decides: in words, for the reader */
  heldBy: string;
  basis: string;
}

/** The rules of one agency, and the two questions its services ask of them. */
export interface Policy<Noun extends string> {
  rules: Record<Noun, Rule>;
  /** rows of the noun that the caller may see, as a condition on the column that holds their region */
  visible(context: RequestContext, noun: Noun, region: Sql): Sql;
  /** may the caller see any record of the noun? Who may not learns nothing of which exist. */
  mayAsk(context: RequestContext, noun: Noun): boolean;
}

export function definePolicy<Noun extends string>(agency: Agency, rules: Record<Noun, Rule>): Policy<Noun> {
  return {
    rules,
    visible: ({ caller }, noun, region) => visibleRegions(caller, agency, rules[noun].classification, region),
    mayAsk: ({ caller }, noun) => decide(caller, agency, rules[noun].classification).allowed,
  };
}
