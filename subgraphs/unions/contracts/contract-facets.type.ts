import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { FacetCount } from '../../shared/vocabulary/facet-count.ts';
import { Region } from '../region/region.type.ts';

@ObjectType('RegionCount', { description: 'Number of contracts in one province (省份计数).' })
export class RegionCount {
  @SharedField(() => Region, PUBLIC, 'The province; the whole country for nationwide contracts (省份).')
  region!: Region;
  @SharedField(() => SafeInt, PUBLIC, 'Number of contracts (数量).')
  count!: number;
}

@ObjectType('CollectiveContractFacets', {
  description: 'Counts of the contracts that a search finds; the largest count first (集体合同检索分面).',
})
export class CollectiveContractFacets {
  @SharedField(() => SafeInt, PUBLIC, 'Total (总数).')
  total!: number;
  @SharedField(() => [FacetCount], PUBLIC, 'By kind (类型).')
  kinds!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By sector; contracts without a sector are not counted (行业领域).')
  sectors!: FacetCount[];
  @SharedField(() => [RegionCount], PUBLIC, 'By province where the contracts apply; a contract may count in several (省份).')
  regions!: RegionCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By status on the day (状态).')
  statuses!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By topic of the clauses; a contract may count under several (主题).')
  topics!: FacetCount[];
  @SharedField(() => [FacetCount], PUBLIC, 'By year of filing (报送年份).')
  years!: FacetCount[];

  static from(rows: readonly { facet: string; value: string; n: number }[]): CollectiveContractFacets {
    const of = (facet: string) =>
      rows.filter((row) => row.facet === facet).map(({ value, n }) => Object.assign(new FacetCount(), { value, count: n }));
    return Object.assign(new CollectiveContractFacets(), {
      total: of('total')[0]?.count ?? 0,
      ...{ kinds: of('kind'), sectors: of('sector'), statuses: of('status'), topics: of('topic'), years: of('year') },
      regions: of('region').map(({ value, count }) => Object.assign(new RegionCount(), { region: Region.at(value), count })),
    });
  }
}
