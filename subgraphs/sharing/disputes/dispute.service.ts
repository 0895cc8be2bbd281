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
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { commonRegion, found, isAuthorityOf, visibleDealings } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import type { SharingRequestService } from '../requests/sharing-request.service.ts';
import type { DisputeRow } from './dispute.entity.ts';
import { DISPUTES, type DisputeRepository } from './dispute.repository.ts';
import {
  type DisputeStage,
  type EscalateDisputeInput,
  type RaiseDisputeInput,
  type SettleDisputeInput,
  SharingDispute,
} from './dispute.type.ts';

const ARTICLE = 'Decree 809 Art. 28';

/** The stages of Art. 28: negotiation, the authority (across regions or levels the common superior), the government. */
export class DisputeService {
  private readonly procedure: Procedure<DisputeRow>;

  constructor(
    db: Database,
    private readonly disputes: DisputeRepository,
    private readonly requests: SharingRequestService,
    private readonly participants: ParticipantService,
  ) {
    this.procedure = { db, table: DISPUTES, persons: () => [], kept: found('dispute', '争议') };
  }

  async byId(context: RequestContext, id: string): Promise<SharingDispute | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.disputes.byIds(context, ids, this.visible(context)), (one) => one.id),
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
    return openRecord(
      this.procedure,
      { context, name: 'raiseDispute', input },
      {
        action: 'RAISED',
        rules: () => textRules({ grounds: input.grounds }),
        insert: (rows) =>
          this.disputes.insert(rows, {
            request: request.id,
            raised_by: participant,
            against,
            region: own,
            common_region: commonRegion(own, other),
            across: own !== other || regionDepth(own) !== regionDepth(other),
            grounds: input.grounds,
            raised_on: today(),
          }),
        note: ({ grounds }) => grounds,
      },
    );
  }

  escalate(context: RequestContext, input: EscalateDisputeInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'escalateDispute', input), 'ESCALATED', {
      closed: (row) =>
        settled(row) ||
        inState('dispute', !nextStage(row), 'the dispute has reached the last stage, the government', '争议已至最高处理层级'),
      rules: ({ row }) => {
        onlyFor([row.raised_by, row.against].includes(context.caller.participant), 'the two parties', '争议双方', ARTICLE);
        return textRules({ reason: input.reason });
      },
      columns: ({ row }) => ({ stage: nextStage(row) as string }),
      action: ({ row }) => `TO_${nextStage(row)}`,
      note: ({ reason }) => reason,
    });
  }

  settle(context: RequestContext, input: SettleDisputeInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'settleDispute', input), 'SETTLED', {
      closed: settled,
      rules: ({ row }) => {
        const negotiated = row.stage === 'NEGOTIATION';
        const competent = negotiated ? row.raised_by === context.caller.participant : isAuthorityOf(context, row.common_region);
        onlyFor(
          competent,
          negotiated ? 'the participant that raised it' : 'the competent authority',
          negotiated ? '提出方' : '有权的主管部门',
          ARTICLE,
        );
        return textRules({ outcome: input.outcome });
      },
      columns: ({ on }) => ({ outcome: input.outcome, settled_on: on }),
      note: ({ outcome }) => outcome,
    });
  }

  /** The dispute named in the input, if the caller may see it. */
  private of<Input extends { dispute: string }>(context: RequestContext, name: string, input: Input) {
    const find = (rows: RunStatement) => this.disputes.locked(rows, input.dispute, this.visible(context));
    return { context, name, input, field: 'dispute' as const, find };
  }

  private visible(context: RequestContext) {
    return visibleDealings(context, 'disputes', sql`raised_by`, sql`against`);
  }
}

const settled = ({ settled_on }: DisputeRow) => inState('dispute', settled_on !== null, 'the dispute is already settled', '争议已办结');

function nextStage({ stage, across }: DisputeRow): DisputeStage | undefined {
  if (stage === 'NEGOTIATION') return across ? 'SUPERIOR_AUTHORITY' : 'AUTHORITY';
  return stage === 'GOVERNMENT' ? undefined : 'GOVERNMENT';
}
