import { Extensions } from 'type-graphql';

/** Under which name the schema's extensions hold the names of the day fields. */
export const REGIONS_DURING = 'regionsDuring';

/** Stands for the second day of what goes on: no field has this name, so the day is left out. */
export const TODAY = 'today';

/**
 * Of an input type: its regions are divisions on the day that this field holds, or at some time from one to the other. Of a query
 * or field: its region arguments are, on the day of this argument. Today where no name is given or the day is left out.
 * Inputs of mutations that do not say so are about today; filters that do not say so take former divisions as they were.
 */
export const RegionsDuring = (first?: string, last?: string) =>
  Extensions({ [REGIONS_DURING]: [first, last].filter((name) => name !== undefined) });
