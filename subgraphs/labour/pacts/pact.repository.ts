import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { PactRow } from './pact.entity.ts';
import { SelfDisciplinePact, SelfDisciplinePactConnection } from './pact.type.ts';

export interface PactSearch {
  signatory?: string | null;
  region?: string | null;
}

export class PactRepository {
  readonly list: ListReader<PactRow, SelfDisciplinePact, PactSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => SelfDisciplinePactConnection, SelfDisciplinePact.from, list);
  }

  byId(context: RequestContext, id: string): Promise<PactRow[]> {
    return this.db.rows(context, sql`select * from pact where id = ${id}`);
  }

  insert(rows: RunStatement, pact: Omit<PactRow, 'id'>): Promise<string> {
    return insertedId(rows, 'pact', { id: nextNumber('PA', 'pact_number'), ...pact });
  }
}

function list({ signatory, region }: PactSearch): ListQuery {
  const where: Sql[] = [];
  if (signatory) where.push(sql`signatories @> array[${signatory}]`);
  if (region) where.push(withinRegion(region, sql`region`));
  return { columns: sql`pact.*`, from: sql`pact`, where, order: [sql`published_on`, sql`id`], descending: true };
}
