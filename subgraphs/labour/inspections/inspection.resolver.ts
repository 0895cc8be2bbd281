import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { InspectionService } from './inspection.service.ts';
import { Inspection, InspectionConnection, InspectionFilter } from './inspection.type.ts';

@Resolver(() => Inspection)
export class InspectionResolver {
  constructor(
    private readonly inspections: InspectionService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedQuery(() => InspectionConnection, INTERNAL, 'Labour inspections, latest first (劳动保障监察列表).', { name: 'inspections' })
  list(
    @Arg('where', () => InspectionFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: InspectionFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.inspections.list(context, where, page);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'The enterprise inspected (被检查企业).', { nullable: true })
  enterprise(@Root() inspection: Inspection, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, inspection.enterpriseCode);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseInspectionsResolver {
  constructor(private readonly inspections: InspectionService) {}

  @SharedResolver(() => InspectionConnection, INTERNAL, 'Inspections of it, latest first (劳动保障监察).', {
    name: 'inspections',
    nullable: true,
  })
  ofEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.inspections.ofEnterprise(context, enterprise.creditCode, page);
  }
}
