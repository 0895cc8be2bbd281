import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { loadReferenceData } from '../../shared/database/reference-data.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { CatalogueItemRow } from './catalogue-item.entity.ts';
import { CatalogueItem, CatalogueItemConnection } from './catalogue-item.type.ts';

export interface CatalogueSearch {
  search?: string | null;
  provider?: string | null;
  attribute?: string | null;
  classification?: string | null;
}

export class CatalogueRepository {
  readonly list: ListReader<CatalogueItemRow, CatalogueItem, CatalogueSearch>;

  private closed?: Promise<ReadonlySet<string>>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => CatalogueItemConnection, CatalogueItem.from, list);
  }

  byCoordinates(context: RequestContext, coordinates: readonly string[]): Promise<CatalogueItemRow[]> {
    return this.db.rows(context, sql`select * from catalogue_item where ${isOneOf(sql`coordinate`, coordinates)}`);
  }

  /** Catalogue entries of these fields. */
  async providedBy(context: RequestContext, agency: string, coordinates: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ coordinate: string }>(
      context,
      sql`select coordinate from catalogue_item where provider = ${agency} and coordinate = any(${coordinates}::text[])`,
    );
    return new Set(rows.map(({ coordinate }) => coordinate));
  }

  all(context: RequestContext): Promise<CatalogueItemRow[]> {
    return this.db.rows(context, sql`select * from catalogue_item order by coordinate`);
  }

  /** Fields that are not public. Cached, because the catalogue is loaded only at start. */
  notPublic(context: RequestContext): Promise<ReadonlySet<string>> {
    this.closed ??= this.db
      .rows<{ coordinate: string }>(context, sql`select coordinate from catalogue_item where classification <> 'PUBLIC'`)
      .then((rows) => new Set(rows.map(({ coordinate }) => coordinate)));
    this.closed.catch(() => {
      this.closed = undefined;
    });
    return this.closed;
  }

  /** Entries whose coordinate or name contains the requested field; at most ten each, the closest first. */
  matching(context: RequestContext, asked: readonly string[]): Promise<(CatalogueItemRow & { asked: string })[]> {
    return this.db.rows(
      context,
      sql`select a.asked, i.* from unnest(${asked}::text[]) with ordinality a(asked, place) cross join lateral (
          select * from catalogue_item where strpos(lower(coordinate), lower(a.asked)) > 0 or strpos(lower(name), lower(a.asked)) > 0
            or strpos(name_zh, a.asked) > 0 order by length(name_zh), coordinate limit 10) i
        order by a.place, length(i.name_zh), i.coordinate`,
    );
  }

  /** Replaces the catalogue by the one generated from the schema. */
  load(file: URL | string): Promise<void> {
    return loadReferenceData(this.db, 'catalogue_item', file, (rows: object[]) => rows);
  }
}

function list({ search, provider, attribute, classification }: CatalogueSearch): ListQuery {
  const where: Sql[] = [];
  if (search)
    where.push(
      sql`(strpos(lower(coordinate), lower(${search})) > 0 or strpos(lower(name), lower(${search})) > 0 or strpos(name_zh, ${search}) > 0)`,
    );
  if (provider) where.push(sql`provider = ${provider}`);
  if (attribute) where.push(sql`attribute = ${attribute}`);
  if (classification) where.push(sql`classification = ${classification}`);
  return { columns: sql`catalogue_item.*`, from: sql`catalogue_item`, where, order: [sql`coordinate`] };
}
