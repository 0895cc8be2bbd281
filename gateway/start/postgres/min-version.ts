/** Oldest major version of PostgreSQL that the hub runs on. */
export const MIN_POSTGRES = 17;
