import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/database/chinese-search.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import { badInput } from '../../shared/errors.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.ts';
import type { CollectiveContractRow, ContractClauseRow, ContractCoverageRow } from './collective-contract.entity.ts';
import { CollectiveContract, CollectiveContractConnection } from './collective-contract.type.ts';
import { ContractStatus } from './contract.enums.ts';
import { type CollectiveContractFilter, CollectiveContractOrder } from './contract.inputs.ts';
import { hasStatusOn } from './contract-status.ts';

export interface ContractSearch {
  search?: string | null;
  where?: CollectiveContractFilter | null;
  orderBy?: CollectiveContractOrder | null;
}

type SearchRow = CollectiveContractRow & { _search: string[] };

export class CollectiveContractRepository {
  readonly list: ListReader<SearchRow, CollectiveContract, ContractSearch>;
  /** contracts by an enterprise they cover */
  readonly covering: ListReader<CollectiveContractRow, CollectiveContract, { on: string }>;

  readonly coverage: ListReader<ContractCoverageRow, Enterprise, Record<string, never>>;

  constructor(private readonly db: Database) {
    this.coverage = new ListReader(
      db,
      () => EnterpriseConnection,
      (row: ContractCoverageRow) => Enterprise.of(row.enterprise),
      () => ({
        columns: sql`contract_coverage.*`,
        from: sql`contract_coverage`,
        where: [],
        order: [sql`enterprise`],
      }),
    );
    this.list = new ListReader<SearchRow, CollectiveContract, ContractSearch>(
      db,
      () => CollectiveContractConnection,
      (row) => CollectiveContract.found(row._search)(row),
      list,
    );
    this.covering = new ListReader(
      db,
      () => CollectiveContractConnection,
      CollectiveContract.found(),
      ({ on }) => ({
        columns: sql`c.*`,
        from: COVERED_CONTRACT,
        where: [hasStatusOn(ContractStatus.IN_FORCE, on)],
        order: [sql`c.filed_on`, sql`c.id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<CollectiveContractRow[]> {
    return this.db.rows(context, sql`select * from collective_contract where id = any(${ids}::text[])`);
  }

  /** Every contract in force on `on` that binds each enterprise, with the reason. */
  applicable(
    context: RequestContext,
    enterprises: readonly string[],
    { on, region, sector }: { on: string; region?: string | null; sector?: string | null },
  ): Promise<(CollectiveContractRow & { enterprise: string; because: string })[]> {
    const where: Sql[] = [sql`v.enterprise = any(${enterprises}::text[])`, hasStatusOn(ContractStatus.IN_FORCE, on)];
    if (region) where.push(appliesIn(region));
    if (sector) where.push(sql`(sector is null or sector = ${sector})`);
    return this.db.rows(
      context,
      sql`select c.*, v.enterprise, v.because from ${COVERED_CONTRACT} where ${joinAnd(where)} order by filed_on desc, id`,
    );
  }

  clauses(context: RequestContext, contracts: readonly string[], topic: string | null): Promise<ContractClauseRow[]> {
    const which = topic ? sql`and topic = ${topic}` : sql``;
    return this.db.rows(
      context,
      sql`select * from contract_clause where contract = any(${contracts}::text[]) ${which} order by contract, number`,
    );
  }

  matchingClauses(context: RequestContext, contracts: readonly string[], terms: readonly string[]): Promise<ContractClauseRow[]> {
    return this.db.rows(
      context,
      sql`select * from contract_clause where contract = any(${contracts}::text[]) and ${holdsEveryTerm(sql`text`, terms)} order by contract, number`,
    );
  }
}

export const CONTRACT = sql`contract`;
export const COVERED_ENTERPRISE = sql`v.enterprise`;
const COVERED_CONTRACT = sql`contract_coverage v join collective_contract c on c.id = v.contract`;

function list({ search, where: filter, orderBy }: ContractSearch): ListQuery {
  const where: Sql[] = [];
  const terms = search ? searchTerms(search) : [];
  if (search) {
    const clause = sql`select contract from contract_clause where ${holdsEveryTerm(sql`text`, terms)}`;
    where.push(sql`(${holdsEveryTerm(sql`title`, terms)} or id in (${clause}))`);
  }
  if (filter?.region) where.push(appliesIn(filter.region));
  if (filter?.kind) where.push(sql`kind = ${filter.kind}`);
  if (filter?.sector) where.push(sql`sector = ${filter.sector}`);
  const on = filter?.on ?? today();
  if (filter?.status) where.push(hasStatusOn(filter.status, on));
  if (filter?.topic) where.push(sql`id in (select contract from contract_clause where topic = ${filter.topic})`);
  if (filter?.enterprise) where.push(sql`id in (select contract from contract_coverage where enterprise = ${filter.enterprise})`);
  if (filter?.expiresWithin != null)
    where.push(hasStatusOn(ContractStatus.IN_FORCE, on), sql`expires_on <= ${lastDay(on, filter.expiresWithin)}`);
  const byExpiry = orderBy === CollectiveContractOrder.EXPIRES_ON;
  return {
    columns: sql`collective_contract.*, ${terms}::text[] as _search`,
    from: sql`collective_contract`,
    where,
    order: [byExpiry ? sql`expires_on` : sql`filed_on`, sql`id`],
    descending: !byExpiry,
  };
}

/** A contract of a whole province applies in its counties, and one of a county is found under its province. */
function appliesIn(region: string): Sql {
  return sql`exists (select from unnest(regions) place where ${withinRegion(region, sql`place`)} or ${coversRegion(region)})`;
}

function coversRegion(region: string): Sql {
  const prefix = regionPrefix(region);
  const containing = ['100000', ...[2, 4].filter((n) => n < prefix.length).map((n) => prefix.slice(0, n).padEnd(6, '0'))];
  return sql`place = any(${containing}::text[])`;
}

function lastDay(on: string, days: number): string {
  if (days < 0 || days > 3650)
    throw badInput('where.expiresWithin', 'range', 'expiresWithin must be between 0 and 3650', 'expiresWithin 必须在 0 到 3650 之间');
  const last = addDays(on, days);
  return last.length > 10 ? '9999-12-31' : last;
}

const joinAnd = (conditions: Sql[]) => conditions.reduce((all, one) => sql`${all} and ${one}`);
