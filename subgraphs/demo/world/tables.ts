/** Rows of one database by table, in the order in which they are loaded. */
export type Tables = Record<string, Record<string, unknown>[]>;
