import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';

export class EnrolmentSpellRepository {
  constructor(private readonly db: Database) {}

  ofWorkers(context: RequestContext, workers: readonly string[], on: string | null, visible: Sql): Promise<EnrolmentSpellRow[]> {
    const when = on ? sql`from_day <= ${on} and (to_day is null or to_day >= ${on})` : sql`true`;
    return this.db.rows(
      context,
      sql`select * from enrolment_spell where worker = any(${workers}::text[]) and ${when} and ${visible} order by from_day, id`,
    );
  }
}
