import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { PlatformRuleService } from '../platform-rules/platform-rule.service.ts';
import { PlatformRule } from '../platform-rules/platform-rule.type.ts';
import { AlgorithmFilingFilter, RecordAlgorithmFilingInput } from './algorithm-filing.inputs.ts';
import type { AlgorithmFilingService } from './algorithm-filing.service.ts';
import { AlgorithmFiling, AlgorithmFilingConnection, AlgorithmFilingPayload } from './algorithm-filing.type.ts';

@Resolver(() => AlgorithmFiling)
export class AlgorithmFilingResolver {
  constructor(
    private readonly service: AlgorithmFilingService,
    private readonly enterprises: EnterpriseService,
    private readonly rulesInForce: PlatformRuleService,
  ) {}

  @SharedQuery(() => AlgorithmFilingConnection, PUBLIC, 'Algorithm filings, latest first (算法备案列表).')
  algorithmFilings(
    @Arg('where', () => AlgorithmFilingFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: AlgorithmFilingFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where ?? {}, page);
  }

  @SharedMutation(() => AlgorithmFilingPayload, PUBLIC, 'Record an algorithm filing (登记算法备案).')
  async recordAlgorithmFiling(
    @Arg('input', () => RecordAlgorithmFilingInput, { description: 'The filing (备案内容).' }) input: RecordAlgorithmFilingInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return AlgorithmFilingPayload.of(id ? await this.service.byNumber(context, id) : null, userErrors);
  }

  @SharedResolver(() => Enterprise, PUBLIC, 'Credit code of the platform (平台).', { nullable: true })
  platform(@Root() filing: AlgorithmFiling, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, filing.platformCode);
  }

  @SharedResolver(() => [PlatformRule], PUBLIC, 'Platform rules in force today that it applies (所执行的劳动规则).', { nullable: true })
  async rules(@Root() filing: AlgorithmFiling, @Ctx() context: RequestContext) {
    const rules = await this.rulesInForce.ofPlatform(context, filing.platformCode, null);
    return rules.filter(({ kind }) => filing.ruleKinds.includes(kind));
  }
}

@Resolver(() => Enterprise)
export class EnterpriseAlgorithmFilingsResolver {
  constructor(private readonly service: AlgorithmFilingService) {}

  @SharedResolver(() => [AlgorithmFiling], PUBLIC, 'Algorithms that it has filed, in order of filing (算法备案).', { nullable: true })
  algorithmFilings(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.service.ofPlatform(context, enterprise.creditCode);
  }
}
