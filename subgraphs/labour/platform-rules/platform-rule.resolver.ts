import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { PlatformRuleFilter, PublishPlatformRuleInput } from './platform-rule.inputs.ts';
import type { PlatformRuleService } from './platform-rule.service.ts';
import { PlatformRule, PlatformRuleConnection, PlatformRulePayload, StatedTerm } from './platform-rule.type.ts';
import { RuleChange } from './rule-change.type.ts';
import { RuleKind } from './rule-enums.ts';
import { RuleFinding } from './rule-finding.type.ts';
import type { RulePublication } from './rule-publication.service.ts';
import type { RuleRequirements } from './rule-requirements.service.ts';

@Resolver(() => PlatformRule)
export class PlatformRuleResolver {
  constructor(
    private readonly service: PlatformRuleService,
    private readonly enterprises: EnterpriseService,
    private readonly publication: RulePublication,
    private readonly requirements: RuleRequirements,
  ) {}

  @SharedQuery(() => PlatformRuleConnection, PUBLIC, 'Rules of platforms, latest first day in force first (平台劳动规则列表).')
  platformRules(
    @Arg('where', () => PlatformRuleFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: PlatformRuleFilter | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day on which they are in force; default: all versions (生效日期).' })
    on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, { ...where, on }, page);
  }

  @SharedMutation(() => PlatformRulePayload, PUBLIC, 'Record a published version of a rule (登记平台劳动规则).')
  async publishPlatformRule(
    @Arg('input', () => PublishPlatformRuleInput, { description: 'The version (规则内容).' }) input: PublishPlatformRuleInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.publication.publish(context, input);
    return PlatformRulePayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => Enterprise, PUBLIC, 'Credit code of the platform (平台).', { nullable: true })
  platform(@Root() rule: PlatformRule, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, rule.platformCode);
  }

  @SharedResolver(() => [RuleFinding], PUBLIC, 'Compliance with each requirement, with the article (合规核查).', { nullable: true })
  async compliance(@Root() rule: PlatformRule, @Ctx() context: RequestContext) {
    const platform = await this.enterprises.byCode(context, rule.platformCode);
    return this.requirements.compliance(context, rule, platform?.sector ?? null);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseRulesResolver {
  constructor(private readonly service: PlatformRuleService) {}

  @SharedResolver(() => [PlatformRule], PUBLIC, 'Platform rules in force on a day (平台劳动规则).', { nullable: true })
  rules(
    @Root() enterprise: Enterprise,
    @Arg('kind', () => RuleKind, { nullable: true, description: 'Only this kind (类型).' }) kind: RuleKind | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.ofPlatform(context, enterprise.creditCode, kind, on ?? undefined);
  }

  @SharedResolver(() => [StatedTerm], PUBLIC, 'Numbers stated by the rules in force today (现行规则参数).', { nullable: true })
  ruleTerms(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.service.statedTerms(context, enterprise.creditCode);
  }

  @Cost(200)
  @ListSize(50)
  @SharedResolver(() => [RuleChange], PUBLIC, 'Changes made by each version, latest first (规则变更记录).', { nullable: true })
  ruleHistory(
    @Root() enterprise: Enterprise,
    @Arg('kind', () => RuleKind, { description: 'Kind of rule (类型).' }) kind: RuleKind,
    @Ctx() context: RequestContext,
  ) {
    return this.service.historyOf(context, enterprise.creditCode, kind);
  }
}
