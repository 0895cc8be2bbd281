import sql from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ParticipantRow } from './participant.entity.ts';

export class ParticipantRepository {
  constructor(private readonly db: Database) {}

  async isEmpty(context: RequestContext): Promise<boolean> {
    return (await this.db.rows(context, sql`select from participant limit 1`)).length === 0;
  }

  /** Inserts or updates a participant. */
  async put(rows: RunStatement, row: ParticipantRow): Promise<void> {
    await rows(
      sql`insert into participant (id, name, kind, region, legal_basis, department)
          values (${row.id}, ${row.name}, ${row.kind}, ${row.region}, ${row.legal_basis}, ${row.department})
        on conflict (id) do update set name = excluded.name, kind = excluded.kind, region = excluded.region, legal_basis = excluded.legal_basis, department = excluded.department`,
    );
  }

  async locked(rows: RunStatement, id: string): Promise<ParticipantRow | undefined> {
    return (await rows<ParticipantRow>(sql`select * from participant where id = ${id} for update`))[0];
  }

  async remove(rows: RunStatement, { id, region }: ParticipantRow): Promise<void> {
    await rows(sql`delete from participant where id = ${id}`);
    await rows(sql`insert into struck_off (id, region) values (${id}, ${region})
      on conflict (id) do update set region = excluded.region, struck_off_at = now()`);
  }

  /** Region of a removed body with this name. */
  async formerRegion(rows: RunStatement, id: string): Promise<string | undefined> {
    return (await rows<{ region: string }>(sql`select region from struck_off where id = ${id}`))[0]?.region;
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<ParticipantRow[]> {
    return this.db.rows(context, sql`select * from participant where ${isOneOf(sql`id`, ids)}`);
  }
}
