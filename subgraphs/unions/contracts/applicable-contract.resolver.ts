import { Arg, Ctx, Directive, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { BOUND_BY, Enterprise } from '../enterprise/enterprise.type.ts';
import { Engagement, Worker } from '../worker/worker.type.ts';
import type { ApplicableContractService } from './applicable-contract.service.ts';
import { ApplicableContract } from './applicable-contract.type.ts';

const ON = { nullable: true, description: 'The day; default: today (查询日期).' };
const CHAIN = 'creditCode sector principals { creditCode place from to }';

@Resolver(() => Enterprise)
export class EnterpriseApplicableResolver {
  constructor(private readonly contracts: ApplicableContractService) {}

  @RegionsDuring('on')
  @ListSize(20)
  @SharedQuery(
    () => [ApplicableContract],
    PUBLIC,
    "Contracts that bind an enterprise, judged by the unions' register and the given sector and place. Enterprise.applicableContracts also follows its chain of subcontracting (适用的集体合同).",
  )
  applicableContracts(
    @Arg('creditCode', () => CreditCode, { description: 'The enterprise (统一社会信用代码).' }) creditCode: string,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Where the work is done (工作地).' }) region: string | null,
    @Arg('sector', () => Sector, { nullable: true, description: 'Sector of the work (行业领域).' }) sector: Sector | null,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.ofCode(context, creditCode, on ?? null, region ?? null, sector ?? null);
  }

  @RegionsDuring('on')
  @Directive(`@requires(fields: "${BOUND_BY}")`)
  @SharedResolver(
    () => [ApplicableContract],
    PUBLIC,
    'Contracts that bind this enterprise on a day, with the reason, in order of application: its own, those of the platforms it works for, of its industry, of its region (适用的集体合同).',
    { nullable: true, name: 'applicableContracts' },
  )
  applicableToEnterprise(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Only for work done in this region (工作地).' }) region: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.ofEnterprise(context, enterprise, on ?? null, region ?? null);
  }
}

@Resolver(() => Worker)
export class WorkerApplicableResolver {
  constructor(private readonly contracts: ApplicableContractService) {}

  @Directive('@external')
  @SharedResolver(() => [Engagement], PERSONAL, 'Engagements of this person, past and present (用工记录).', { nullable: true })
  engagements(
    @Root() worker: Worker,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only engagements on this day; default: all (查询日期).' }) _on:
      | string
      | null,
  ) {
    return worker.engagements;
  }

  @Directive(`@requires(fields: "engagements { from to region { code } platform { creditCode } enterprise { ${CHAIN} } }")`)
  @SharedResolver(
    () => [ApplicableContract],
    PERSONAL,
    'Contracts that bind the enterprises this person works for on a day, with the reason, in order of application (适用的集体合同).',
    { nullable: true, name: 'applicableContracts' },
  )
  applicableToWorker(@Root() worker: Worker, @Arg('on', () => DateScalar, ON) on: string | null, @Ctx() context: RequestContext) {
    return this.contracts.ofWorker(context, broughtAlong('labour', worker.engagements ?? undefined), on ?? null);
  }
}
