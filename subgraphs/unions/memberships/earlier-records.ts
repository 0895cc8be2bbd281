import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';
import { LASTED } from './union-membership.repository.ts';

/** Earlier records that tie a person to a region: memberships in a union of that region. */
export const membershipsOfPersons = (database: Database): EarlierRecords =>
  new EarlierRecords(database, 'unions', [
    {
      from: sql`union_membership t`,
      worker: sql`t.worker`,
      region: sql`t.region`,
      valid: LASTED,
      since: sql`t.recorded_at`,
      recordedBy: sql`t.recorded_by`,
    },
  ]);
