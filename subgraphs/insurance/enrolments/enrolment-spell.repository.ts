import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import { EnrolmentSpell, EnrolmentSpellConnection } from './enrolment-spell.type.ts';

export type NewSpell = Pick<
  EnrolmentSpellRow,
  'worker' | 'scheme' | 'region' | 'household' | 'person_group' | 'mode' | 'base' | 'from_day' | 'channel' | 'recorded_by'
>;

export const SPELLS = table<EnrolmentSpellRow>('enrolment_spell', 'id');

export class EnrolmentSpellRepository {
  /** spells that are or were contested */
  readonly contests: ListReader<EnrolmentSpellRow, EnrolmentSpell, { visible: Sql; state?: string | null }>;

  constructor(private readonly db: Database) {
    this.contests = new ListReader(
      db,
      () => EnrolmentSpellConnection,
      EnrolmentSpell.from,
      ({ visible, state }) => ({
        columns: sql`enrolment_spell.*`,
        from: sql`enrolment_spell`,
        where: [visible, state == null ? sql`contest_state is not null` : sql`contest_state = ${state}`],
        order: [sql`contested_on`, sql`id`],
        descending: true,
      }),
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], on: string | null, visible: Sql): Promise<EnrolmentSpellRow[]> {
    const when = on ? sql`from_day <= ${on} and (to_day is null or to_day >= ${on})` : sql`true`;
    return this.db.rows(
      context,
      sql`select * from enrolment_spell where ${isOneOf(sql`worker`, workers)} and ${when} and ${visible} order by ${orderedBy(visible, 'EnrolmentSpell.from', sql`from_day`, sql`id`)}`,
    );
  }

  byIds(context: RequestContext, worker: string, id: string, visible: Sql): Promise<EnrolmentSpellRow[]> {
    return this.db.rows(context, sql`select * from enrolment_spell where worker = ${worker} and id = ${id}::bigint and ${visible}`);
  }

  /** Spells of a person in a scheme in all regions. Locks them, and the insertion of new ones, until the end of the transaction. */
  async held(rows: RunStatement, worker: string, scheme: string): Promise<EnrolmentSpellRow[]> {
    await rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${worker} ${scheme}`}, 0))`);
    return rows(sql`select * from enrolment_spell where worker = ${worker} and scheme = ${scheme} order by from_day for update`);
  }

  async insert(rows: RunStatement, spell: NewSpell): Promise<string> {
    const [made] = await rows<{ id: number }>(
      sql`${insertInto('enrolment_spell', { id: sql`scattered(nextval('enrolment_spell_number'), 12)`, recorded_at: sql`now()`, ...spell })} returning id`,
    );
    return String((made as { id: number }).id);
  }

  async end(rows: RunStatement, { worker, scheme, from_day, region }: EnrolmentSpellRow, lastDay: string, reason: string): Promise<void> {
    await rows(sql`update enrolment_spell set to_day = ${lastDay}, end_reason = ${reason}
      where worker = ${worker} and scheme = ${scheme} and from_day = ${from_day} and region = ${region}`);
  }
}
