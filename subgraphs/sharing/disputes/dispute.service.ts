import sql from 'sql-template-tag';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { hubError } from '../../shared/errors.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Steps, takeStep } from '../../shared/workflow/take-step.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import { commonRegion, isAuthorityOf, visibleDealings } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import type { SharingRequestService } from '../requests/sharing-request.service.ts';
import type { DisputeRow } from './dispute.entity.ts';
import type { DisputeRepository } from './dispute.repository.ts';
import {
  type DisputeStage,
  type EscalateDisputeInput,
  type RaiseDisputeInput,
  type SettleDisputeInput,
  SharingDispute,
} from './dispute.type.ts';

const ARTICLE = 'Decree 809 Art. 28';

/** The ladder of Art. 28: negotiation, the authority (across regions or levels their common superior), the government. */
export class DisputeService {
  private readonly steps: Steps<DisputeRow>;

  constructor(
    private readonly db: Database,
    private readonly disputes: DisputeRepository,
    private readonly requests: SharingRequestService,
    private readonly participants: ParticipantService,
    private readonly log: WorkflowLog,
  ) {
    this.steps = { db, field: 'dispute', noun: ['dispute', '争议'], rows: disputes, visible: (context) => this.visible(context) };
  }

  async byId(context: RequestContext, id: string): Promise<SharingDispute | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.disputes.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && SharingDispute.from(row);
  }

  list(context: RequestContext, page: PageArguments) {
    return this.disputes.list.page(context, { visible: this.visible(context) }, page);
  }

  async raise(context: RequestContext, input: RaiseDisputeInput): Promise<Done> {
    const request = await this.requests.byId(context, input.request);
    if (!request) throw hubError('NOT_FOUND', 'there is no such request', { messageZh: '未找到该申请', field: 'input.request' });
    const { participant } = context.caller;
    onlyFor(request.parties.includes(participant), 'the two parties', '申请双方', ARTICLE);
    const against = request.participantId === participant ? request.providerId : request.participantId;
    const other = (await this.participants.byId(context, against))?.regionCode ?? '100000';
    const own = context.caller.region;
    return mutate(this.db, context, 'raiseDispute', input, async (rows) => {
      refuseIfBroken(textRules({ grounds: input.grounds }));
      const id = await this.disputes.insert(rows, {
        request: request.id,
        raised_by: participant,
        against,
        region: own,
        common_region: commonRegion(own, other),
        across: own !== other || regionDepth(own) !== regionDepth(other),
        grounds: input.grounds,
        raised_on: today(),
      });
      await this.log.add(rows, context, id, 'RAISED', input.grounds);
      return id;
    });
  }

  escalate(context: RequestContext, input: EscalateDisputeInput): Promise<Done> {
    return this.step(context, 'escalateDispute', input, async (rows, row) => {
      onlyFor([row.raised_by, row.against].includes(context.caller.participant), 'the two parties', '争议双方', ARTICLE);
      const stage = nextStage(row);
      refuseIfBroken([
        row.settled_on !== null && userError('dispute', 'STATE', 'the dispute is settled', '争议已办结'),
        !stage && userError('dispute', 'STATE', 'the ladder ends with the government', '争议已至最高处理层级'),
        ...textRules({ reason: input.reason }),
      ]);
      await this.log.add(rows, context, row.id, `TO_${stage}`, input.reason);
      return { ...row, stage: stage as string };
    });
  }

  settle(context: RequestContext, input: SettleDisputeInput): Promise<Done> {
    return this.step(context, 'settleDispute', input, async (rows, row) => {
      const raiser = row.raised_by === context.caller.participant;
      const competent = row.stage === 'NEGOTIATION' ? raiser : isAuthorityOf(context, row.common_region);
      onlyFor(
        competent,
        row.stage === 'NEGOTIATION' ? 'the one who raised it' : 'the competent authority',
        row.stage === 'NEGOTIATION' ? '提出方' : '有权的主管部门',
        ARTICLE,
      );
      refuseIfBroken([
        row.settled_on !== null && userError('dispute', 'STATE', 'the dispute is settled', '争议已办结'),
        ...textRules({ outcome: input.outcome }),
      ]);
      await this.log.add(rows, context, row.id, 'SETTLED', input.outcome);
      return { ...row, outcome: input.outcome, settled_on: today() };
    });
  }

  private step(
    context: RequestContext,
    name: string,
    input: { dispute: string; idempotencyKey?: string | null },
    change: (rows: RunStatement, row: DisputeRow) => Promise<DisputeRow>,
  ): Promise<Done> {
    return takeStep(this.steps, context, name, input, input.dispute, change);
  }

  private visible(context: RequestContext) {
    return visibleDealings(context, 'disputes', sql`raised_by`, sql`against`);
  }
}

function nextStage({ stage, across }: DisputeRow): DisputeStage | undefined {
  if (stage === 'NEGOTIATION') return across ? 'SUPERIOR_AUTHORITY' : 'AUTHORITY';
  return stage === 'GOVERNMENT' ? undefined : 'GOVERNMENT';
}
