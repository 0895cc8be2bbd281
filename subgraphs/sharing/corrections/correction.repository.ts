import sql, { type Sql } from 'sql-template-tag';
import type { Classification } from '../../shared/authorization/classification.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CorrectionRow } from './correction.entity.ts';
import {
  type Correction,
  CorrectionConnection,
  type CorrectionFilter,
  CorrectionNotice,
  CorrectionNoticeConnection,
} from './correction.type.ts';

type VisibleCorrections = CorrectionFilter & { visible: Sql };

export const CORRECTIONS = table<CorrectionRow>('correction', 'id');

export class CorrectionRepository {
  readonly list: ListReader<CorrectionRow, Correction, VisibleCorrections>;
  readonly notices: ListReader<CorrectionRow & { reader: string }, CorrectionNotice, { reader: string }>;

  constructor(
    private readonly db: Database,
    from: (row: CorrectionRow) => Correction,
  ) {
    this.list = new ListReader(db, () => CorrectionConnection, from, list);
    this.notices = new ListReader(
      db,
      () => CorrectionNoticeConnection,
      (row) => CorrectionNotice.from(row, row.reader),
      ({ reader }) => ({
        columns: sql`correction.*, ${reader}::text as reader`,
        from: sql`correction`,
        where: [sql`state = 'CORRECTED'`, sql`recalled_readers @> jsonb_build_array(jsonb_build_object('participant', ${reader}::text))`],
        order: [sql`recorded_at`, sql`id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<CorrectionRow[]> {
    return this.db.rows(context, sql`select * from correction where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<CorrectionRow | undefined> {
    return (await rows<CorrectionRow>(sql`select * from correction where id = ${id} and ${visible} for update`))[0];
  }

  /** Corrections that supersede one response to a reader: of its fields and persons, where this read was among those recalled. */
  async after(
    context: RequestContext,
    reader: string,
    { at, coordinates, subjects }: { at: string; coordinates: readonly string[]; subjects: readonly string[] },
  ): Promise<Pick<CorrectionRow, 'id'>[]> {
    return this.db.rows(
      context,
      sql`select id from correction where state = 'CORRECTED' and coordinate = any(${coordinates}::text[])
        and (subject is null or subject = any(${subjects}::text[]))
        and exists (select from jsonb_to_recordset(recalled_readers) as r(participant text, first_at timestamptz, last_at timestamptz)
          where r.participant = ${reader} and ${at}::timestamptz between r.first_at and r.last_at)
        order by recorded_at, id limit 100`,
    );
  }

  async ofProvider(context: RequestContext, id: string, provider: string): Promise<CorrectionRow | undefined> {
    const [row] = await this.db.rows<CorrectionRow>(context, sql`select * from correction where id = ${id} and provider = ${provider}`);
    return row;
  }

  /** The class of a field that an agency provides; undefined if it provides no such field. */
  async classOf(rows: RunStatement, agency: string, coordinate: string): Promise<Classification | undefined> {
    const [found] = await rows<{ classification: Classification }>(
      sql`select classification from catalogue_item where coordinate = ${coordinate} and provider = ${agency}`,
    );
    return found?.classification;
  }

  async insert(
    rows: RunStatement,
    row: Omit<CorrectionRow, 'id' | 'state' | 'answered_on' | 'answer' | 'recalled_readers' | 'recorded_at'>,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into correction (id, requester, provider, region, coordinate, record, subject, wrong, right_value, evidence, wrong_since, requested_on, state)
        values (${nextNumber('CR', 'correction_number', 8)}, ${row.requester}, ${row.provider}, ${row.region}, ${row.coordinate}, ${row.record}, ${row.subject}, ${row.wrong},
          ${row.right_value}, ${row.evidence}, ${row.wrong_since}, ${row.requested_on}, 'REQUESTED') returning id`,
    );
    return (made as { id: string }).id;
  }
}

function list({ state, provider, visible }: VisibleCorrections): ListQuery {
  const where: Sql[] = [visible];
  if (state) where.push(sql`state = ${state}`);
  if (provider) where.push(sql`provider = ${provider}`);
  return { columns: sql`correction.*`, from: sql`correction`, where, order: [sql`recorded_at`, sql`id`], descending: true };
}
