import sql from 'sql-template-tag';
import type { FileSource } from '../../shared/held-files/file-sources.ts';

/** The insurance tables that hold files on persons, for `whoHolds`. */
export const INSURANCE_FILES: readonly FileSource[] = [
  {
    kind: 'ENROLMENT',
    from: sql`enrolment_spell s`,
    worker: sql`s.worker`,
    region: sql`s.region`,
    first: sql`s.from_day`,
    last: sql`s.to_day`,
    part: sql`s.scheme`,
  },
  {
    kind: 'INJURY_CLAIM',
    from: sql`injury_claim i`,
    worker: sql`i.worker`,
    region: sql`i.place_of_injury`,
    first: sql`i.reported_on`,
    last: sql`i.determined_on`,
    part: sql`'OCCUPATIONAL_INJURY'`,
  },
  {
    kind: 'TRANSFER',
    from: sql`transfer_request t`,
    worker: sql`t.worker`,
    region: sql`t.to_region`,
    first: sql`t.applied_on`,
    last: sql`t.ended_on`,
    part: sql`t.scheme`,
  },
];
