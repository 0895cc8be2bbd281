import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedMutation } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import { CourtCasePayload } from '../court-cases/court-case.type.ts';
import {
  PublishJudgmentInput,
  RecordJudgmentInput,
  RecordTrialStepInput,
  RedactJudgmentInput,
  RegisterCourtCaseInput,
  WithdrawJudgmentInput,
} from './judgment.inputs.ts';
import type { JudgmentWorkflow } from './judgment-workflow.service.ts';

const INPUT = { description: 'Content of the record (登记内容).' };

@Resolver()
export class JudgmentWorkflowResolver {
  constructor(
    private readonly workflow: JudgmentWorkflow,
    private readonly cases: CourtCaseService,
  ) {}

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Docket a case (登记立案).')
  async registerCourtCase(
    @Arg('input', () => RegisterCourtCaseInput, INPUT) input: RegisterCourtCaseInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.register(context, input));
  }

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Record the decision of a case, with its text (登记裁判).')
  async recordJudgment(@Arg('input', () => RecordJudgmentInput, INPUT) input: RecordJudgmentInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.record(context, input));
  }

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Record service of a judgment, or an extension of the trial (登记送达、延长审限).')
  async recordTrialStep(@Arg('input', () => RecordTrialStepInput, INPUT) input: RecordTrialStepInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.trialStep(context, input));
  }

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Publish a judgment, so that every participant may read it (公布文书).')
  async publishJudgment(@Arg('input', () => PublishJudgmentInput, INPUT) input: PublishJudgmentInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.publish(context, input));
  }

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Mask or correct paragraphs of a judgment (遮蔽、补正文书).')
  async redactJudgment(@Arg('input', () => RedactJudgmentInput, INPUT) input: RedactJudgmentInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.redact(context, input));
  }

  @SharedMutation(() => CourtCasePayload, PUBLIC, 'Withdraw a judgment from publication (撤回公布).')
  async withdrawJudgment(@Arg('input', () => WithdrawJudgmentInput, INPUT) input: WithdrawJudgmentInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.withdraw(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return CourtCasePayload.of(id ? await this.cases.byNumber(context, id) : null, userErrors);
  }
}
