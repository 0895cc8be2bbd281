import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { today } from '../../shared/calendar/today.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import type { SharingAgreementRow } from './sharing-agreement.entity.ts';
import { Operation, SharingMode } from './terms.type.ts';

export const AgreementState = describedEnum('AgreementState', 'Where an agreement stands (协议状态).', {
  ACTIVE: 'In force (有效).',
  SUSPENDED: 'Suspended; no data are shared until it is resumed (已暂停).',
  TERMINATED: 'Ended before its last day (已终止).',
  EXPIRED: 'Expired (已到期).',
});
export type AgreementState = keyof typeof AgreementState;

@Key('id')
@ObjectType('SharingAgreement', {
  description: 'The right of one participant to use data of another, with purpose and period (数据共享协议).',
})
export class SharingAgreement implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier, for the header X-Hub-Agreement (协议编号).')
  id!: string;
  @SharedField(() => [String], DEALINGS, 'Fields as Type.field; Type.* means all fields of a type that are not sensitive (数据项).')
  coordinates!: string[];
  @SharedField(() => String, DEALINGS, 'Purpose of use (使用目的).')
  purpose!: string;
  @SharedField(() => String, DEALINGS, 'Legal basis (法律依据).')
  legalBasis!: string;
  @SharedField(() => String, DEALINGS, 'Use case (应用场景).')
  scene!: string;
  @SharedField(() => SharingMode, DEALINGS, 'Way of sharing (共享方式).')
  mode!: SharingMode;
  @SharedField(() => [Operation], DEALINGS, 'The only GraphQL documents that may run under it; empty: any document (获准操作).')
  operations!: Operation[];
  @SharedField(() => DateScalar, DEALINGS, 'First day (起始日).')
  validFrom!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Last day (截止日).')
  validTo!: string;
  @SharedField(() => AgreementState, DEALINGS, 'State as of today (状态).')
  state!: AgreementState;
  @SharedField(() => String, DEALINGS, 'Why it was suspended or ended (状态理由).', { nullable: true })
  stateReason!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Day by which misuse must be corrected; null if not suspended (整改期限).', { nullable: true })
  mendBy!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Day on which sharing started; null before (开通日期).', { nullable: true })
  deliveredOn!: string | null;
  @SharedField(() => [Deadline], DEALINGS, 'Time limits (时限).')
  deadlines!: Deadline[];
  @SharedField(() => String, DEALINGS, 'How the provider requires the data to be disposed of (处置要求).', { nullable: true })
  disposalTerms!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Day of disposal (处置日期).', { nullable: true })
  disposedOn!: string | null;
  @SharedField(() => String, DEALINGS, 'How the data were disposed of (处置记录).', { nullable: true })
  disposal!: string | null;
  requestId!: string;
  regionCodes!: string[];
  participantId!: string;
  providerId!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SharingAgreementRow, deadlines: Deadline[]): SharingAgreement {
    const held = { heldIn: row.region, parties: [row.participant, row.provider] };
    return Object.assign(new SharingAgreement(), {
      id: row.id,
      coordinates: row.coordinates,
      purpose: row.purpose,
      legalBasis: row.legal_basis,
      scene: row.scene,
      mode: row.mode as SharingMode,
      operations: row.operations.map((one) => Object.assign(new Operation(), one, held)),
      validFrom: row.valid_from,
      validTo: row.valid_to,
      state: stateOf(row),
      stateReason: row.state_reason,
      mendBy: row.mend_by,
      deliveredOn: row.delivered_on,
      deadlines,
      disposalTerms: row.disposal_terms,
      disposedOn: row.disposed_on,
      disposal: row.disposal_record,
      requestId: row.request,
      regionCodes: row.regions,
      participantId: row.participant,
      providerId: row.provider,
      ...held,
    });
  }
}

/** The state on a day: EXPIRED follows from the last day. */
export function stateOf(row: Pick<SharingAgreementRow, 'state' | 'valid_to'>, day = today()): AgreementState {
  return row.state !== 'TERMINATED' && day > row.valid_to ? 'EXPIRED' : (row.state as AgreementState);
}

export const SharingAgreementConnection = connectionOf(() => SharingAgreement, 'SharingAgreement', '数据共享协议');

@ObjectType('AgreementPayload', { description: 'Result of a step on an agreement (协议办理结果).' })
export class AgreementPayload {
  @SharedField(() => SharingAgreement, PUBLIC, 'The agreement; null if the input was rejected (协议).', { nullable: true })
  agreement!: SharingAgreement | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

@InputType('AgreementFilter', { description: 'Filter for agreements (协议筛选条件).' })
export class AgreementFilter {
  @Field(() => AgreementState, { nullable: true, description: 'In this state as of today (状态).' })
  state?: AgreementState | null;
  @Field(() => ID, { nullable: true, description: 'Used by this participant (使用方).' })
  participant?: string | null;
  @Field(() => ID, { nullable: true, description: 'Granted by this participant (提供方).' })
  provider?: string | null;
}
