/** DDL of a register: the given columns and those that every register has. */
export const createRegister = (table: string, columns: string): string =>
  `create table ${table} (
    id text primary key, region text not null, from_day date, to_day date, ${columns},
    source text not null, mark text not null, withdrawn_on date, withdrawn_because text, check (to_day >= from_day))`;

/** DDL that turns an existing table into a register. */
export const registerColumns = `add column mark text not null default 'found', add column withdrawn_on date, add column withdrawn_because text`;

/** Sets the source of existing rows; new rows must state theirs. */
export const addSource = (table: string, source: string): string[] => [
  `alter table ${table} add column source text not null default '${source}'`,
  `alter table ${table} alter column source drop default`,
];
