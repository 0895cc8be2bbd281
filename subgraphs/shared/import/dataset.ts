import type { Sql } from 'sql-template-tag';
import type { RunStatement } from '../database/database.ts';
import type { RegionDepth } from '../identifiers/region-code.ts';
import type { Fault } from './fault.ts';
import type { ImportField } from './field.ts';

/** A record after reading: canonical values, null if missing. */
export type ImportedRecord = Record<string, string | null>;

/** A condition on the region column: which records of a register a rule may read. */
export type Held = (region: Sql) => Sql;

/**
 * A rule that needs the register: staged rows `s` for which `broken` is true are rejected. The condition may also read other
 * staged rows.
 */
export interface TableCheck extends Fault {
  broken: Sql | ((staged: Sql, held: Held) => Sql);
  /** does it read records of persons in other regions? then `held` restricts them */
  beyond?: true;
}

/** A kind of record that can be imported. */
export interface Dataset {
  /** name on the command line, such as employment-reports */
  name: string;
  title: string;
  titleZh: string;
  fields: Record<string, ImportField>;
  /** columns that the merge needs besides the fields, computed from a valid record */
  derived?: Record<string, { type: string; of(record: ImportedRecord): string }>;
  /** fields that identify a record; unique within a file */
  key: readonly string[];
  /** the table of the records */
  table: string;
  /** a second table that the merge writes, with its key fields; does not overwrite records kept by another region */
  alsoWrites?: { table: string; key: readonly string[] };
  /** further unique fields besides the key */
  unique?: readonly (readonly string[])[];
  /** field with the region whose department is responsible; undefined if only the operator may import it */
  region?: string;
  /** fields with the day, or first and last day, on which its regions must exist; default: today */
  during?: readonly [first: string, last?: string];
  /**
   * rules for a whole record, the same as in the mutation that creates one; evaluated only if all fields are valid. `historic`:
   * the operator imports old records, so days may lie far in the past
   */
  rules?(record: ImportedRecord, historic: boolean, reference?: unknown): Fault[];
  /** reference rows for the rules, read once at the start */
  reference?(rows: RunStatement): Promise<unknown>;
  checks: readonly TableCheck[];
  /** rows of other tables to lock during the import */
  lock?(staged: Sql): Sql;
  /** maximum depth of the sender's region: 0 national, 1 also provinces; default: any */
  keptAt?: RegionDepth;
  /**
   * condition under which a record `t` that another region keeps under the key of the staged row `s` does not block it: the
   * merge marks it as contested
   */
  contests?: Sql;
  /**
   * one statement that merges the staged rows and returns { created, changed }; `by`: the participant that sent them, or the
   * operator
   */
  merge(staged: Sql, today: string, by: string): Sql;
}

/** Numbers of created and changed records; the others were identical. */
export interface Merged {
  created: number;
  changed: number;
}
