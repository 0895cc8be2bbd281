/** DDL of a register: its own columns beside those that every register has. */
export const createRegister = (table: string, columns: string): string =>
  `create table ${table} (
    id text primary key, region text not null, from_day date, to_day date, ${columns},
    source text not null, mark text not null, withdrawn_on date, withdrawn_because text, check (to_day >= from_day))`;

/** What a table that was made before becomes a register by. */
export const registerColumns = `add column mark text not null default 'found', add column withdrawn_on date, add column withdrawn_because text`;

/** Where the rows that are there were read; rows to come say it themselves. */
export const addSource = (table: string, source: string): string[] => [
  `alter table ${table} add column source text not null default '${source}'`,
  `alter table ${table} alter column source drop default`,
];
