import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { WorkerService } from '../workers/worker.service.ts';
import { Worker } from '../workers/worker.type.ts';
import { ClueReferral } from './clue-referral.type.ts';
import { FileWageClueInput, ReferWageClueInput, ResolveWageClueInput, TakeUpWageClueInput, WageClueFilter } from './wage-clue.inputs.ts';
import type { WageClueService } from './wage-clue.service.ts';
import { WageClue, WageClueConnection, WageCluePayload } from './wage-clue.type.ts';
import type { WageClueWorkflow } from './wage-clue-workflow.service.ts';

@Resolver(() => WageClue)
export class WageClueResolver {
  constructor(
    private readonly clues: WageClueService,
    private readonly enterprises: EnterpriseService,
    private readonly workers: WorkerService,
    private readonly workflow: WageClueWorkflow,
  ) {}

  @SharedQuery(() => WageClue, PERSONAL, 'One wage clue; null if there is none that the caller may see (按标识查询欠薪线索).')
  wageClue(@Arg('id', () => ID, { description: 'Identifier (线索标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.clues.byId(context, id);
  }

  @SharedQuery(() => WageClueConnection, PERSONAL, "Wage clues of the caller's region, latest first (欠薪线索列表).")
  wageClues(
    @Arg('where', () => WageClueFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: WageClueFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.clues.list(context, where, page);
  }

  @SharedMutation(() => WageCluePayload, PUBLIC, 'File a wage clue; it goes to the department of the place of work (登记欠薪线索).')
  async fileWageClue(
    @Arg('input', () => FileWageClueInput, { description: 'The clue (线索内容).' }) input: FileWageClueInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.file(context, input));
  }

  @SharedMutation(() => WageCluePayload, PUBLIC, 'Take up a wage clue for investigation (受理欠薪线索).')
  async takeUpWageClue(
    @Arg('input', () => TakeUpWageClueInput, { description: 'Clue to take up (线索).' }) input: TakeUpWageClueInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.takeUp(context, input));
  }

  @SharedMutation(
    () => WageCluePayload,
    PUBLIC,
    'Refer a clue to another region; both departments see it and the time limit keeps running (移送欠薪线索).',
  )
  async referWageClue(
    @Arg('input', () => ReferWageClueInput, { description: 'Clue, receiving department and reason (移送内容).' }) input: ReferWageClueInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.refer(context, input));
  }

  @SharedMutation(() => WageCluePayload, PUBLIC, 'Close a wage clue (办结欠薪线索).')
  async resolveWageClue(
    @Arg('input', () => ResolveWageClueInput, { description: 'Clue and outcome (办结内容).' }) input: ResolveWageClueInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.workflow.resolve(context, input));
  }

  @SharedResolver(() => [ClueReferral], PERSONAL, 'Referrals, in order (移送记录).')
  referrals(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return this.clues.referralsOf(context, clue);
  }

  @SharedResolver(() => WageClue, PERSONAL, 'The earlier open clue that this one duplicates (重复线索所指).', { nullable: true })
  duplicateOf(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return clue.duplicateId ? this.clues.byId(context, clue.duplicateId) : null;
  }

  @SharedResolver(() => Worker, PERSONAL, 'Worker whose wages are concerned (劳动者).', { nullable: true })
  worker(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return this.workers.byId(context, clue.subject);
  }

  @SharedResolver(() => Enterprise, PERSONAL, 'Enterprise reported to owe them (被反映企业).', { nullable: true })
  enterprise(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, clue.enterpriseCode);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done): Promise<WageCluePayload> {
    return Object.assign(new WageCluePayload(), { id, clue: id ? await this.clues.byId(context, id) : null, userErrors });
  }
}

@Resolver(() => Enterprise)
export class EnterpriseWageCluesResolver {
  constructor(private readonly clues: WageClueService) {}

  @SharedResolver(() => WageClueConnection, PERSONAL, 'Wage clues about this enterprise (欠薪线索).', { nullable: true })
  wageClues(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.clues.ofEnterprise(context, enterprise.creditCode, page);
  }
}

@Resolver(() => Worker)
export class WorkerWageCluesResolver {
  constructor(private readonly clues: WageClueService) {}

  @SharedResolver(() => [WageClue], PERSONAL, 'Wage clues of this person (欠薪线索).', { nullable: true })
  wageClues(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.clues.ofWorker(context, worker.id);
  }
}
