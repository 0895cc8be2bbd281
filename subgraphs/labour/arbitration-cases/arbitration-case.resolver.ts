import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PERSONAL } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { ArbitrationNumber } from '../../shared/graphql/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { WorkerService } from '../workers/worker.service.ts';
import { Worker } from '../workers/worker.type.ts';
import type { ArbitrationCaseService } from './arbitration-case.service.ts';
import { ArbitrationCase, ArbitrationCaseConnection, ArbitrationCaseFilter } from './arbitration-case.type.ts';

@Resolver(() => ArbitrationCase)
export class ArbitrationCaseResolver {
  constructor(
    private readonly cases: ArbitrationCaseService,
    private readonly enterprises: EnterpriseService,
    private readonly workers: WorkerService,
  ) {}

  @SharedQuery(() => ArbitrationCase, INTERNAL, 'One arbitration case by its number, however it is spelt (按案号查询仲裁案件).')
  arbitrationCase(
    @Arg('number', () => ArbitrationNumber, { description: 'Arbitration case number (仲裁案号).' }) number: string,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.byNumber(context, number);
  }

  @SharedQuery(() => ArbitrationCaseConnection, INTERNAL, 'Arbitration cases, latest first (仲裁案件列表).')
  arbitrationCases(
    @Arg('where', () => ArbitrationCaseFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: ArbitrationCaseFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.list(context, where, page);
  }

  @SharedResolver(() => Worker, PERSONAL, 'The worker who applies (申请人).', { nullable: true })
  claimant(@Root() one: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.workers.byId(context, one.subject);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'The enterprise applied against (被申请人).', { nullable: true })
  respondent(@Root() one: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, one.respondentCode);
  }
}

@Resolver(() => Worker)
export class WorkerArbitrationCasesResolver {
  constructor(private readonly cases: ArbitrationCaseService) {}

  @SharedResolver(() => [ArbitrationCase], PERSONAL, 'Arbitration cases of this person (仲裁案件).', { nullable: true })
  arbitrationCases(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.cases.ofWorker(context, worker.id);
  }
}
