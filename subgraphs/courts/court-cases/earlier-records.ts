import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';
import { endedSoon } from './court-case.repository.ts';

/** Records that connect a person with a place: a case docketed by another court of the place. */
export const casesOfPersons = (database: Database): EarlierRecords =>
  new EarlierRecords(database, 'courts', [
    {
      from: sql`case_party p join court_case c on c.number = p.case_number`,
      worker: sql`p.worker`,
      region: sql`c.region`,
      valid: sql`${endedSoon(sql`c`)} is not true`,
      since: sql`c.recorded_at`,
      recordedBy: sql`c.recorded_by`,
    },
  ]);
