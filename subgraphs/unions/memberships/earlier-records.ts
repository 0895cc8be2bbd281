import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';

/** What ties a person to a place here: a membership of a union of the place. */
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
