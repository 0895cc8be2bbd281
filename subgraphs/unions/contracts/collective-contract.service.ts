import { today } from '../../shared/calendar/today.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { clauseMatch } from './clause-match.ts';
import { CONTRACT, COVERED_ENTERPRISE, type CollectiveContractRepository, type ContractSearch } from './collective-contract.repository.ts';
import { ApplicableContract, Clause, type ClauseMatch, CollectiveContract } from './collective-contract.type.ts';
import { statusOn } from './contract-status.ts';

export interface Applicability {
  on?: string | null;
  region?: string | null;
  sector?: string | null;
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

  list(context: RequestContext, search: ContractSearch, page: PageArguments) {
    return this.contracts.list.page(context, search, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, on: string | null, page: PageArguments) {
    return this.contracts.covering.below(context, COVERED_ENTERPRISE, creditCode, { on: on ?? today() }, page);
  }

  /** Contracts in force on the day that bind the enterprise: its own first, then by rank, then the latest filing. */
  async applicableTo(context: RequestContext, creditCode: string, { on, region, sector }: Applicability): Promise<ApplicableContract[]> {
    const question = { on: on ?? today(), region, sector };
    const rows = await loaderFor(context, this, ['applicable', question], async (codes) =>
      alignMany(codes, await this.contracts.applicable(context, codes, question), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(ApplicableContract.from).sort((a, b) => a.rank - b.rank);
  }

  async clausesOf(context: RequestContext, contract: string, topic: string | null): Promise<Clause[]> {
    const rows = await loaderFor(context, this, ['clauses', topic], async (ids) =>
      alignMany(ids, await this.contracts.clauses(context, ids, topic), (found) => found.contract),
    ).load(contract);
    return rows.map(Clause.from);
  }

  async matchesOf(context: RequestContext, { id, searchedFor }: CollectiveContract): Promise<ClauseMatch[]> {
    if (searchedFor.length === 0) return [];
    const rows = await loaderFor(context, this, ['matches', searchedFor], async (ids) =>
      alignMany(ids, await this.contracts.matchingClauses(context, ids, searchedFor), (found) => found.contract),
    ).load(id);
    return rows.map((row) => clauseMatch(Clause.from(row), searchedFor));
  }

  coverageOf(context: RequestContext, contract: string, page: PageArguments) {
    return this.contracts.coverage.below(context, CONTRACT, contract, {}, page);
  }

  statusOf(contract: CollectiveContract, on: string | null) {
    return statusOn(contract.row, on ?? today());
  }
}
