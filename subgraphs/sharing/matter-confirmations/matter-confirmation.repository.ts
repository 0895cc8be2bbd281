import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { MatterConfirmationRow } from './matter-confirmation.entity.ts';
import { MatterConfirmation, MatterConfirmationConnection, type MatterConfirmationFilter } from './matter-confirmation.type.ts';

type VisibleConfirmations = MatterConfirmationFilter & { visible: Sql };
export type NewConfirmation = Omit<MatterConfirmationRow, 'id' | 'recorded_at'>;

export const CONFIRMATIONS = table<MatterConfirmationRow>('matter_confirmation', 'id');

export class MatterConfirmationRepository {
  readonly list: ListReader<MatterConfirmationRow, MatterConfirmation, VisibleConfirmations>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => MatterConfirmationConnection, MatterConfirmation.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<MatterConfirmationRow[]> {
    return this.db.rows(context, sql`select * from matter_confirmation where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<MatterConfirmationRow | undefined> {
    return (await rows<MatterConfirmationRow>(sql`select * from matter_confirmation where id = ${id} and ${visible} for update`))[0];
  }

  /** Undefined if the same confirmation was already requested or given. */
  async insert(rows: RunStatement, row: NewConfirmation): Promise<string | undefined> {
    const [made] = await rows<{ id: string }>(
      sql`insert into matter_confirmation (id, participant, region, matter, person, basis, asked_of, reason, state, requested_on, decided_at, note)
        values (${nextNumber('MC', 'matter_confirmation_number', 8)}, ${row.participant}, ${row.region}, ${row.matter}, ${row.person},
          ${row.basis}, ${row.asked_of}, ${row.reason}, ${row.state}, ${row.requested_on}, ${row.decided_at}, ${row.note})
        on conflict do nothing returning id`,
    );
    return made?.id;
  }

  /** False if the code was already used. */
  async useCode(rows: RunStatement, id: string): Promise<boolean> {
    return (await rows(sql`insert into person_code (id) values (${id}) on conflict do nothing returning id`)).length > 0;
  }
}

function list({ state, askedOf, visible }: VisibleConfirmations): ListQuery {
  const where: Sql[] = [visible];
  if (state) where.push(sql`state = ${state}`);
  if (askedOf) where.push(sql`asked_of = ${askedOf}`);
  return {
    columns: sql`matter_confirmation.*`,
    from: sql`matter_confirmation`,
    where,
    order: [sql`recorded_at`, sql`id`],
    descending: true,
  };
}
