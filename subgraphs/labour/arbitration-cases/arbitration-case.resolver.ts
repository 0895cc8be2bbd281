import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { ArbitrationNumber } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { MinimumWageService } from '../minimum-wages/minimum-wage.service.ts';
import type { WorkerService } from '../workers/worker.service.ts';
import { Worker } from '../workers/worker.type.ts';
import {
  ArbitrationCaseFilter,
  CloseArbitrationCaseInput,
  FileArbitrationCaseInput,
  RecordArbitrationStepInput,
} from './arbitration-case.inputs.ts';
import type { ArbitrationCaseService } from './arbitration-case.service.ts';
import { ArbitrationCase, ArbitrationCaseConnection, ArbitrationCasePayload, CourtAccess } from './arbitration-case.type.ts';
import type { ArbitrationWorkflow } from './arbitration-workflow.service.ts';
import { courtAccess } from './court-access.ts';
import { finalityOf } from './final-award.ts';
import { AwardFinality } from './finality.type.ts';

@Resolver(() => ArbitrationCase)
export class ArbitrationCaseResolver {
  constructor(
    private readonly cases: ArbitrationCaseService,
    private readonly enterprises: EnterpriseService,
    private readonly workers: WorkerService,
    private readonly workflow: ArbitrationWorkflow,
    private readonly wages: MinimumWageService,
  ) {}

  @SharedQuery(() => ArbitrationCase, INTERNAL, 'One arbitration case by its number, in any spelling (按案号查询仲裁案件).')
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

  @SharedMutation(() => ArbitrationCasePayload, PUBLIC, 'Register an application for arbitration (登记仲裁申请).')
  async fileArbitrationCase(
    @Arg('input', () => FileArbitrationCaseInput, { description: 'The application (申请内容).' }) input: FileArbitrationCaseInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.file(context, input));
  }

  @SharedMutation(() => ArbitrationCasePayload, PUBLIC, 'Record a step of an arbitration (登记仲裁程序步骤).')
  async recordArbitrationStep(
    @Arg('input', () => RecordArbitrationStepInput, { description: 'Case number, step and day (步骤内容).' })
    input: RecordArbitrationStepInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.step(context, input));
  }

  @SharedMutation(() => ArbitrationCasePayload, PUBLIC, 'Close an arbitration (仲裁结案).')
  async closeArbitrationCase(
    @Arg('input', () => CloseArbitrationCaseInput, { description: 'Case number and outcome (结案内容).' })
    input: CloseArbitrationCaseInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.close(context, input));
  }

  @SharedResolver(
    () => AwardFinality,
    INTERNAL,
    'Whether the award is final by the minimum wages on record today, and the rows that decide it; null without an award (终局裁决核验).',
    {
      nullable: true,
    },
  )
  async finality(@Root() { row }: ArbitrationCase, @Ctx() context: RequestContext) {
    return row.decided_on ? finalityOf(row, await this.wages.inForce(context, row.region, row.decided_on)) : null;
  }

  @SharedResolver(() => [CourtAccess], INTERNAL, 'Which parties may go to court today, why, and until when (裁审衔接).', { nullable: true })
  courtAccess(@Root() one: ArbitrationCase) {
    return courtAccess(one.row);
  }

  @SharedResolver(() => Worker, PERSONAL, 'Worker who applied (申请人).', { nullable: true })
  claimant(@Root() one: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.workers.byId(context, one.subject);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Respondent enterprise (被申请人).', { nullable: true })
  respondent(@Root() one: ArbitrationCase, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, one.respondentCode);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return ArbitrationCasePayload.of(id ? await this.cases.byNumber(context, id) : null, userErrors);
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
