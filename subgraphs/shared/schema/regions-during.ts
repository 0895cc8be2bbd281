import { Extensions } from 'type-graphql';

/** Key in the extensions of the schema for the names of the day fields. */
export const REGIONS_DURING = 'regionsDuring';

/** As second name: until today. No field has this name, so the value is always missing. */
export const TODAY = 'today';

/**
 * For an input type: its regions must be in force on the day in the field `first`, or at some time between the days in `first`
 * and `last`. For a query or field: the same for its region arguments, with the days in other arguments. Without a name, or if
 * the day is missing, today. Inputs of mutations without this decorator use today; filters without it accept former divisions.
 */
export const RegionsDuring = (first?: string, last?: string) =>
  Extensions({ [REGIONS_DURING]: [first, last].filter((name) => name !== undefined) });
