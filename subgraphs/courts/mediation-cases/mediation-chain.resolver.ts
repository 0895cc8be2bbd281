import { Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { CHAIN } from '../procedure-steps/procedure-step.resolver.ts';
import type { ProcedureStepService } from '../procedure-steps/procedure-step.service.ts';
import { ProcedureStep } from '../procedure-steps/procedure-step.type.ts';
import type { MediationCaseService } from './mediation-case.service.ts';
import { MediationCase } from './mediation-case.type.ts';

@Resolver(() => MediationCase)
export class MediationChainResolver {
  constructor(private readonly steps: ProcedureStepService) {}

  @SharedResolver(() => [ProcedureStep], PERSONAL, CHAIN, { nullable: true })
  chain(@Root() { id }: MediationCase, @Ctx() context: RequestContext) {
    return this.steps.chainOf(context, 'mediation', id);
  }
}

@Resolver(() => ProcedureStep)
export class StepMediationResolver {
  constructor(private readonly mediations: MediationCaseService) {}

  @SharedResolver(() => MediationCase, PERSONAL, 'The mediation, if this step is one (调解案件).', { nullable: true })
  mediationCase(@Root() step: ProcedureStep, @Ctx() context: RequestContext) {
    return step.stage === 'MEDIATION' ? this.mediations.byId(context, step.number) : null;
  }
}
