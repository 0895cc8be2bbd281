import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { CatalogueRepository, CatalogueSearch } from './catalogue.repository.ts';
import { catalogueCsv, catalogueJson } from './catalogue-export.ts';
import { type CatalogueFormat, CatalogueItem, DuplicateCollectionHit } from './catalogue-item.type.ts';

const MAX_FIELDS = 100;
const MAX_FIELD_LENGTH = 100;

/** The catalogue is public: it describes fields, not their values. */
export class CatalogueService {
  constructor(private readonly items: CatalogueRepository) {}

  list(context: RequestContext, search: CatalogueSearch, page: PageArguments) {
    return this.items.list.page(context, search, page);
  }

  async export(context: RequestContext, format: CatalogueFormat): Promise<string> {
    const items = await this.items.all(context);
    return format === 'CSV' ? catalogueCsv(items) : catalogueJson(items);
  }

  /** Fields that need not be collected again because the hub provides them (Decree 809, Art. 19). */
  async alreadyShared(context: RequestContext, fields: readonly string[]): Promise<DuplicateCollectionHit[]> {
    if (fields.length === 0 || fields.length > MAX_FIELDS)
      throw badInput('fields', 'count', `must list 1 to ${MAX_FIELDS} fields`, `须列出 1 至 ${MAX_FIELDS} 个字段`);
    if (fields.some((field) => field.trim().length < 2 || field.length > MAX_FIELD_LENGTH))
      throw badInput(
        'fields',
        'length',
        `each field must have 2 to ${MAX_FIELD_LENGTH} characters`,
        `每个字段须为 2 至 ${MAX_FIELD_LENGTH} 个字符`,
      );
    const rows = await this.items.matching(
      context,
      fields.map((field) => field.trim()),
    );
    return rows.map((row) => Object.assign(new DuplicateCollectionHit(), { field: row.asked, item: CatalogueItem.from(row) }));
  }

  async byCoordinate(context: RequestContext, coordinate: string): Promise<CatalogueItem | null> {
    const row = await loaderFor(context, this, 'coordinate', async (keys) =>
      alignOne(keys, await this.items.byCoordinates(context, keys), (found) => found.coordinate),
    ).load(coordinate);
    return row && CatalogueItem.from(row);
  }
}
