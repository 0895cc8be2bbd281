import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { CatalogueRepository } from './catalogue/catalogue.repository.ts';
import { CatalogueResolver } from './catalogue/catalogue.resolver.ts';
import { CatalogueService } from './catalogue/catalogue.service.ts';
import { ParticipantRepository } from './participants/participant.repository.ts';
import { ParticipantResolver } from './participants/participant.resolver.ts';
import { ParticipantService } from './participants/participant.service.ts';
import { RegionRepository } from './regions/region.repository.ts';
import { RegionResolver } from './regions/region.resolver.ts';
import { RegionService } from './regions/region.service.ts';

export async function sharingSubgraph(database: Database) {
  const regionRows = new RegionRepository(database);
  const catalogueRows = new CatalogueRepository(database);
  const regions = new RegionService(regionRows);
  const participants = new ParticipantService(new ParticipantRepository(database));
  const catalogue = new CatalogueService(catalogueRows);
  const subgraph = await defineSubgraph({
    agency: 'sharing',
    resolvers: [new RegionResolver(regions), new ParticipantResolver(participants, regions), new CatalogueResolver(catalogue)],
    entities: [],
    references: {
      Region: ({ code }: { code: string }, context) => regions.byCode(context, code),
      Participant: ({ id }: { id: string }, context) => participants.byId(context, id),
      CatalogueItem: ({ coordinate }: { coordinate: string }, context) => catalogue.byCoordinate(context, coordinate),
    },
  });
  const prepare = async () => {
    await regionRows.load(new URL('./regions/data/regions.json', import.meta.url));
    await catalogueRows.load(new URL('./catalogue/data/catalogue.json', import.meta.url));
  };
  return { subgraph, database, prepare };
}
