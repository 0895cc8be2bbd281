import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { CaseNumber } from '../../shared/graphql/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Worker } from '../worker/worker.type.ts';
import { CourtCaseFilter, CourtCaseOrder } from './court-case.inputs.ts';
import type { CourtCaseService } from './court-case.service.ts';
import { CaseParty, CourtCase, CourtCaseConnection, FactorFinding, ProcedureStep, SimilarCase } from './court-case.type.ts';

const WHERE = { nullable: true, description: 'Conditions (筛选条件).' };

@Resolver(() => CourtCase)
export class CourtCaseResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedQuery(() => CourtCase, PUBLIC, 'One court case by its number, in any bracket style (按案号查询案件).')
  courtCase(@Arg('number', () => CaseNumber, { description: 'Case number (案号).' }) number: string, @Ctx() context: RequestContext) {
    return this.cases.byNumber(context, number);
  }

  @SharedQuery(
    () => CourtCaseConnection,
    PUBLIC,
    'Court cases by words of title and gist, cause, court, region, party, factor and outcome (案件检索).',
  )
  courtCases(
    @Arg('search', () => String, { nullable: true, description: 'Words that title or gist must hold (检索词).' }) search: string | null,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Arg('orderBy', () => CourtCaseOrder, { nullable: true, description: 'Order; latest decision first where left out (排序).' })
    orderBy: CourtCaseOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.list(context, { search, where, orderBy }, page);
  }

  @SharedQuery(() => [SimilarCase], PUBLIC, 'Prior cases like this one, the most alike and the highest tier first (类案检索).')
  similarCases(
    @Arg('to', () => CaseNumber, { description: 'The case to compare with (比较的案号).' }) to: string,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 20 where left out (数量).' }) first: number | null,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.similarTo(context, to, where, first ?? null);
  }

  @SharedResolver(() => [CaseParty], PUBLIC, 'Parties, persons masked (当事人).', { nullable: true })
  parties(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.cases.partiesOf(context, one);
  }

  @SharedResolver(() => [FactorFinding], PUBLIC, 'Findings on the factors of dominant labour management (要素认定).', { nullable: true })
  factors(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.cases.factorsOf(context, one.number);
  }

  @SharedResolver(() => [ProcedureStep], PUBLIC, 'Mediation, arbitration and every instance of the dispute, in order (案件流程链).', {
    nullable: true,
  })
  chain(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.cases.chainOf(context, one.row.chain);
  }
}

@Resolver(() => ProcedureStep)
export class ProcedureStepResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedResolver(() => CourtCase, PUBLIC, 'The court case of this stage, if it is one (法院案件).', { nullable: true })
  courtCase(@Root() step: ProcedureStep, @Ctx() context: RequestContext) {
    const atCourt = step.stage !== 'MEDIATION' && step.stage !== 'ARBITRATION';
    return atCourt ? this.cases.byNumber(context, step.number) : null;
  }
}

@Resolver(() => Enterprise)
export class EnterpriseCourtCasesResolver {
  constructor(private readonly cases: CourtCaseService) {}

  @SharedResolver(() => CourtCaseConnection, PUBLIC, 'Court cases to which it is a party, latest decision first (法院案件).', {
    nullable: true,
  })
  courtCases(
    @Root() enterprise: Enterprise,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.ofEnterprise(context, enterprise.creditCode, where, page);
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
