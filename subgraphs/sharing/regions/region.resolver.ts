import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { RegionService } from './region.service.ts';
import { Region, RegionLevel } from './region.type.ts';

@Resolver(() => Region)
export class RegionResolver {
  constructor(private readonly regions: RegionService) {}

  @SharedQuery(() => Region, PUBLIC, 'One administrative division by its code (按代码查询行政区划).')
  region(@Arg('code', () => RegionCode, { description: 'Six-digit code (行政区划代码).' }) code: string, @Ctx() context: RequestContext) {
    return this.regions.byCode(context, code);
  }

  @SharedQuery(() => [Region], PUBLIC, 'Administrative divisions in order of their codes (行政区划列表).', { name: 'regions' })
  list(
    @Arg('parent', () => RegionCode, { nullable: true, description: 'Only the children of this division (上级代码).' }) parent:
      | string
      | null,
    @Arg('level', () => RegionLevel, { nullable: true, description: 'Only this level (级别).' }) level: RegionLevel | null,
    @Arg('search', () => String, { nullable: true, description: 'Part of the name in Chinese or English (名称检索).' }) search:
      | string
      | null,
    @Ctx() context: RequestContext,
  ) {
    return this.regions.list(context, { parent, level, search });
  }

  @SharedResolver(() => Region, PUBLIC, 'The division above (上级行政区划).', { nullable: true })
  parent(@Root() region: Region, @Ctx() context: RequestContext) {
    return region.parentCode ? this.regions.byCode(context, region.parentCode) : null;
  }

  @SharedResolver(() => [Region], PUBLIC, 'The divisions directly below (下级行政区划).')
  children(@Root() region: Region, @Ctx() context: RequestContext) {
    return this.regions.childrenOf(context, region.code);
  }

  @SharedResolver(() => [Region], PUBLIC, 'From the whole country down to this division (区划路径).')
  path(@Root() region: Region, @Ctx() context: RequestContext) {
    return this.regions.pathOf(context, region);
  }
}
