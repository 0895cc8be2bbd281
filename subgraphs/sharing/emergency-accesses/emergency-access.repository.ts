import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { Identity } from '../../shared/identity/caller.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EmergencyAccessRow } from './emergency-access.entity.ts';
import { EmergencyAccess, EmergencyAccessConnection, type SeenEmergency } from './emergency-access.type.ts';

const MAX_PROVIDERS = 200;

/** Which accesses a reader may see, and which of them with all fields. */
export interface SeenAccesses {
  visible: Sql;
  reader: string;
  whole: Sql;
}

export class EmergencyAccessRepository {
  readonly list: ListReader<SeenEmergency, EmergencyAccess, SeenAccesses>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => EmergencyAccessConnection,
      EmergencyAccess.from,
      ({ visible, reader, whole }) => ({
        columns: sql`emergency_access.*, ${reader}::text as reader, ${whole} as whole`,
        from: sql`emergency_access`,
        where: [visible],
        order: [sql`opened_at`, sql`id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], { visible, reader, whole }: SeenAccesses): Promise<SeenEmergency[]> {
    return this.db.rows(
      context,
      sql`select *, ${reader}::text as reader, ${whole} as whole from emergency_access where ${isOneOf(sql`id`, ids)} and ${visible}`,
    );
  }

  async locked(rows: RunStatement, id: string): Promise<EmergencyAccessRow | undefined> {
    return (await rows<EmergencyAccessRow>(sql`select * from emergency_access where id = ${id} for update`))[0];
  }

  /** The accesses of a participant. Locks, so that no other is opened in the same moment. */
  async heldOf(rows: RunStatement, participant: string): Promise<EmergencyAccessRow[]> {
    await rows(sql`select pg_advisory_xact_lock(hashtext('emergency access'), hashtext(${participant}))`);
    return rows(
      sql`select * from emergency_access where participant = ${participant} and (reviewed_on is null or not justified or opened_at > now() - interval '1 day')`,
    );
  }

  /**
   * Participants that are told: those whose data this one may use under agreements in force today, and the national body of its
   * own kind, because data of its own agency in other regions need no agreement.
   */
  async providersOf(rows: RunStatement, { participant, kind }: Pick<Identity, 'participant' | 'kind'>, day: string): Promise<string[]> {
    const found = await rows<{ provider: string }>(
      sql`select provider from sharing_agreement where participant = ${participant} and state = 'ACTIVE' and valid_to >= ${day}
        union select id from participant where kind = ${kind} and region = ${WHOLE_COUNTRY} and id <> ${participant}
        order by provider limit ${MAX_PROVIDERS}`,
    );
    return found.map(({ provider }) => provider);
  }

  async insert(
    rows: RunStatement,
    row: Omit<EmergencyAccessRow, 'id' | 'reviewed_on' | 'reviewed_by' | 'justified' | 'note'>,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into emergency_access (id, participant, region, matter, persons, reason, opened_at, until_at, review_by, providers)
        values (${nextNumber('EA', 'emergency_access_number', 8)}, ${row.participant}, ${row.region}, ${row.matter}, ${row.persons}::text[],
          ${row.reason}, ${row.opened_at}, ${row.until_at}, ${row.review_by}, ${row.providers}::text[]) returning id`,
    );
    return (made as { id: string }).id;
  }

  async review(rows: RunStatement, id: string, by: string, on: string, justified: boolean, note: string): Promise<void> {
    await rows(
      sql`update emergency_access set reviewed_on = ${on}, reviewed_by = ${by}, justified = ${justified}, note = ${note} where id = ${id}`,
    );
  }
}
