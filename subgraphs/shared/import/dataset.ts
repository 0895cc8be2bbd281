import type { Sql } from 'sql-template-tag';
import type { RunStatement } from '../database/database.ts';
import type { RegionDepth } from '../identifiers/region-code.ts';
import type { Fault } from './fault.ts';
import type { ImportField } from './field.ts';

/** A record after reading: canonical values, null if missing. */
export type ImportedRecord = Record<string, string | null>;

/** A condition on the region column: which records of a register a rule may read. */
export type Held = (region: Sql) => Sql;

/** A rule that needs the register: rows of the staged table `s` for which `broken` holds are rejected; it may look at the others, too. */
export interface TableCheck extends Fault {
  broken: Sql | ((staged: Sql, held: Held) => Sql);
  /** does it read records of persons of other regions? then `held` limits them */
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
  /** the table for the records */
  table: string;
  /** a second table that the merge writes, with its key fields; records kept by another region are not changed */
  alsoWrites?: { table: string; key: readonly string[] };
  /** further unique fields besides the key */
  unique?: readonly (readonly string[])[];
  /** field with the region whose department is responsible; undefined if only the operator may import it */
  region?: string;
  /** fields with the day, or first and last day, on which its regions must exist; default: today */
  during?: readonly [first: string, last?: string];
  /**
   * rules of the record, those of the mutation that makes one; asked only of records whose fields are valid by themselves.
   * `historic`: the operator takes in a register of the past, so that a day may lie far back
   */
  rules?(record: ImportedRecord, historic: boolean, reference?: unknown): Fault[];
  /** reference rows for the rules, read once before the records */
  reference?(rows: RunStatement): Promise<unknown>;
  checks: readonly TableCheck[];
  /** rows of other tables to lock during the import */
  lock?(staged: Sql): Sql;
  /** maximum depth of the sending body's region: 0 national, 1 also provinces; default: any */
  keptAt?: RegionDepth;
  /** when a record `t` that another region keeps under the key of the staged `s` does not stand in its way: the merge contests it */
  contests?: Sql;
  /** one statement that takes the staged rows in and answers { created, changed }; `by`: the participant that sent them, or the operator */
  merge(staged: Sql, today: string, by: string): Sql;
}

/** Numbers of created and changed records; the remaining ones were equal. */
export interface Merged {
  created: number;
  changed: number;
}
