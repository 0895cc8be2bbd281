import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { ParticipantRow } from './participant.entity.ts';

export class ParticipantRepository {
  constructor(private readonly db: Database) {}

  byIds(context: RequestContext, ids: readonly string[]): Promise<ParticipantRow[]> {
    return this.db.rows(context, sql`select * from participant where id = any(${ids}::text[])`);
  }
}
