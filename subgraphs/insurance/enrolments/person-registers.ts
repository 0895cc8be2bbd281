import sql from 'sql-template-tag';
import type { PersonRegister } from '../../shared/person-records/take-change.ts';

/** Every table of this agency whose rows are about a person: a merge moves them, a split asks whose they are. */
export const INSURANCE_PERSON_REGISTERS: readonly PersonRegister[] = [
  { table: 'enrolment_spell', column: 'worker', key: sql`t.id::text`, region: sql`t.region` },
  {
    table: 'contribution_month',
    column: 'worker',
    key: sql`concat_ws('/', t.scheme, t.month)`,
    region: sql`coalesce(t.region, (select r.to_region from transfer_request r where r.id = t.transfer))`,
  },
  { table: 'transfer_request', column: 'worker', key: sql`t.id`, region: sql`t.to_region` },
  { table: 'injury_claim', column: 'worker', key: sql`t.number`, region: sql`t.place_of_injury` },
  { table: 'order_digest', column: 'worker', key: sql`t.digest::text`, region: sql`t.region` },
];
