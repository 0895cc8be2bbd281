import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { RectificationService } from '../rectifications/rectification.service.ts';
import { Rectification } from '../rectifications/rectification.type.ts';
import type { InspectionService } from './inspection.service.ts';
import { Inspection } from './inspection.type.ts';
import { ViolationFilter } from './violation.inputs.ts';
import type { ViolationService } from './violation.service.ts';
import { Violation, ViolationConnection, ViolationType } from './violation.type.ts';

@Resolver(() => Violation)
export class ViolationResolver {
  constructor(
    private readonly service: ViolationService,
    private readonly inspections: InspectionService,
    private readonly enterprises: EnterpriseService,
    private readonly orders: RectificationService,
  ) {}

  @SharedQuery(() => ViolationConnection, INTERNAL, 'Violations found by inspections, latest first (违法行为列表).')
  violations(
    @Arg('where', () => ViolationFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: ViolationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise that committed it (违法企业).', { nullable: true })
  enterprise(@Root() violation: Violation, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, violation.enterpriseCode);
  }

  @SharedResolver(() => Inspection, INTERNAL, 'Inspection that found it (所属检查).', { nullable: true })
  inspection(@Root() violation: Violation, @Ctx() context: RequestContext) {
    return this.inspections.byNumber(context, violation.inspectionNumber);
  }

  @SharedResolver(() => [Rectification], INTERNAL, 'Rectifications ordered (整改).', { nullable: true })
  rectifications(@Root() violation: Violation, @Ctx() context: RequestContext) {
    return this.orders.ofSource(context, violation.id);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseViolationsResolver {
  constructor(private readonly service: ViolationService) {}

  @SharedResolver(() => ViolationConnection, INTERNAL, 'Violations found at this enterprise, latest first (违法行为).', { nullable: true })
  violations(
    @Root() enterprise: Enterprise,
    @Arg('type', () => ViolationType, { nullable: true, description: 'Only of this type (违法类型).' }) type: ViolationType | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.ofEnterprise(context, enterprise.creditCode, type, page);
  }
}

@Resolver(() => Inspection)
export class InspectionViolationsResolver {
  constructor(private readonly service: ViolationService) {}

  @SharedResolver(() => ViolationConnection, INTERNAL, 'Violations it found (查处的违法行为).', { nullable: true })
  violations(@Root() inspection: Inspection, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofInspection(context, inspection.number, page);
  }
}
