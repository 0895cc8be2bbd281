import sql from 'sql-template-tag';
import type { PersonRegister } from '../../shared/person-records/take-change.ts';

/** All tables of this agency with rows about a person: a merge moves these rows, and a split asks whose they are. */
export const COURT_PERSON_REGISTERS: readonly PersonRegister[] = [
  {
    table: 'case_party',
    column: 'worker',
    key: sql`t.case_number || '/' || t.ordinal`,
    region: sql`(select c.region from court_case c where c.number = t.case_number)`,
  },
  { table: 'mediation_case', column: 'worker', key: sql`t.id`, region: sql`t.region` },
  { table: 'legal_aid_case', column: 'worker', key: sql`t.id`, region: sql`t.region` },
];
