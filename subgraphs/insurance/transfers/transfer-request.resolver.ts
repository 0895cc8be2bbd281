import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { Worker } from '../worker/worker.type.ts';
import { CoverGap } from './cover-gap.type.ts';
import { AdvanceTransferInput, RequestTransferInput, TransferFilter } from './transfer-request.inputs.ts';
import type { TransferRequestService } from './transfer-request.service.ts';
import { TransferEvent, TransferPayload, TransferPreview, TransferRequest, TransferRequestConnection } from './transfer-request.type.ts';
import type { TransferWorkflow } from './transfer-workflow.service.ts';

const INPUT = { description: 'The application or step (登记内容).' };

@Resolver(() => TransferRequest)
export class TransferRequestResolver {
  constructor(
    private readonly transfers: TransferRequestService,
    private readonly workflow: TransferWorkflow,
  ) {}

  @SharedQuery(() => TransferRequest, PERSONAL, 'One transfer; null if there is none that the caller may see (按编号查询转移接续).')
  transferRequest(@Arg('id', () => ID, { description: 'Identifier (转移编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.transfers.byId(context, id);
  }

  @SharedQuery(() => TransferRequestConnection, PERSONAL, 'Transfers out of and into the caller’s region, latest first (转移接续列表).')
  transferRequests(
    @Arg('where', () => TransferFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: TransferFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.transfers.list(context, where, page);
  }

  @SharedResolver(() => [TransferEvent], PERSONAL, 'Steps taken, in order (办理记录).', { nullable: true })
  events(@Root() transfer: TransferRequest, @Ctx() context: RequestContext) {
    return this.transfers.eventsOf(context, transfer);
  }

  @SharedResolver(
    () => CoverGap,
    PERSONAL,
    'Days without cover in the scheme since it ended in the old region; null if cover in the new region began on the next day (保障空档).',
    { nullable: true },
  )
  coverGap(@Root() transfer: TransferRequest, @Ctx() context: RequestContext) {
    return this.transfers.gapOf(context, transfer);
  }

  @SharedMutation(() => TransferPayload, PUBLIC, 'Apply in the new region for a transfer (申请转移接续).')
  async requestTransfer(@Arg('input', () => RequestTransferInput, INPUT) input: RequestTransferInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.request(context, input));
  }

  @SharedMutation(() => TransferPayload, PUBLIC, 'Take the next step of a transfer (办理转移接续环节).')
  async advanceTransfer(@Arg('input', () => AdvanceTransferInput, INPUT) input: AdvanceTransferInput, @Ctx() context: RequestContext) {
    return this.payload(context, await this.workflow.advance(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return TransferPayload.of(id ? await this.transfers.byId(context, id) : null, userErrors);
  }
}

@Resolver(() => Worker)
export class WorkerTransfersResolver {
  constructor(private readonly requests: TransferRequestService) {}

  @SharedResolver(() => [TransferRequest], PERSONAL, 'Transfers of this person (转移接续).', { nullable: true })
  transfers(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.requests.ofWorker(context, worker.id);
  }

  @RegionsDuring()
  @SharedResolver(() => TransferPreview, PERSONAL, 'Preview of what a transfer to a region would move (转移预览).', { nullable: true })
  transferPreview(
    @Root() worker: Worker,
    @Arg('to', () => RegionCode, { description: 'New region (转入地).' }) to: string,
    @Ctx() context: RequestContext,
  ) {
    return this.requests.preview(context, worker.id, to);
  }
}
