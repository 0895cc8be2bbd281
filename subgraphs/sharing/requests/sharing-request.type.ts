import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { Operation, SharingMode } from '../agreements/terms.type.ts';
import type { SharingRequestRow } from './sharing-request.entity.ts';

export const SharingRequestState = describedEnum('SharingRequestState', 'Where a request for sharing stands (申请状态).', {
  PAPERS_MISSING: 'Documents are missing; the time limit for the answer has not started (待补正).',
  SUBMITTED: 'Complete; waiting for the answer (已受理).',
  GRANTED: 'Granted; an agreement was made (已同意).',
  REFUSED: 'Refused, with reasons (不同意).',
});
export type SharingRequestState = keyof typeof SharingRequestState;

export const ExtensionState = describedEnum('ExtensionState', 'State of an extension of the answer (答复延期).', {
  ASKED: "Requested; requires the sharing authority's consent (待主管部门同意).",
  GRANTED: 'Approved by the sharing authority (已同意延期).',
  REFUSED: 'Rejected by the sharing authority (不同意延期).',
});
export type ExtensionState = keyof typeof ExtensionState;

@Key('id')
@ObjectType('SharingRequest', { description: 'A request for data of another participant under Decree 809, Art. 20 (共享申请).' })
export class SharingRequest implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (申请编号).')
  id!: string;
  @SharedField(() => [String], DEALINGS, 'Requested fields, as Type.field or Type.* (数据项).')
  coordinates!: string[];
  @SharedField(() => String, DEALINGS, 'Purpose of use (使用目的).')
  purpose!: string;
  @SharedField(() => String, DEALINGS, 'Legal basis (法律依据).', { nullable: true })
  legalBasis!: string | null;
  @SharedField(() => String, DEALINGS, 'Use case (应用场景).', { nullable: true })
  scene!: string | null;
  @SharedField(() => SharingMode, DEALINGS, 'Way of sharing (共享方式).', { nullable: true })
  mode!: SharingMode | null;
  @SharedField(() => DateScalar, DEALINGS, 'Requested first day (起始日).', { nullable: true })
  validFrom!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Requested last day (截止日).', { nullable: true })
  validTo!: string | null;
  @SharedField(() => [Operation], DEALINGS, 'The only GraphQL documents that may run under the agreement; empty: any document (获准操作).')
  operations!: Operation[];
  @SharedField(() => SharingRequestState, DEALINGS, 'State (状态).')
  state!: SharingRequestState;
  @SharedField(() => [String], DEALINGS, 'Documents still missing (待补材料).')
  missing!: string[];
  @SharedField(() => Int, DEALINGS, 'Number of working days by which the answer is extended (延期工作日).', { nullable: true })
  extensionDays!: number | null;
  @SharedField(() => ExtensionState, DEALINGS, 'State of the extension; null if none was requested (延期状态).', { nullable: true })
  extension!: ExtensionState | null;
  @SharedField(() => String, DEALINGS, 'Reason for the decision (答复理由).', { nullable: true })
  reason!: string | null;
  @SharedField(() => [Deadline], DEALINGS, 'Time limits (时限).')
  deadlines!: Deadline[];
  regionCodes!: string[];
  participantId!: string;
  providerId!: string;
  agreementId!: string | null;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SharingRequestRow, deadlines: Deadline[]): SharingRequest {
    const held = { heldIn: row.region, parties: [row.participant, row.provider] };
    return Object.assign(new SharingRequest(), {
      id: row.id,
      coordinates: row.coordinates,
      regionCodes: row.regions,
      purpose: row.purpose,
      legalBasis: row.legal_basis,
      scene: row.scene,
      mode: row.mode as SharingMode | null,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      operations: row.operations.map((one) => Object.assign(new Operation(), one, held)),
      state: row.state as SharingRequestState,
      missing: row.missing,
      extensionDays: row.extension_days,
      extension: row.extension_state as ExtensionState | null,
      reason: row.reason,
      deadlines,
      participantId: row.participant,
      providerId: row.provider,
      agreementId: row.agreement,
      ...held,
    });
  }
}

export const SharingRequestConnection = connectionOf(() => SharingRequest, 'SharingRequest', '共享申请');

@ObjectType('SharingRequestPayload', { description: 'Result of a step on a request (共享申请办理结果).' })
export class SharingRequestPayload {
  @SharedField(() => SharingRequest, PUBLIC, 'The request; null if the input was rejected (申请).', { nullable: true })
  request!: SharingRequest | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

@ObjectType('RequestSharingPayload', { description: 'Result of submitting a request (共享申请提交结果).' })
export class RequestSharingPayload extends SharingRequestPayload {}

@InputType('SharingRequestFilter', { description: 'Filter for requests (申请筛选条件).' })
export class SharingRequestFilter {
  @Field(() => SharingRequestState, { nullable: true, description: 'In this state (状态).' })
  state?: SharingRequestState | null;
  @Field(() => ID, { nullable: true, description: 'From this participant (申请方).' })
  participant?: string | null;
  @Field(() => ID, { nullable: true, description: 'To this participant (提供方).' })
  provider?: string | null;
}
