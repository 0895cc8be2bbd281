import { ID, ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { CaseNumber, DateScalar, Money } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import { Worker } from '../worker/worker.type.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';
import { MediationKind, MediationResult } from './mediation-case.enums.ts';

@Key('id')
@ObjectType('MediationCase', { description: 'Mediation by a one-stop centre or another mediation organisation (调解案件).' })
export class MediationCase implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (调解编号).')
  id!: string;
  @SharedField(() => String, PERSONAL, 'Mediation organisation (调解组织).')
  organization!: string;
  @SharedField(() => Region, PERSONAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => Worker, PERSONAL, 'The worker (劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'Credit code of the enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => String, PERSONAL, 'Matter in dispute (争议事项).')
  dispute!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of acceptance (受理日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day it ended (终结日期).', { nullable: true })
  closedOn!: string | null;
  @SharedField(() => MediationResult, PERSONAL, 'Outcome; null while it is pending (调解结果).', { nullable: true })
  result!: MediationResult | null;
  @SharedField(() => Money, PERSONAL, 'Amount agreed, yuan (协议金额，元).', { nullable: true })
  agreedAmount!: string | null;
  @SharedField(() => MediationKind, PERSONAL, 'Kind (调解类型).')
  kind!: MediationKind;
  @SharedField(() => [String], PERSONAL, 'Other bodies that take part in the mediation (联合调解单位).')
  jointly!: string[];
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan (请求金额，元).', { nullable: true })
  claimed!: string | null;
  @SharedField(() => String, PERSONAL, 'Content of the agreement (协议内容).', { nullable: true })
  terms!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Day on which both parties agreed to an extension (延期日期).', { nullable: true })
  extendedOn!: string | null;
  @SharedField(() => CaseNumber, PERSONAL, 'Number of the case in which a court was asked to confirm the agreement (司法确认案号).', {
    nullable: true,
  })
  confirmationNumber!: string | null;
  @SharedField(() => CaseNumber, PERSONAL, 'Number of the case in which a payment order was applied for (支付令案号).', { nullable: true })
  paymentOrderNumber!: string | null;
  @SharedField(() => [Deadline], PERSONAL, 'Time limits: 15 days, extended by 15 by consent; 30 days to apply for confirmation (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: MediationCaseRow): MediationCase {
    return Object.assign(new MediationCase(), {
      id: row.id,
      organization: row.organization,
      region: Region.at(row.region),
      worker: Worker.of(row.worker),
      enterprise: Enterprise.of(row.enterprise),
      dispute: row.dispute,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      result: row.result as MediationResult | null,
      agreedAmount: row.agreed_amount,
      ...{ kind: row.kind as MediationKind, jointly: row.jointly, claimed: row.claimed, terms: row.terms },
      ...{ extendedOn: row.extended_on, confirmationNumber: row.confirmation_case, paymentOrderNumber: row.payment_order_case },
      deadlines: deadlinesOf(row),
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

/** Time limits of the mediation, and for bringing the agreement to a court. */
function deadlinesOf({ opened_on, closed_on, extended_on, result, confirmation_applied_on }: MediationCaseRow): Deadline[] {
  const mediating = clock('MEDIATE_ONESTOP', opened_on, closed_on, extended_on !== null);
  return result === 'AGREED' && closed_on ? [mediating, clock('JUDICIAL_CONFIRM', closed_on, confirmation_applied_on)] : [mediating];
}

export const MediationPayload = payloadOf(() => MediationCase, 'Mediation', 'mediationCase', PERSONAL, '调解案件');
