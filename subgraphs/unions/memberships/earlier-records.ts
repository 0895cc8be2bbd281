import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';

/** Earlier records that tie a person to a region: memberships in a union of that region. */
export const membershipsOfPersons = (database: Database): EarlierRecords =>
  new EarlierRecords(database, 'unions', [
    {
      from: sql`union_membership m`,
      worker: sql`m.worker`,
      region: sql`m.region`,
      since: sql`m.recorded_at`,
      recordedBy: sql`m.recorded_by`,
    },
  ]);
