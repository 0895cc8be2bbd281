import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { whereClause } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { holdsWordOfEvery } from '../../shared/search/chinese-search.ts';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.ts';
import type { CollectiveContractRow, ContractCoverageRow } from './collective-contract.entity.ts';
import { CONTRACT_COLUMNS, CollectiveContract, CollectiveContractConnection } from './collective-contract.type.ts';
import { ContractStatus } from './contract.enums.ts';
import type { ContractClauseRow } from './contract-clause.entity.ts';
import { type ContractSearch, contractConditions, contractList, PROVINCES } from './contract-search.ts';
import { hasStatusOn, statusSql } from './contract-status.ts';

type SearchRow = CollectiveContractRow & { _search?: string[][] };

export const CONTRACT = sql`contract`;
export const COVERED_ENTERPRISE = sql`v.enterprise`;
// More than yearly renewals since collective contracts exist.
const MAX_CHAIN = 60;

export const CONTRACTS = table<CollectiveContractRow>('collective_contract', 'id');

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
      () => ({ columns: sql`contract_coverage.*`, from: sql`contract_coverage`, where: [], order: [sql`enterprise`] }),
    );
    this.list = new ListReader<SearchRow, CollectiveContract, ContractSearch>(
      db,
      () => CollectiveContractConnection,
      (row) => CollectiveContract.found(row._search)(row),
      contractList,
      CONTRACT_COLUMNS,
    );
    this.covering = new ListReader(
      db,
      () => CollectiveContractConnection,
      CollectiveContract.found(),
      ({ on }, row) => ({
        columns: row,
        from: sql`contract_coverage v join collective_contract c on c.id = v.contract`,
        where: [hasStatusOn(ContractStatus.IN_FORCE, on)],
        order: [sql`c.filed_on`, sql`c.id`],
        descending: true,
      }),
      CONTRACT_COLUMNS,
    );
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<CollectiveContractRow[]> {
    return this.db.rows(context, sql`select * from collective_contract where ${isOneOf(sql`id`, ids)}`);
  }

  clauses(context: RequestContext, contracts: readonly string[], topic: string | null): Promise<ContractClauseRow[]> {
    const which = topic ? sql`and topic = ${topic}` : sql``;
    return this.db.rows(
      context,
      sql`select * from contract_clause where ${isOneOf(sql`contract`, contracts)} ${which} order by contract, number`,
    );
  }

  matchingClauses(context: RequestContext, contracts: readonly string[], words: readonly string[][]): Promise<ContractClauseRow[]> {
    return this.db.rows(
      context,
      sql`select * from contract_clause where ${isOneOf(sql`contract`, contracts)} and ${holdsWordOfEvery(sql`text`, words)} order by contract, number`,
    );
  }

  /** The enterprises that signed. */
  employers(context: RequestContext, contracts: readonly string[]): Promise<ContractCoverageRow[]> {
    return this.db.rows(
      context,
      sql`select * from contract_coverage where ${isOneOf(sql`contract`, contracts)} and because = 'OWN' order by contract, enterprise`,
    );
  }

  /** For each contract the chain of contracts that it replaced and that replaced it, oldest first; `asked` is the contract asked for. */
  chains(context: RequestContext, ids: readonly string[]): Promise<(CollectiveContractRow & { asked: string })[]> {
    return this.db.rows(
      context,
      sql`select asked.id as asked, c.* from ${rowsOfKeys(ids, sql`asked(id)`)} cross join lateral (
        with recursive back as (
          select c.id, c.supersedes, 0 as step from collective_contract c where c.id = asked.id
          union all select c.id, c.supersedes, b.step - 1 from back b join collective_contract c on c.id = b.supersedes
          where b.step > ${-MAX_CHAIN}
        ), ahead as (
          select c.id, 0 as step from collective_contract c where c.id = asked.id
          union all select c.id, a.step + 1 from ahead a join collective_contract c on c.supersedes = a.id
          where a.step < ${MAX_CHAIN}
        )
        select id, step from back union select id, step from ahead
      ) chain join collective_contract c on c.id = chain.id order by asked.id, chain.step, c.filed_on, c.id`,
    );
  }

  /** The counts of all facets in one statement. */
  facets(context: RequestContext, search: ContractSearch): Promise<{ facet: string; value: string; n: number }[]> {
    const on = search.where?.on ?? today();
    const by = (facet: string, value: Sql, from = sql`found c`) =>
      sql`select ${facet}::text as facet, ${value} as value, count(*) as n from ${from} group by 2`;
    return this.db.rows(
      context,
      sql`with found as materialized (
          select c.id, c.kind, c.sector, c.regions, c.filed_on, w.topics, case when c.filed_on <= ${on} then ${statusSql(on)} end as status
          from collective_contract c join contract_search w on w.contract = c.id${whereClause(contractConditions(search))})
        select * from (
          select 'total' as facet, '' as value, count(*) as n from found
          union all ${by('kind', sql`c.kind`)} union all ${by('sector', sql`c.sector`)} union all ${by('status', sql`c.status`)}
          union all ${by('year', sql`left(c.filed_on::text, 4)`)}
          union all ${by('region', sql`place.code`, sql`found c ${PROVINCES}`)}
          union all ${by('topic', sql`topic`, sql`found c cross join lateral unnest(c.topics) topic`)}
        ) counted where value is not null order by facet, n desc, value`,
    );
  }

  /** Do the contracts share an employer; or, where none signed, the sector and a region? */
  async sameParties(
    rows: RunStatement,
    before: CollectiveContractRow,
    after: { sector: string | null; regions: readonly string[]; employers: readonly string[] },
  ): Promise<boolean> {
    const signed = await rows<{ enterprise: string }>(
      sql`select enterprise from contract_coverage where contract = ${before.id} and because = 'OWN'`,
    );
    if (signed.length > 0) return signed.some(({ enterprise }) => after.employers.includes(enterprise));
    return before.sector === after.sector && before.regions.some((one) => after.regions.includes(one));
  }

  async copyOf(rows: RunStatement, id: string): Promise<{ clauses: ContractClauseRow[]; coverage: ContractCoverageRow[] }> {
    return {
      clauses: await rows(sql`select * from contract_clause where contract = ${id} order by number`),
      coverage: await rows(sql`select * from contract_coverage where contract = ${id} order by enterprise`),
    };
  }

  /** Inserts a contract with its clauses and the enterprises it covers. A contract that it replaces ends. */
  async insert(rows: RunStatement, contract: NewContract): Promise<string> {
    const { clauses, coverage, ...row } = contract;
    const [made] = await rows<{ id: string }>(sql`
      with next as (select nextval('contract_filing_number') as n)
      insert into collective_contract (id, number, title, kind, sector, region, regions, union_id, signed_on, filed_on, effective_on,
        expires_on, supersedes, covers_partners)
      select 'CC-H' || lpad(n::text, 9, '0'), ${`集备〔${row.filed_on.slice(0, 4)}〕${row.region}第`} || n || '号', ${row.title}, ${row.kind},
        ${row.sector}, ${row.region}, ${row.regions}, ${row.union_id}, ${row.signed_on}, ${row.filed_on}, ${row.effective_on},
        ${row.expires_on}, ${row.supersedes}, ${row.covers_partners} from next returning id`);
    const { id } = made as { id: string };
    await rows(sql`insert into contract_clause (contract, number, topic, text, terms)
      select ${id}, number, topic, text, terms from jsonb_to_recordset(${JSON.stringify(clauses)}::jsonb)
        as c(number integer, topic text, text text, terms jsonb)`);
    if (coverage.length > 0)
      await rows(sql`insert into contract_coverage (contract, enterprise, because)
        select ${id}, enterprise, because from jsonb_to_recordset(${JSON.stringify(coverage)}::jsonb) as v(enterprise text, because text)`);
    if (row.supersedes)
      await rows(
        sql`update collective_contract set superseded_by = ${id}, superseded_on = ${row.effective_on} where id = ${row.supersedes}`,
      );
    return id;
  }

  /** The contract never takes effect. The one it was to replace continues, until the successor of the objected contract if there is one. */
  async object(rows: RunStatement, id: string, on: string, reason: string): Promise<void> {
    await rows(sql`update collective_contract set objected_on = ${on}, objection = ${reason} where id = ${id}`);
    await rows(sql`update collective_contract before set superseded_by = objected.superseded_by, superseded_on = objected.superseded_on
      from collective_contract objected where objected.id = ${id} and before.superseded_by = ${id}`);
  }
}

export interface NewContract
  extends Pick<
    CollectiveContractRow,
    | 'title'
    | 'kind'
    | 'sector'
    | 'region'
    | 'regions'
    | 'union_id'
    | 'signed_on'
    | 'filed_on'
    | 'effective_on'
    | 'expires_on'
    | 'supersedes'
    | 'covers_partners'
  > {
  clauses: Omit<ContractClauseRow, 'contract'>[];
  coverage: Omit<ContractCoverageRow, 'contract'>[];
}
