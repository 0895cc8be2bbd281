import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { everyRegion, type SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ContractStatus } from '../contracts/contract.enums.ts';
import { hasStatusOn } from '../contracts/contract-status.ts';

export interface UnionFigureCountRow {
  collective_contracts: number;
  covered_enterprises: number;
  members: number;
  /** number of enterprise unions that state their members */
  unions: number;
  union_stations: number;
  driver_homes: number;
}

const sites = (kind: string) =>
  sql`(select coalesce(sum(n), 0) from sites s where s.kind = ${kind} and starts_with(s.region, asked.scope))`;

export class UnionFiguresRepository {
  private readonly editions: Editions<UnionFigureCountRow>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'unionFigures', 'unions');
  }

  /** Computed in advance for every region. */
  swept(): SweptFigure {
    return { name: 'unionFigures', scopes: everyRegion, count: (regions, asOf) => this.counts(undefined, regions, asOf) };
  }

  /** All indicators of all regions, in their order, in one statement. */
  counts(context: RequestContext | undefined, regions: readonly string[], asOf: string): Promise<CountedCell<UnionFigureCountRow>[]> {
    const inForce = hasStatusOn(ContractStatus.IN_FORCE, asOf);
    return this.editions.of(
      context,
      regions.map((code) => ({ scope: regionPrefix(code), asOf })),
      sql`with in_force as materialized (select c.id, c.region from collective_contract c where ${inForce}),
        covered as materialized (select distinct c.region, v.enterprise from in_force c join contract_coverage v on v.contract = c.id),
        sites as materialized (select s.kind, s.region, count(*) as n from service_site s
          where s.opened_on <= ${asOf} and coalesce(s.closed_on, 'infinity') > ${asOf} group by 1, 2)
      select asked.scope, asked.as_of, organized.*,
        (select count(*) from in_force c where starts_with(c.region, asked.scope)) as collective_contracts,
        (select count(distinct c.enterprise) from covered c where starts_with(c.region, asked.scope)) as covered_enterprises,
        ${sites('UNION_STATION')} as union_stations, ${sites('DRIVER_HOME')} as driver_homes
      from asked cross join lateral (select coalesce(sum(members), 0) as members, count(*) filter (where members > 0) as unions
        from union_organization o where o.level = 'ENTERPRISE' and starts_with(o.region, asked.scope) and o.founded_on <= ${asOf}
          and coalesce(o.dissolved_on, 'infinity') > ${asOf}) organized`,
    );
  }
}
