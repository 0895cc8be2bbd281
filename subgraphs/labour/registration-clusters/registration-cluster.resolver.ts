import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { RegistrationClusterService } from './registration-cluster.service.ts';
import { RegistrationCluster } from './registration-cluster.type.ts';

@Resolver(() => RegistrationCluster)
export class RegistrationClusterResolver {
  constructor(private readonly enterprises: EnterpriseService) {}

  @SharedResolver(() => Enterprise, INTERNAL, 'Station that they work for (站点).', { nullable: true })
  station(@Root() cluster: RegistrationCluster, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, cluster.stationCode);
  }

  @ListSize(100)
  @SharedResolver(() => [Enterprise], INTERNAL, 'Sole traders of the cluster, at most 100 (个体工商户).', { nullable: 'itemsAndList' })
  shells(@Root() cluster: RegistrationCluster, @Ctx() context: RequestContext) {
    return Promise.all(cluster.shellCodes.map((code) => this.enterprises.byCode(context, code)));
  }
}

@Resolver(() => Enterprise)
export class EnterpriseClustersResolver {
  constructor(private readonly service: RegistrationClusterService) {}

  @ListSize(20)
  @SharedResolver(
    () => [RegistrationCluster],
    INTERNAL,
    'Clusters of sole traders, at or below it, that may have been forced to register (疑似强制注册个体工商户).',
    {
      nullable: true,
    },
  )
  registrationClusters(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day for which to show the state; default: today (查询日期).' }) on:
      | string
      | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.below(context, enterprise.creditCode, on ?? undefined);
  }
}
