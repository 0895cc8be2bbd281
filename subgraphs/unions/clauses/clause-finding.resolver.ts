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
    'Compares its pay clauses with the minimum wage of the places where it applies; a nationwide contract is compared with each province (条款与最低工资标准比对).',
    {
      nullable: true,
    },
  )
  floorFindings(
    @Root() contract: CollectiveContract,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day whose minimum wage applies; default: today (日期).' }) on:
      | string
      | null,
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Only this place, if the contract applies there; default: every place of the contract (地区).',
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
    'Compares the rules in force today with the contracts that bind the enterprise today (平台规则与集体合同比对).',
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
