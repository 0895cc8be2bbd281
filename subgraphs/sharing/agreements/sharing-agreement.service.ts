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
import type { Done } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import { found, isAuthorityOf, visibleDealings } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { SharingAgreementRow } from './sharing-agreement.entity.ts';
import type * as Input from './sharing-agreement.inputs.ts';
import { AGREEMENTS, type AgreementRepository, PARTICIPANT } from './sharing-agreement.repository.ts';
import { type AgreementFilter, SharingAgreement, stateOf } from './sharing-agreement.type.ts';

const MISUSE = 'Decree 809 Art. 27';
// The gateway caches decisions by the versions of the agreements used.
const NEXT_VERSION = sql`version + 1`;

/** What an agreement copies from the granted request. */
type GrantedRequest = Pick<SharingAgreementRow, 'id' | 'participant' | 'provider' | 'region' | 'purpose' | 'operations'> & {
  [Paper in 'legal_basis' | 'scene' | 'mode' | 'valid_from']: string | null;
};

/** Steps of agreements, from delivery to disposal (Decree 809, Arts. 22, 25, 27). */
export class AgreementService {
  private readonly procedure: Procedure<SharingAgreementRow>;

  constructor(
    db: Database,
    private readonly agreements: AgreementRepository,
    private readonly participants: ParticipantService,
  ) {
    this.procedure = { db, table: AGREEMENTS, persons: () => [], kept: found('agreement', '协议') };
  }

  /** Delivery: within twenty working days of the consent. */
  static deadlines(row: SharingAgreementRow): Deadline[] {
    return [clock('DELIVERY', row.granted_on, row.delivered_on)];
  }

  async byId(context: RequestContext, id: string): Promise<SharingAgreement | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.agreements.byIds(context, ids, this.visible(context)), (one) => one.id),
    ).load(id);
    return row && SharingAgreement.from(row, AgreementService.deadlines(row));
  }

  list(context: RequestContext, filter: AgreementFilter | null, page: PageArguments) {
    return this.agreements.list.page(context, { ...filter, visible: this.visible(context) }, page);
  }

  ofParticipant(context: RequestContext, participant: string, page: PageArguments) {
    return this.agreements.list.below(context, PARTICIPANT, participant, { visible: this.visible(context) }, page);
  }

  /** Creates the agreement in the transaction that grants the request. */
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
    await logStep(rows, context, { register: AGREEMENTS.name, about: id, action: 'GRANTED', on: today() });
    return id;
  }

  recordDelivery(context: RequestContext, input: Input.RecordDeliveryInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'recordDelivery', input), 'DELIVERED', {
      rules: ({ row }) => {
        onlyFor(row.provider === context.caller.participant, 'the provider', '提供方', 'Decree 809 Art. 22');
        return [inState('agreement', row.delivered_on !== null, 'sharing has already started', '已开通共享'), inForce(row)];
      },
      columns: ({ on }) => ({ delivered_on: on, version: NEXT_VERSION }),
    });
  }

  suspend(context: RequestContext, input: Input.SuspendAgreementInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'suspendAgreement', input), 'SUSPENDED', {
      closed: (row) => inState('agreement', stateOf(row) !== 'ACTIVE', 'only an agreement in force can be suspended', '仅有效协议可以暂停'),
      rules: async ({ row }) => {
        await this.onlyProviderOrAuthority(context, row);
        return [
          Boolean(input.mendBy && input.mendBy < today()) && userError('mendBy', 'PAST', 'the day is in the past', '整改期限已过'),
          ...textRules({ reason: input.reason }),
        ];
      },
      columns: () => ({ state: 'SUSPENDED', state_reason: input.reason, mend_by: input.mendBy ?? null, version: NEXT_VERSION }),
      note: ({ reason }) => reason,
    });
  }

  resume(context: RequestContext, input: Input.ResumeAgreementInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'resumeAgreement', input), 'RESUMED', {
      closed: (row) => inState('agreement', stateOf(row) !== 'SUSPENDED', 'the agreement is not suspended', '协议未处于暂停状态'),
      rules: async ({ row }) => {
        await this.onlyProviderOrAuthority(context, row);
        return textRules({ reason: input.reason });
      },
      columns: () => ({ state: 'ACTIVE', state_reason: null, mend_by: null, version: NEXT_VERSION }),
      note: ({ reason }) => reason,
    });
  }

  terminate(context: RequestContext, input: Input.TerminateAgreementInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'terminateAgreement', input), 'TERMINATED', {
      closed: ({ state }) => inState('agreement', state === 'TERMINATED', 'the agreement has already ended', '协议已终止'),
      rules: async ({ row }) => {
        if (row.participant !== context.caller.participant) await this.onlyProviderOrAuthority(context, row);
        return textRules({ reason: input.reason });
      },
      columns: ({ on }) => ({ state: 'TERMINATED', state_reason: input.reason, ended_on: on, version: NEXT_VERSION }),
      note: ({ reason }) => reason,
    });
  }

  recordDisposal(context: RequestContext, input: Input.RecordDisposalInput): Promise<Done> {
    return takeStep(this.procedure, this.of(context, 'recordDisposal', input), 'DISPOSED', {
      closed: (row) =>
        inState(
          'agreement',
          !['TERMINATED', 'EXPIRED'].includes(stateOf(row)),
          'end the agreement first; data in use cannot be recorded as disposed of',
          '请先终止协议，再登记处置',
        ),
      rules: ({ row }) => {
        onlyFor(row.participant === context.caller.participant, 'the participant that used the data', '使用方', MISUSE);
        return [
          row.disposed_on !== null && userError('agreement', 'ONCE', 'the disposal is already recorded', '已登记处置'),
          ...textRules({ record: input.record }),
        ];
      },
      columns: ({ on }) => ({ disposed_on: on, disposal_record: input.record, version: NEXT_VERSION }),
      note: ({ record }) => record,
    });
  }

  /** The agreement named in the input, if the caller may see it. */
  private of<One extends { agreement: string }>(context: RequestContext, name: string, input: One) {
    const find = (rows: RunStatement) => this.agreements.locked(rows, input.agreement, this.visible(context));
    return { context, name, input, field: 'agreement' as const, find };
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
  inState('agreement', stateOf(row) !== 'ACTIVE', 'the agreement is not in force', '协议未生效或已失效');
