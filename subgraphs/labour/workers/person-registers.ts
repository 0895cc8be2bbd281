import sql from 'sql-template-tag';
import type { PersonRegister } from '../../shared/person-records/take-change.ts';

/** All tables of this agency with rows about a person: a merge moves these rows, and a split asks whose they are. */
export const LABOUR_PERSON_REGISTERS: readonly PersonRegister[] = [
  { table: 'worker', column: 'id', key: sql`'worker'`, region: sql`t.region`, single: true },
  { table: 'engagement', column: 'worker', key: sql`t.id`, region: sql`t.region` },
  {
    table: 'engagement_source',
    column: 'worker',
    key: sql`concat_ws('/', t.enterprise, t.from_day, t.source)`,
    region: sql`t.region`,
  },
  { table: 'earning', column: 'worker', key: sql`t.id`, region: sql`t.region` },
  { table: 'wage_clue', column: 'worker', key: sql`t.id`, region: sql`t.region` },
  { table: 'arbitration_case', column: 'worker', key: sql`t.number`, region: sql`t.region` },
];
