import type { Sql } from 'sql-template-tag';
import type { RunStatement } from '../database/database.ts';
import type { RegionDepth } from '../identifiers/region-code.ts';
import type { Fault } from './fault.ts';
import type { ImportField } from './field.ts';

/** A record as its fields read it: canonical values, null where left out. */
export type ImportedRecord = Record<string, string | null>;

/** Which records of a register a rule looks at, as a condition on the column of their region. */
export type Held = (region: Sql) => Sql;

/** A rule that needs the register: rows of the staged table `s` for which `broken` holds are rejected; it may look at the others, too. */
export interface TableCheck extends Fault {
  broken: Sql | ((staged: Sql, held: Held) => Sql);
  /** does it look at records of persons that other regions hold? `held` then says which of them it may look at */
  beyond?: true;
}

/** A kind of record that can be taken in by the thousand. */
export interface Dataset {
  /** as it is called on the command line, such as employment-reports */
  name: string;
  title: string;
  titleZh: string;
  fields: Record<string, ImportField>;
  /** columns that the merge needs beside the fields, worked out from a record that is valid */
  derived?: Record<string, { type: string; of(record: ImportedRecord): string }>;
  /** fields that together name a record; no two lines of a file may agree in them */
  key: readonly string[];
  /** the register the records go to */
  table: string;
  /** a second register that the merge writes, and the fields that name its record: what another region keeps there stays */
  alsoWrites?: { table: string; key: readonly string[] };
  /** further fields that together name a record, beside the key */
  unique?: readonly (readonly string[])[];
  /** field that holds the region whose department answers for the record; left out where only the operator takes it in */
  region?: string;
  /** fields that hold the days between which its regions are to be divisions, or the day; today where it has none */
  during?: readonly [first: string, last?: string];
  /**
   * rules of the record, those of the mutation that makes one; asked only of records whose fields are valid by themselves.
   * `historic`: the operator takes in a register of the past, so that a day may lie far back
   */
  rules?(record: ImportedRecord, historic: boolean, reference?: unknown): Fault[];
  /** rows of registers that the rules rest on, read once before the records are */
  reference?(rows: RunStatement): Promise<unknown>;
  checks: readonly TableCheck[];
  /** rows of other registers that are held while the records are taken in */
  lock?(staged: Sql): Sql;
  /** depth of the divisions whose bodies may send it: 0 the whole country, 1 provinces too; any where left out */
  keptAt?: RegionDepth;
  /** when a record `t` that another region keeps under the key of the staged `s` does not stand in its way: the merge contests it */
  contests?: Sql;
  /** one statement that takes the staged rows in and answers { created, changed }; `by`: the participant that sent them, or the operator */
  merge(staged: Sql, today: string, by: string): Sql;
}

/** Made and changed; what was there as it is makes the difference to the lines taken in. */
export interface Merged {
  created: number;
  changed: number;
}
