import sql from 'sql-template-tag';
import type { PersonRegister } from '../../shared/person-records/take-change.ts';

/** Every table of this agency whose rows are about a person. A merge moves the rows; after a split somebody decides whose they are. */
export const UNION_PERSON_REGISTERS: readonly PersonRegister[] = [
  { table: 'union_membership', column: 'worker', key: sql`t.id`, region: sql`t.region` },
  { table: 'grievance', column: 'worker', key: sql`t.id`, region: sql`t.region` },
];
