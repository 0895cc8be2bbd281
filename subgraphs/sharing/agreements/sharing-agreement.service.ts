import sql from 'sql-template-tag';
import { agencyOf } from '../../shared/agencies.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Steps, takeStep } from '../../shared/workflow/take-step.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import { isAuthorityOf, visibleDealings } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { SharingAgreementRow } from './sharing-agreement.entity.ts';
import type * as Input from './sharing-agreement.inputs.ts';
import { type AgreementRepository, PARTICIPANT } from './sharing-agreement.repository.ts';
import { type AgreementFilter, SharingAgreement, stateOf } from './sharing-agreement.type.ts';

const MISUSE = 'Decree 809 Art. 27';

/** What an agreement takes over from the request that was granted. */
type GrantedRequest = Pick<SharingAgreementRow, 'id' | 'participant' | 'provider' | 'region' | 'purpose' | 'operations'> & {
  [Paper in 'legal_basis' | 'scene' | 'mode' | 'valid_from']: string | null;
};
type Step = (rows: RunStatement, row: SharingAgreementRow) => Promise<SharingAgreementRow>;

/** Agreements from delivery to disposal (Decree 809, Arts. 22, 25, 27). */
export class AgreementService {
  private readonly steps: Steps<SharingAgreementRow>;

  constructor(
    db: Database,
    private readonly agreements: AgreementRepository,
    private readonly participants: ParticipantService,
    private readonly log: WorkflowLog,
  ) {
    this.steps = { db, field: 'agreement', noun: ['agreement', '协议'], rows: agreements, visible: (context) => this.visible(context) };
  }

  /** Delivery: twenty working days from consent. */
  static deadlines(row: SharingAgreementRow): Deadline[] {
    return [clock('DELIVERY', row.granted_on, row.delivered_on)];
  }

  async byId(context: RequestContext, id: string): Promise<SharingAgreement | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.agreements.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && SharingAgreement.from(row, AgreementService.deadlines(row));
  }

  list(context: RequestContext, filter: AgreementFilter | null, page: PageArguments) {
    return this.agreements.list.page(context, { ...filter, visible: this.visible(context) }, page);
  }

  ofParticipant(context: RequestContext, participant: string, page: PageArguments) {
    return this.agreements.list.below(context, PARTICIPANT, participant, { visible: this.visible(context) }, page);
  }

  /** Makes the agreement of a granted request, in the transaction that grants it. */
  async make(
    rows: RunStatement,
    context: RequestContext,
    request: GrantedRequest,
    granted: { coordinates: string[]; regions: string[]; validTo: string | null },
    disposal: string | null,
  ): Promise<string> {
    const id = await this.agreements.insert(rows, {
      request: request.id,
      participant: request.participant,
      provider: request.provider,
      agency: agencyOf(context.caller.kind),
      region: request.region,
      coordinates: granted.coordinates,
      regions: granted.regions,
      purpose: request.purpose,
      legal_basis: request.legal_basis as string,
      scene: request.scene as string,
      mode: request.mode as string,
      operations: request.operations,
      valid_from: request.valid_from as string,
      valid_to: granted.validTo as string,
      disposal_terms: disposal,
    });
    await this.log.add(rows, context, id, 'GRANTED');
    return id;
  }

  recordDelivery(context: RequestContext, input: Input.RecordDeliveryInput): Promise<Done> {
    return this.step(context, 'recordDelivery', input, async (rows, row) => {
      onlyFor(row.provider === context.caller.participant, 'the provider', '提供方', 'Decree 809 Art. 22');
      refuseIfBroken([row.delivered_on !== null && userError('agreement', 'STATE', 'data flow already', '已开通共享'), inForce(row)]);
      await this.log.add(rows, context, row.id, 'DELIVERED');
      return { ...row, delivered_on: today() };
    });
  }

  suspend(context: RequestContext, input: Input.SuspendAgreementInput): Promise<Done> {
    return this.step(context, 'suspendAgreement', input, async (rows, row) => {
      await this.onlyProviderOrAuthority(context, row);
      refuseIfBroken([
        stateOf(row) !== 'ACTIVE' && userError('agreement', 'STATE', 'only an agreement in force is suspended', '仅有效协议可以暂停'),
        Boolean(input.mendBy && input.mendBy < today()) && userError('mendBy', 'PAST', 'the day has passed', '整改期限已过'),
        ...textRules({ reason: input.reason }),
      ]);
      await this.log.add(rows, context, row.id, 'SUSPENDED', input.reason);
      return { ...row, state: 'SUSPENDED', state_reason: input.reason, mend_by: input.mendBy ?? null };
    });
  }

  resume(context: RequestContext, input: Input.ResumeAgreementInput): Promise<Done> {
    return this.step(context, 'resumeAgreement', input, async (rows, row) => {
      await this.onlyProviderOrAuthority(context, row);
      refuseIfBroken([
        stateOf(row) !== 'SUSPENDED' && userError('agreement', 'STATE', 'the agreement is not suspended', '协议未处于暂停状态'),
        ...textRules({ reason: input.reason }),
      ]);
      await this.log.add(rows, context, row.id, 'RESUMED', input.reason);
      return { ...row, state: 'ACTIVE', state_reason: null, mend_by: null };
    });
  }

  terminate(context: RequestContext, input: Input.TerminateAgreementInput): Promise<Done> {
    return this.step(context, 'terminateAgreement', input, async (rows, row) => {
      if (row.participant !== context.caller.participant) await this.onlyProviderOrAuthority(context, row);
      refuseIfBroken([
        row.state === 'TERMINATED' && userError('agreement', 'STATE', 'the agreement has ended', '协议已终止'),
        ...textRules({ reason: input.reason }),
      ]);
      await this.log.add(rows, context, row.id, 'TERMINATED', input.reason);
      return { ...row, state: 'TERMINATED', state_reason: input.reason, ended_on: today() };
    });
  }

  recordDisposal(context: RequestContext, input: Input.RecordDisposalInput): Promise<Done> {
    return this.step(context, 'recordDisposal', input, async (rows, row) => {
      onlyFor(row.participant === context.caller.participant, 'the participant that used the data', '使用方', MISUSE);
      const ended = stateOf(row) === 'TERMINATED' || stateOf(row) === 'EXPIRED';
      refuseIfBroken([
        !ended && userError('agreement', 'STATE', 'end the agreement first: data in use are not disposed of', '请先终止协议，再登记处置'),
        row.disposed_on !== null && userError('agreement', 'ONCE', 'the disposal is on record', '已登记处置'),
        ...textRules({ record: input.record }),
      ]);
      await this.log.add(rows, context, row.id, 'DISPOSED', input.record);
      return { ...row, disposed_on: today(), disposal_record: input.record };
    });
  }

  private step(context: RequestContext, name: string, input: Input.AgreementStepInput, change: Step): Promise<Done> {
    return takeStep(this.steps, context, name, input, input.agreement, change);
  }

  private async onlyProviderOrAuthority(context: RequestContext, row: SharingAgreementRow): Promise<void> {
    const provider = await this.participants.byId(context, row.provider);
    const competent = row.provider === context.caller.participant || isAuthorityOf(context, provider?.regionCode ?? '100000');
    onlyFor(competent, 'the provider or the sharing authority of its region', '提供方或其所在地区的共享主管部门', MISUSE);
  }

  private visible(context: RequestContext) {
    return visibleDealings(context, 'agreements', sql`participant`, sql`provider`);
  }
}

const inForce = (row: SharingAgreementRow) =>
  stateOf(row) !== 'ACTIVE' && userError('agreement', 'STATE', 'the agreement is not in force', '协议未生效或已失效');
