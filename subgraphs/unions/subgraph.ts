import { MATTER_DOOR, matterDoor } from '../shared/authorization/matters.ts';
import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { ReportedFigures } from '../shared/figures/reported-figures.ts';
import { CollectiveContractRepository } from './contracts/collective-contract.repository.ts';
import { CollectiveContractResolver, EnterpriseContractsResolver } from './contracts/collective-contract.resolver.ts';
import { CollectiveContractService } from './contracts/collective-contract.service.ts';
import { Enterprise } from './enterprise/enterprise.type.ts';
import { UnionFiguresRepository } from './figures/union-figures.repository.ts';
import { UnionFiguresResolver } from './figures/union-figures.resolver.ts';
import { UnionFiguresService } from './figures/union-figures.service.ts';
import { UnionMembershipRepository } from './memberships/union-membership.repository.ts';
import { UnionMembershipResolver, WorkerMembershipsResolver } from './memberships/union-membership.resolver.ts';
import { UnionMembershipService } from './memberships/union-membership.service.ts';
import { UnionOrganizationRepository } from './organizations/union-organization.repository.ts';
import { EnterpriseUnionResolver, UnionOrganizationResolver } from './organizations/union-organization.resolver.ts';
import { UnionOrganizationService } from './organizations/union-organization.service.ts';
import { Region } from './region/region.type.ts';
import { ServiceSiteRepository } from './service-sites/service-site.repository.ts';
import { ServiceSiteResolver } from './service-sites/service-site.resolver.ts';
import { ServiceSiteService } from './service-sites/service-site.service.ts';
import { Worker } from './worker/worker.type.ts';

export async function unionsSubgraph(database: Database) {
  const unions = new UnionOrganizationService(new UnionOrganizationRepository(database));
  const memberships = new UnionMembershipService(new UnionMembershipRepository(database));
  const contracts = new CollectiveContractService(new CollectiveContractRepository(database));
  const published = new ReportedFigures(database);
  const figures = new UnionFiguresService(new UnionFiguresRepository(database), published);
  const subgraph = await defineSubgraph({
    agency: 'unions',
    resolvers: [
      new UnionFiguresResolver(figures),
      new UnionOrganizationResolver(unions),
      new EnterpriseUnionResolver(unions),
      new CollectiveContractResolver(contracts, unions),
      new EnterpriseContractsResolver(contracts),
      new UnionMembershipResolver(memberships, unions),
      new WorkerMembershipsResolver(memberships),
      new ServiceSiteResolver(new ServiceSiteService(new ServiceSiteRepository(database))),
    ],
    entities: [],
    foreign: { Region: 'sharing', Enterprise: 'labour', Worker: 'labour' },
    references: {
      Region: ({ code }: { code: string }) => Region.at(code),
      Enterprise: ({ creditCode }: { creditCode: string }) => Enterprise.of(creditCode),
      Worker: ({ id }: { id: string }) => Worker.of(id),
      UnionMembership: ({ id }: { id: string }, context) => memberships.byId(context, id),
      UnionOrganization: ({ id }: { id: string }, context) => unions.byId(context, id),
      CollectiveContract: ({ id }: { id: string }, context) => contracts.byId(context, id),
    },
  });
  const doors = { [MATTER_DOOR]: matterDoor('unions', { 'union-membership': (context, id) => memberships.subjectsOf(context, id) }) };
  return { subgraph, database, doors, prepare: () => published.load(new URL('./figures/data/reported.json', import.meta.url)) };
}
