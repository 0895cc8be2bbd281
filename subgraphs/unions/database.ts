import { Database } from '../shared/database/database.ts';
import { CollectiveContractRow, ContractClauseRow, ContractCoverageRow } from './contracts/collective-contract.entity.ts';
import { CreateRegisters1793491200000 } from './migrations/20261101000000-create-registers.ts';
import { UnionOrganizationRow } from './organizations/union-organization.entity.ts';

export function unionsDatabase(url: string, pool: number): Database {
  return new Database({
    url,
    pool,
    entities: [UnionOrganizationRow, CollectiveContractRow, ContractClauseRow, ContractCoverageRow],
    migrations: [CreateRegisters1793491200000],
  });
}
