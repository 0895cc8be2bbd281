import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { CaseNumber } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Worker } from '../worker/worker.type.ts';
import type { CourtCaseService } from './court-case.service.ts';
import { CaseParty, CourtCase, FactorFinding } from './court-case.type.ts';

@Resolver(() => CourtCase)
export class CourtCaseResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedQuery(() => CourtCase, PUBLIC, 'One court case by its number, in any bracket style (按案号查询案件).')
  courtCase(@Arg('number', () => CaseNumber, { description: 'Case number (案号).' }) number: string, @Ctx() context: RequestContext) {
    return this.cases.byNumber(context, number);
  }

  @SharedResolver(() => [CaseParty], PUBLIC, 'Parties; persons are masked (当事人).', { nullable: true })
  parties(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.cases.partiesOf(context, one);
  }

  @SharedResolver(() => [FactorFinding], PUBLIC, 'Findings on the factors of dominant labour management (要素认定).', { nullable: true })
  factors(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.cases.factorsOf(context, one.number);
  }
}

@Resolver(() => Worker)
export class WorkerCourtCasesResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedResolver(() => [CourtCase], PERSONAL, 'Court cases of this person (法院案件).', { nullable: true })
  courtCases(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.cases.ofWorker(context, worker.id);
  }
}
