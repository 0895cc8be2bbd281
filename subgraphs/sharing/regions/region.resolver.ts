import { Arg, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { ListSize, Narrows } from '../../shared/schema/cost.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { RegionService } from './region.service.ts';
import { Region, RegionLevel } from './region.type.ts';

const REGISTER = { nullable: true };

@Resolver(() => Region)
export class RegionResolver {
  constructor(private readonly regions: RegionService) {}

  @SharedQuery(() => Region, PUBLIC, 'One administrative division, current or former, by its code (按代码查询行政区划).')
  region(
    @Arg('code', () => RegionCode, { description: 'Six-digit code (行政区划代码).' }) code: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        'Day for which the code is looked up; the result is null if the code was not in use. Default: today, or if it is no longer in use, its last holder (日期).',
    })
    on: string | null,
  ) {
    return this.regions.byCode(code, on);
  }

  @ListSize(3_300)
  @SharedQuery(
    () => [Region],
    PUBLIC,
    'Current administrative divisions, sorted by code; a search also finds former ones (行政区划列表).',
    { name: 'regions' },
  )
  list(
    @Narrows('*=100')
    @Arg('parent', () => RegionCode, { nullable: true, description: 'Only the children of this division (上级代码).' })
    parent: string | null,
    @Narrows('COUNTRY=1', 'PROVINCE=40', 'PREFECTURE=400')
    @Arg('level', () => RegionLevel, { nullable: true, description: 'Only this level (级别).' })
    level: RegionLevel | null,
    @Narrows('*=400')
    @Arg('search', () => String, { nullable: true, description: 'Part of a current or former name, in Chinese or English (名称检索).' })
    search: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Divisions as of this day (日期).' }) on: string | null,
  ) {
    return this.regions.list({ parent, level, search, on });
  }

  @SharedResolver(() => Region, PUBLIC, 'The division directly above; for a former division as of its last year (上级行政区划).', REGISTER)
  parent(@Root() region: Region) {
    return this.regions.parentOf(region);
  }

  @ListSize(100)
  @SharedResolver(
    () => [Region],
    PUBLIC,
    'The divisions directly below; for a former division as of its last year (下级行政区划).',
    REGISTER,
  )
  children(@Root() region: Region) {
    return this.regions.childrenOf(region);
  }

  @SharedResolver(() => [Region], PUBLIC, 'From the whole country down to this division (区划路径).', REGISTER)
  path(@Root() region: Region) {
    return this.regions.pathOf(region);
  }

  @SharedResolver(
    () => [Region],
    PUBLIC,
    'Divisions that succeeded it when it ended: several after a split, or itself under a new name; empty for a current division (承继区划).',
    REGISTER,
  )
  successors(@Root() region: Region) {
    return this.regions.successorsOf(region);
  }

  @SharedResolver(() => [Region], PUBLIC, 'Former divisions that it succeeded, wholly or in part (前身区划).', REGISTER)
  predecessors(@Root() region: Region) {
    return this.regions.predecessorsOf(region);
  }
}
