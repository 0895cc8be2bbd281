import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EmploymentTrendService } from './employment-trend.service.ts';
import { EmploymentTrend, MonitoringPilot, TrendFilter } from './employment-trend.type.ts';

@Resolver(() => MonitoringPilot)
export class EmploymentTrendResolver {
  constructor(private readonly service: EmploymentTrendService) {}

  @SharedQuery(() => EmploymentTrend, INTERNAL, 'Development of employment, hours and income, month by month (用工趋势).')
  employmentTrend(
    @Arg('where', () => TrendFilter, { nullable: true, description: 'Scope: which reports to include (范围).' }) where: TrendFilter | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.of(context, where);
  }

  @SharedQuery(() => [MonitoringPilot], PUBLIC, 'Pilots that monitor employment in an industry (行业用工监测试点).')
  monitoringPilots() {
    return this.service.pilots();
  }

  @SharedResolver(() => EmploymentTrend, INTERNAL, 'Figures that the enterprises of the industry reported (监测情况).', { nullable: true })
  trend(
    @Root() pilot: MonitoringPilot,
    @Arg('where', () => TrendFilter, { nullable: true, description: 'Scope: which reports to include (范围).' }) where: TrendFilter | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.of(context, where, pilot.industry);
  }
}
