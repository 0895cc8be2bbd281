import sql from 'sql-template-tag';
import { EarlierRecords } from '../../shared/authorization/earlier-records.ts';
import type { Database } from '../../shared/database/database.ts';
import { IS_ACCEPTED, IS_FOUNDED } from './causes.ts';

/** Records that connect a person with a place: the register of workers, an engagement, a clue or an arbitration. */
export const labourRecordsOfPersons = (database: Database): EarlierRecords =>
  new EarlierRecords(database, 'labour', [
    {
      from: sql`worker w`,
      worker: sql`w.id`,
      region: sql`w.region`,
      since: sql`coalesce(w.recorded_at, '-infinity')`,
      recordedBy: sql`coalesce(w.recorded_by, '')`,
    },
    {
      from: sql`engagement e`,
      worker: sql`e.worker`,
      region: sql`e.region`,
      since: sql`coalesce(e.recorded_at, e.from_day)`,
      recordedBy: sql`coalesce(e.recorded_by, '')`,
    },
    {
      from: sql`earning g`,
      worker: sql`g.worker`,
      region: sql`g.region`,
      since: sql`g.recorded_at`,
      recordedBy: sql`coalesce(g.recorded_by, '')`,
    },
    {
      from: sql`wage_clue c`,
      worker: sql`c.worker`,
      region: sql`c.region`,
      valid: IS_FOUNDED,
      since: sql`c.recorded_at`,
      recordedBy: sql`c.recorded_by`,
    },
    {
      from: sql`arbitration_case a`,
      worker: sql`a.worker`,
      region: sql`a.region`,
      valid: IS_ACCEPTED,
      followed: { number: sql`a.canonical`, began: sql`a.filed_on, a.accepted_on`, ended: sql`a.decided_on` },
      since: sql`a.recorded_at`,
      recordedBy: sql`a.recorded_by`,
    },
  ]);
