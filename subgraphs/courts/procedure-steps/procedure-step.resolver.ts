import { Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { ArbitrationCase } from '../arbitration-case/arbitration-case.type.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { CourtCase } from '../court-cases/court-case.type.ts';
import type { ProcedureStepService } from './procedure-step.service.ts';
import { ProcedureStep } from './procedure-step.type.ts';

export const CHAIN = 'Mediation, arbitration and every court instance of the dispute, in order (案件流程链).';

@Resolver(() => ProcedureStep)
export class ProcedureStepResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedResolver(() => CourtCase, PUBLIC, 'The court case, if this step is one (法院案件).', { nullable: true })
  courtCase(@Root() step: ProcedureStep, @Ctx() context: RequestContext) {
    const atCourt = step.stage !== 'MEDIATION' && step.stage !== 'ARBITRATION';
    return atCourt ? this.cases.byNumber(context, step.number) : null;
  }
}

@Resolver(() => CourtCase)
export class CaseChainResolver {
  constructor(private readonly steps: ProcedureStepService) {}

  @SharedResolver(() => [ProcedureStep], PUBLIC, CHAIN, { nullable: true })
  chain(@Root() { number }: CourtCase, @Ctx() context: RequestContext) {
    return this.steps.chainOf(context, 'court', number);
  }
}

@Resolver(() => ArbitrationCase)
export class ArbitrationChainResolver {
  constructor(private readonly steps: ProcedureStepService) {}

  @SharedResolver(
    () => [ProcedureStep],
    PUBLIC,
    'Mediation, arbitration and every court instance of the dispute, in order; visible together with any case or mediation that the caller may see (案件流程链).',
    { nullable: true },
  )
  chain(@Root() { number }: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.steps.chainOf(context, 'arbitration', number);
  }
}
