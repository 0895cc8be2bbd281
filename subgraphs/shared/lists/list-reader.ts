import sql, { type Sql } from 'sql-template-tag';
import { noteSubjects } from '../authorization/guard-field.ts';
import type { Database } from '../database/database.ts';
import { loaderFor } from '../database/loader.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { absenceBelow, awayBelow, coverageOf, factsOf, type ListFacts, omissions } from './completeness.ts';
import type { Connection, ConnectionClass } from './connection.ts';
import { type PageArguments, pageRequest } from './keyset.ts';
import { countRowsPerParent, type ListQuery, listPage, listPagePerParent, type Page, type Parent } from './list.ts';
import { type FieldColumns, neededColumns } from './needed-columns.ts';

/** Returns the lists of one register as connections, without a parent or for many parents in one statement. */
export class ListReader<Row, Node extends object, Filter> {
  constructor(
    private readonly db: Database,
    private readonly connection: () => ConnectionClass<Node>,
    private readonly from: (row: Row) => Node,
    /** `row`: SQL for the columns of a row, if it is known which columns the selected fields need */
    private readonly build: (filter: Filter, row: Sql) => ListQuery,
    private readonly columns?: FieldColumns<Row>,
  ) {}

  async page(context: RequestContext, filter: Filter, page: PageArguments): Promise<Connection<Node>> {
    const query = this.query(context, filter);
    const found = await listPage<Row>(this.db, context, query, pageRequest(page));
    return this.answer(context, found, factsOf(this.db, context, query));
  }

  /** Calls in one request with the same parent column, filter and page share a statement. */
  async below(context: RequestContext, parent: Parent, key: string, filter: Filter, page: PageArguments): Promise<Connection<Node>> {
    const request = pageRequest(page);
    const found = await loaderFor(context, this, ['page', nameOf(parent), filter, request], async (keys) =>
      listPagePerParent<Row>(this.db, context, this.query(context, filter), request, parent, keys),
    ).load(key);
    return this.answer(context, found, this.factsBelow(context, parent, key, filter));
  }

  /** Number of rows of a parent; calls in one request share a statement. */
  countBelow(context: RequestContext, parent: Parent, key: string, filter: Filter): Promise<number> {
    return loaderFor(context, this, ['count', nameOf(parent), filter], async (keys) =>
      countRowsPerParent(this.db, context, this.query(context, filter), parent, keys),
    ).load(key);
  }

  private factsBelow(context: RequestContext, parent: Parent, key: string, filter: Filter): ListFacts {
    const away = (statement: (below: Sql) => Sql) =>
      loaderFor(context, this, ['away', nameOf(parent), filter], (keys) => awayBelow(this.db, context, statement, parent, keys)).load(key);
    // Created for each parent of a page, so the facts are computed only if selected.
    const query = () => this.query(context, filter);
    return {
      count: async () => ({ n: await this.countBelow(context, parent, key, filter), isEstimate: false }),
      omitted: () => omissions(query(), away),
      coverage: () => coverageOf(query()),
      absence: async () => absenceBelow(query()),
    };
  }

  private query(context: RequestContext, filter: Filter): ListQuery {
    return this.build(filter, this.columns ? neededColumns(context, this.columns) : EVERY_COLUMN);
  }

  private answer(context: RequestContext, page: Page<Row>, facts: ListFacts): Connection<Node> {
    const connection = this.connection().of(page, this.from, facts);
    noteSubjects(context, connection.nodes);
    return connection;
  }
}

const EVERY_COLUMN = sql`*`;
const nameOf = (parent: Parent): string => ('holds' in parent ? parent.name : parent.text);
