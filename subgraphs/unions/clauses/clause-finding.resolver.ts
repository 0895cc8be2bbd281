import { Arg, Ctx, Directive, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import { CollectiveContract } from '../contracts/collective-contract.type.ts';
import { BOUND_BY, Enterprise } from '../enterprise/enterprise.type.ts';
import type { ClauseFindingService } from './clause-finding.service.ts';
import { ClauseFinding } from './clause-finding.type.ts';

@Resolver(() => CollectiveContract)
export class ContractFloorResolver {
  constructor(private readonly findings: ClauseFindingService) {}

  @Directive('@requires(fields: "regions { minimumWagesWithin { id division monthlyTiers hourlyTiers from to source mark } }")')
  @ListSize(20)
  @SharedResolver(
    () => [ClauseFinding],
    PUBLIC,
    'Its clauses on pay against the minimum wage where it applies; of a contract of the whole country against that of each province (条款与最低工资标准比对).',
    {
      nullable: true,
    },
  )
  floorFindings(
    @Root() contract: CollectiveContract,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Minimum wage of this day; today where left out (日期).' }) on:
      | string
      | null,
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Only of this place, where the contract applies to it; every place of the contract where left out (地区).',
    })
    region: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.findings.floorsOf(context, contract, { on, region });
  }
}

@Resolver(() => Enterprise)
export class EnterpriseRuleFindingResolver {
  constructor(private readonly findings: ClauseFindingService) {}

  @Directive(`@requires(fields: "${BOUND_BY} ruleTerms { name value unit rule title place }")`)
  @ListSize(50)
  @SharedResolver(
    () => [ClauseFinding],
    PUBLIC,
    'Its rules of today against the contracts that bind it today: are they kept? (平台规则与集体合同比对).',
    { nullable: true },
  )
  contractFindings(@Root() enterprise: Enterprise, @Ctx() context: RequestContext) {
    return this.findings.rulesOf(context, enterprise);
  }
}

@Resolver(() => ClauseFinding)
export class ClauseFindingResolver {
  constructor(private readonly contracts: CollectiveContractService) {}

  @SharedResolver(() => CollectiveContract, PUBLIC, 'The contract of the clause (合同).', { nullable: true })
  contract(@Root() finding: ClauseFinding, @Ctx() context: RequestContext) {
    return this.contracts.byId(context, finding.contractId);
  }
}
