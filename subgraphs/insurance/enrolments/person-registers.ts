import sql, { type Sql } from 'sql-template-tag';
import type { PersonRegister } from '../../shared/person-records/take-change.ts';

const SCHEME = sql`t.scheme`;
const INJURY = sql`'OCCUPATIONAL_INJURY'`;

const isLive = (claim: Sql) => sql`${claim}.state not in ('REFUSED', 'CLOSED')`;

/** Every table of this agency whose rows are about a person. A merge moves the rows; after a split somebody decides whose they are. */
export const INSURANCE_PERSON_REGISTERS: readonly PersonRegister[] = [
  {
    table: 'enrolment_spell',
    column: 'worker',
    key: sql`t.id::text`,
    region: sql`t.region`,
    scheme: SCHEME,
    // The table allows contested spells to overlap, but after a merge somebody must still decide on two current ones.
    contradicts: (other) => sql`(t.scheme <> 'OCCUPATIONAL_INJURY' and t.to_day is null and exists (select from enrolment_spell o
      where o.worker = ${other} and o.scheme = t.scheme and o.to_day is null))`,
  },
  {
    table: 'contribution_month',
    column: 'worker',
    key: sql`concat_ws('/', t.scheme, t.month)`,
    region: sql`coalesce(t.region, (select r.to_region from transfer_request r where r.id = t.transfer))`,
    scheme: SCHEME,
  },
  { table: 'month_contest', column: 'worker', key: sql`t.id`, region: sql`t.region`, scheme: SCHEME },
  { table: 'transfer_request', column: 'worker', key: sql`t.id`, region: sql`t.to_region`, scheme: SCHEME },
  {
    table: 'injury_claim',
    column: 'worker',
    key: sql`t.number`,
    region: sql`t.place_of_injury`,
    scheme: INJURY,
    // There is one claim per order. If a merge leads to two valid claims, the agency that holds the second one decides.
    contradicts: (other) => sql`(${isLive(sql`t`)} and exists (select from injury_claim o
      where o.worker = ${other} and o.platform = t.platform and o.order_number = t.order_number and ${isLive(sql`o`)}))`,
  },
  { table: 'order_digest', column: 'worker', key: sql`t.digest::text`, region: sql`t.region`, scheme: INJURY },
];
