import type { PageArguments } from '../../shared/database/keyset.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { CatalogueRepository, CatalogueSearch } from './catalogue.repository.ts';
import { CatalogueItem } from './catalogue-item.type.ts';

/** The catalogue is public: it says what exists, not what it holds. */
export class CatalogueService {
  constructor(private readonly items: CatalogueRepository) {}

  list(context: RequestContext, search: CatalogueSearch, page: PageArguments) {
    return this.items.list.page(context, search, page);
  }

  async byCoordinate(context: RequestContext, coordinate: string): Promise<CatalogueItem | null> {
    const row = await loaderFor(context, this, 'coordinate', async (keys) =>
      alignOne(keys, await this.items.byCoordinates(context, keys), (found) => found.coordinate),
    ).load(coordinate);
    return row && CatalogueItem.from(row);
  }
}
