import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { NearArgs } from '../../shared/vocabulary/near.ts';
import type { ServiceSiteService } from './service-site.service.ts';
import { Facility, ServiceSite, ServiceSiteConnection, ServiceSiteKind } from './service-site.type.ts';

@Resolver(() => ServiceSite)
export class ServiceSiteResolver {
  constructor(private readonly service: ServiceSiteService) {}

  @SharedQuery(() => ServiceSiteConnection, PUBLIC, 'Union stations, drivers’ homes and other sites, nearest first (户外劳动者服务站点).')
  serviceSites(
    @Args(() => NearArgs) place: NearArgs,
    @Arg('kind', () => ServiceSiteKind, { nullable: true, description: 'Of this kind (类型).' }) kind: ServiceSiteKind | null,
    @Arg('facility', () => Facility, { nullable: true, description: 'With this facility (设施).' }) facility: Facility | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, { ...place, kind, facility }, page);
  }
}
