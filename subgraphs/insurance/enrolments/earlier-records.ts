import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';

/** Earlier records that tie a person to a region: spells of cover that an agency of that region keeps. */
export const spellsOfPersons = (database: Database): EarlierRecords =>
  new EarlierRecords(database, 'insurance', [
    {
      from: sql`enrolment_spell s`,
      worker: sql`s.worker`,
      region: sql`s.region`,
      since: sql`coalesce(s.recorded_at, s.from_day)`,
      recordedBy: sql`s.recorded_by`,
    },
  ]);
