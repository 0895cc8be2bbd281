import { randomBytes } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { PersonRequestRow } from './person-request.entity.ts';
import type { PersonRequestFilter } from './person-request.inputs.ts';
import { PersonRequest, PersonRequestConnection, type SeenRequest } from './person-request.type.ts';

type Search = PersonRequestFilter & { visible: Sql; reader: string };

export type NewRequest = Omit<PersonRequestRow, 'id' | 'answered_on' | 'answer' | 'decided_on' | 'decision'>;

export const PERSON_REQUESTS = table<PersonRequestRow>('person_request', 'id');

export class PersonRequestRepository {
  readonly list: ListReader<SeenRequest, PersonRequest, Search>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => PersonRequestConnection,
      PersonRequest.from,
      ({ visible, reader, state }) => ({
        columns: sql`person_request.*, ${reader}::text as reader`,
        from: sql`person_request`,
        where: state ? [visible, sql`state = ${state}`] : [visible],
        order: [sql`filed_on`, sql`id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<PersonRequestRow[]> {
    return this.db.rows(context, sql`select * from person_request where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<PersonRequestRow | undefined> {
    return (await rows<PersonRequestRow>(sql`select * from person_request where id = ${id} and ${visible} for update`))[0];
  }

  /** Random: consecutive numbers would reveal how many requests there are. */
  insert(rows: RunStatement, row: NewRequest): Promise<string> {
    return insertedId(rows, 'person_request', { id: `PR-${randomBytes(8).toString('hex')}`, ...row });
  }
}
