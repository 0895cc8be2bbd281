import { Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { ArbitrationCase } from '../arbitration-case/arbitration-case.type.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { CourtCase } from '../court-cases/court-case.type.ts';
import type { MediationCaseService } from '../mediation-cases/mediation-case.service.ts';
import { MediationCase } from '../mediation-cases/mediation-case.type.ts';
import type { ProcedureStepService } from './procedure-step.service.ts';
import { ProcedureStep } from './procedure-step.type.ts';

const CHAIN = 'Mediation, arbitration and every instance of the dispute, in order (案件流程链).';

@Resolver(() => ProcedureStep)
export class ProcedureStepResolver {
  constructor(
    private readonly cases: CourtCaseService,
    private readonly mediations: MediationCaseService,
  ) {}

  @SharedResolver(() => CourtCase, PUBLIC, 'The court case of this stage, if it is one (法院案件).', { nullable: true })
  courtCase(@Root() step: ProcedureStep, @Ctx() context: RequestContext) {
    const atCourt = step.stage !== 'MEDIATION' && step.stage !== 'ARBITRATION';
    return atCourt ? this.cases.byNumber(context, step.number) : null;
  }

  @SharedResolver(() => MediationCase, PERSONAL, 'The mediation of this stage, if it is one (调解案件).', { nullable: true })
  mediationCase(@Root() step: ProcedureStep, @Ctx() context: RequestContext) {
    return step.stage === 'MEDIATION' ? this.mediations.byId(context, step.number) : null;
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

@Resolver(() => MediationCase)
export class MediationChainResolver {
  constructor(private readonly steps: ProcedureStepService) {}

  @SharedResolver(() => [ProcedureStep], PERSONAL, CHAIN, { nullable: true })
  chain(@Root() { id }: MediationCase, @Ctx() context: RequestContext) {
    return this.steps.chainOf(context, 'mediation', id);
  }
}

@Resolver(() => ArbitrationCase)
export class ArbitrationChainResolver {
  constructor(private readonly steps: ProcedureStepService) {}

  @SharedResolver(
    () => [ProcedureStep],
    PUBLIC,
    'Mediation, arbitration and every instance of the dispute, in order; told with a case, or a mediation, that one may see (案件流程链).',
    { nullable: true },
  )
  chain(@Root() { number }: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.steps.chainOf(context, 'arbitration', number);
  }
}
