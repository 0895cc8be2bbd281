import type { Sql } from 'sql-template-tag';
import type { Connection, ConnectionClass } from '../graphql/connection.ts';
import type { RequestContext } from '../request-context.ts';
import type { Database } from './database.ts';
import { type PageArguments, pageRequest } from './keyset.ts';
import { countRows, countRowsPerParent, type ListQuery, listPage, listPagePerParent } from './list.ts';
import { loaderFor } from './loader.ts';

/** Answers one register's lists as connections: whole, or below many parents with one statement for all of them. */
export class ListReader<Row, Node extends object, Filter> {
  constructor(
    private readonly db: Database,
    private readonly connection: () => ConnectionClass<Node>,
    private readonly from: (row: Row) => Node,
    private readonly build: (filter: Filter) => ListQuery,
  ) {}

  async page(context: RequestContext, filter: Filter, page: PageArguments): Promise<Connection<Node>> {
    const query = this.build(filter);
    const found = await listPage<Row>(this.db, context, query, pageRequest(page));
    return this.connection().of(found, this.from, () => countRows(this.db, context, query));
  }

  /** `column` holds the parent's key; calls of one request with the same column, filter and page share a statement. */
  async below(context: RequestContext, column: Sql, key: string, filter: Filter, page: PageArguments): Promise<Connection<Node>> {
    const query = this.build(filter);
    const request = pageRequest(page);
    const found = await loaderFor(context, this, ['page', column.text, filter, request], (keys) =>
      listPagePerParent<Row>(this.db, context, query, request, column, keys),
    ).load(key);
    return this.connection().of(found, this.from, () =>
      loaderFor(context, this, ['count', column.text, filter], (keys) => countRowsPerParent(this.db, context, query, column, keys)).load(
        key,
      ),
    );
  }
}
