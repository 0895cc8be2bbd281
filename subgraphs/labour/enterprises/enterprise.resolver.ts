import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { EnterpriseFilter, EnterpriseOrder } from './enterprise.inputs.ts';
import type { EnterpriseService } from './enterprise.service.ts';
import { ChainNode, EmploymentLink, EmploymentLinkConnection, Enterprise, EnterpriseConnection, Principal } from './enterprise.type.ts';

const ON = { nullable: true, description: 'Day for which to show the state; default: today (查询日期).' };

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  constructor(private readonly enterprises: EnterpriseService) {}

  @SharedQuery(() => Enterprise, PUBLIC, 'One enterprise by its credit code (按统一社会信用代码查询企业).')
  enterprise(
    @Arg('creditCode', () => CreditCode, { description: 'Unified social credit code (统一社会信用代码).' }) creditCode: string,
    @Ctx() context: RequestContext,
  ) {
    return this.enterprises.byCode(context, creditCode);
  }

  @SharedQuery(() => EnterpriseConnection, PUBLIC, 'Enterprises by name, alias, former name, code, role, sector and region (企业列表).', {
    name: 'enterprises',
  })
  list(
    @Cost(400)
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words of the name, an alias or a former name, or a credit code (名称、别名、曾用名或代码).',
    })
    search: string | null,
    @Arg('where', () => EnterpriseFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: EnterpriseFilter | null,
    @Arg('orderBy', () => EnterpriseOrder, { nullable: true, description: 'Order; default: by credit code (排序).' })
    orderBy: EnterpriseOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.enterprises.list(context, { search, where, orderBy }, page);
  }

  @SharedResolver(() => EmploymentLinkConnection, PUBLIC, 'Enterprises that it works through (用工合作企业).', { nullable: true })
  partners(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Only work inside this region (作业地区).' }) region: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.enterprises.partnersOf(context, enterprise.creditCode, { on: on ?? undefined, region }, page);
  }

  @SharedResolver(() => [EmploymentLink], PUBLIC, 'Platforms or enterprises that it works for (为哪些平台或企业提供用工).', {
    nullable: true,
  })
  platforms(@Root() enterprise: Enterprise, @Arg('on', () => DateScalar, ON) on: string | null, @Ctx() context: RequestContext) {
    return this.enterprises.platformsOf(context, enterprise.creditCode, on ?? undefined);
  }

  @ListSize(20)
  @SharedResolver(() => [Principal], PUBLIC, 'All enterprises above it in its chains, on any day, at most 200 (上游企业).', {
    nullable: true,
  })
  principals(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.enterprises.principalsOf(context, enterprise.creditCode);
  }

  @ListSize(200)
  @SharedResolver(() => [ChainNode], PUBLIC, 'Employment chain below it: platform, partner, station, sole trader (用工链条).', {
    nullable: true,
  })
  employmentChain(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Arg('depth', () => Int, { nullable: true, description: 'Number of levels down, 1 to 6; default: 4 (层级数).' }) depth: number | null,
    @Ctx() context: RequestContext,
  ) {
    return this.enterprises.chainBelow(context, enterprise.creditCode, on ?? undefined, depth ?? undefined);
  }
}

@Resolver(() => EmploymentLink)
export class EmploymentLinkResolver {
  constructor(private readonly enterprises: EnterpriseService) {}

  @SharedResolver(() => Enterprise, PUBLIC, 'Principal: the enterprise that has the work done (发包方).', { nullable: true })
  principal(@Root() link: EmploymentLink, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, link.principalCode);
  }

  @SharedResolver(() => Enterprise, PUBLIC, 'Contractor: the enterprise that does the work (承接方).', { nullable: true })
  contractor(@Root() link: EmploymentLink, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, link.contractorCode);
  }
}
