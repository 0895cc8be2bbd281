import type { Database } from '../shared/database/database.ts';
import { defineSubgraph } from '../shared/define-subgraph.ts';
import { CollectiveContractRepository } from './contracts/collective-contract.repository.ts';
import { CollectiveContractResolver, EnterpriseContractsResolver } from './contracts/collective-contract.resolver.ts';
import { CollectiveContractService } from './contracts/collective-contract.service.ts';
import { Enterprise } from './enterprise/enterprise.type.ts';
import { UnionOrganizationRepository } from './organizations/union-organization.repository.ts';
import { EnterpriseUnionResolver, UnionOrganizationResolver } from './organizations/union-organization.resolver.ts';
import { UnionOrganizationService } from './organizations/union-organization.service.ts';

export async function unionsSubgraph(database: Database) {
  const unions = new UnionOrganizationService(new UnionOrganizationRepository(database));
  const contracts = new CollectiveContractService(new CollectiveContractRepository(database));
  const subgraph = await defineSubgraph({
    agency: 'unions',
    resolvers: [
      new UnionOrganizationResolver(unions),
      new EnterpriseUnionResolver(unions),
      new CollectiveContractResolver(contracts, unions),
      new EnterpriseContractsResolver(contracts),
    ],
    entities: [],
    references: {
      Enterprise: ({ creditCode }: { creditCode: string }) => Enterprise.of(creditCode),
      UnionOrganization: ({ id }: { id: string }, context) => unions.byId(context, id),
      CollectiveContract: ({ id }: { id: string }, context) => contracts.byId(context, id),
    },
  });
  return { subgraph, database };
}
