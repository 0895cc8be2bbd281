import { Database } from '../shared/database/database.ts';
import { ReferenceDataRow } from '../shared/database/reference-data.ts';
import { CatalogueItemRow } from './catalogue/catalogue-item.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { ParticipantRow } from './participants/participant.entity.ts';
import { RegionRow } from './regions/region.entity.ts';

export function sharingDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [ReferenceDataRow, RegionRow, ParticipantRow, CatalogueItemRow],
    migrations: [CreateRegisters1793491200000],
  });
}
