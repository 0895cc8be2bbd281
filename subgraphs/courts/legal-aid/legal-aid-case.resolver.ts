import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { Worker } from '../worker/worker.type.ts';
import { LegalAidInput, RecordLegalAidStepInput } from './legal-aid-case.inputs.ts';
import type { LegalAidCaseService } from './legal-aid-case.service.ts';
import { LegalAidCase, LegalAidCaseConnection, LegalAidFilter, LegalAidPayload } from './legal-aid-case.type.ts';
import type { LegalAidWorkflow } from './legal-aid-workflow.service.ts';

const INPUT = { description: 'Content of the record (登记内容).' };

@Resolver(() => LegalAidCase)
export class LegalAidCaseResolver {
  constructor(
    private readonly cases: LegalAidCaseService,
    private readonly workflow: LegalAidWorkflow,
  ) {}

  @SharedQuery(
    () => LegalAidCase,
    PERSONAL,
    'One application for legal aid; null if there is none that the caller may see (按编号查询法律援助案件).',
  )
  legalAidCase(@Arg('id', () => ID, { description: 'Identifier (编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.cases.byId(context, id);
  }

  @SharedQuery(() => LegalAidCaseConnection, PERSONAL, 'Applications for legal aid, latest first (法律援助案件列表).')
  legalAidCases(
    @Arg('where', () => LegalAidFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: LegalAidFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.cases.list(context, where, page);
  }

  @SharedMutation(() => LegalAidPayload, PUBLIC, 'Register an application for legal aid (受理法律援助申请).')
  async applyForLegalAid(@Arg('input', () => LegalAidInput, INPUT) input: LegalAidInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.apply(context, input));
  }

  @SharedMutation(() => LegalAidPayload, PUBLIC, 'Record a step of an application for legal aid (登记法律援助办理步骤).')
  async recordLegalAidStep(
    @Arg('input', () => RecordLegalAidStepInput, INPUT) input: RecordLegalAidStepInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.step(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return LegalAidPayload.of(id ? await this.cases.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => Worker)
export class WorkerLegalAidResolver {
  constructor(private readonly cases: LegalAidCaseService) {}

  @SharedResolver(() => [LegalAidCase], PERSONAL, 'Applications of this person for legal aid (法律援助案件).', {
    name: 'legalAidCases',
    nullable: true,
  })
  legalAidOf(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.cases.ofWorker(context, worker.id);
  }
}
