import { today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { MinimumWage } from '../region/region.type.ts';
import { Clause, type ClauseMatch } from './clause.type.ts';
import { clauseMatch } from './clause-match.ts';
import { CONTRACT, COVERED_ENTERPRISE, type CollectiveContractRepository } from './collective-contract.repository.ts';
import { CollectiveContract } from './collective-contract.type.ts';
import type { ContractClauseRow } from './contract-clause.entity.ts';
import { CollectiveContractFacets } from './contract-facets.type.ts';
import type { ContractSearch } from './contract-search.ts';
import { statusOn } from './contract-status.ts';

export interface ContractKey {
  id: string;
  /** in the order of the contract's own */
  regions?: { minimumWagesWithin?: MinimumWage[] | null }[] | null;
}

/** Filed contracts are a public register. */
export class CollectiveContractService {
  constructor(private readonly contracts: CollectiveContractRepository) {}

  async byId(context: RequestContext, id: string): Promise<CollectiveContract | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.contracts.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && CollectiveContract.found()(row);
  }

  /** With the labour ministry's data on its regions, if the gateway sent them. */
  async reference(context: RequestContext, { id, regions }: ContractKey): Promise<CollectiveContract | null> {
    const contract = await this.byId(context, id);
    if (!contract || !regions) return contract;
    return Object.assign(contract, {
      regions: contract.regions.map((own, i) => Object.assign(own, { minimumWagesWithin: regions[i]?.minimumWagesWithin })),
    });
  }

  list(context: RequestContext, search: ContractSearch, page: PageArguments) {
    return this.contracts.list.page(context, search, page);
  }

  async facets(context: RequestContext, search: ContractSearch): Promise<CollectiveContractFacets> {
    return CollectiveContractFacets.from(await this.contracts.facets(context, search));
  }

  ofEnterprise(context: RequestContext, creditCode: string, on: string | null, page: PageArguments) {
    return this.contracts.covering.below(context, COVERED_ENTERPRISE, creditCode, { on: on ?? today() }, page);
  }

  async clausesOf(context: RequestContext, contract: string, topic: string | null): Promise<Clause[]> {
    return (await this.clauseRows(context, contract, topic)).map(Clause.from);
  }

  clauseRows(context: RequestContext, contract: string, topic: string | null): Promise<ContractClauseRow[]> {
    return loaderFor(context, this, ['clauses', topic], async (ids) =>
      alignMany(ids, await this.contracts.clauses(context, ids, topic), (found) => found.contract),
    ).load(contract);
  }

  async matchesOf(context: RequestContext, { id, searchedFor }: CollectiveContract): Promise<ClauseMatch[]> {
    if (searchedFor.length === 0) return [];
    const rows = await loaderFor(context, this, ['matches', searchedFor], async (ids) =>
      alignMany(ids, await this.contracts.matchingClauses(context, ids, searchedFor), (found) => found.contract),
    ).load(id);
    return rows.map((row) => clauseMatch(Clause.from(row), searchedFor.flat()));
  }

  async employersOf(context: RequestContext, contract: string): Promise<Enterprise[]> {
    const rows = await loaderFor(context, this, 'employers', async (ids) =>
      alignMany(ids, await this.contracts.employers(context, ids), (found) => found.contract),
    ).load(contract);
    return rows.map(({ enterprise }) => Enterprise.of(enterprise));
  }

  coverageOf(context: RequestContext, contract: string, page: PageArguments) {
    return this.contracts.coverage.below(context, CONTRACT, contract, {}, page);
  }

  coveredCountOf(context: RequestContext, contract: string): Promise<number> {
    return this.contracts.coverage.countBelow(context, CONTRACT, contract, {});
  }

  /** The contracts it replaced, itself, and those that replaced it, oldest first. */
  async chainOf(context: RequestContext, contract: string): Promise<CollectiveContract[]> {
    const rows = await loaderFor(context, this, 'chain', async (ids) =>
      alignMany(ids, await this.contracts.chains(context, ids), (found) => found.asked),
    ).load(contract);
    return rows.map(CollectiveContract.found());
  }

  statusOf(contract: CollectiveContract, on: string | null) {
    return statusOn(contract.row, on ?? today());
  }
}
