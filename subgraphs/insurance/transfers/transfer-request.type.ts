import { ID, Int, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, Money, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Scheme, ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import { Worker } from '../worker/worker.type.ts';
import type { TransferEventRow } from './transfer-event.entity.ts';
import type { SeenTransfer } from './transfer-request.entity.ts';
import { TransferState, TransferStep } from './transfer-request.enums.ts';

@ObjectType('TransferEvent', { description: 'A step taken in a transfer (转移接续办理记录).' })
export class TransferEvent implements HeldRecord {
  @SharedField(() => TransferStep, PERSONAL, 'Step (环节).')
  step!: TransferStep;
  @SharedField(() => Region, PERSONAL, 'Region that took it (办理地区).')
  region!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'Day (日期).')
  on!: string;
  heldIn!: string;
  subject!: string;

  static of({ step, region, on_day }: TransferEventRow, { heldIn, subject }: TransferRequest): TransferEvent {
    return Object.assign(new TransferEvent(), { step, region: Region.at(region), on: on_day, heldIn, subject });
  }
}

@ObjectType('TransferRequest', { description: "Transfer of a person's rights in a scheme from one region to another (转移接续申请)." })
export class TransferRequest implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (转移编号).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The person (劳动者).')
  worker!: Worker;
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Region, PERSONAL, 'Old region (转出地).')
  from!: Region;
  @SharedField(() => Region, PERSONAL, 'New region (转入地).')
  to!: Region;
  @SharedField(() => TransferState, PERSONAL, 'Where it stands (状态).')
  state!: TransferState;
  @SharedField(() => ServiceChannel, PERSONAL, 'Where it was applied for (办理渠道).')
  channel!: ServiceChannel;
  @SharedField(() => DateScalar, PERSONAL, 'Day of application (申请日期).')
  appliedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day on which it ended, with any outcome; null while open (办结日期).', { nullable: true })
  endedOn!: string | null;
  @SharedField(() => String, PERSONAL, 'Reason why it was refused, withdrawn or returned (原因).', { nullable: true })
  reason!: string | null;
  @SharedField(() => Int, PERSONAL, 'Number of months to move, as confirmed by the old region (转移月数).', { nullable: true })
  months!: number | null;
  @SharedField(() => Money, SENSITIVE, 'Personal account to move, in yuan (转移个人账户，元).', { nullable: true })
  accountAmount!: string | null;
  @SharedField(
    () => Money,
    SENSITIVE,
    'Part of the pooled fund to move, in yuan; null within a province, where local rules decide (转移统筹基金，元).',
    { nullable: true },
  )
  pooledAmount!: string | null;
  @SharedField(() => [Deadline], PERSONAL, 'Time limits of the two regions (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: SeenTransfer): TransferRequest {
    return Object.assign(new TransferRequest(), {
      ...{ id: row.id, worker: Worker.of(row.worker), scheme: row.scheme as Scheme, from: Region.at(row.from_region) },
      ...{ to: Region.at(row.to_region), state: row.state as TransferState, channel: row.channel as ServiceChannel },
      ...{ appliedOn: row.applied_on, endedOn: row.ended_on, reason: row.reason, months: row.months },
      ...{ accountAmount: row.account, pooledAmount: row.pooled, deadlines: deadlinesOf(row) },
      ...{ heldIn: row.held_in, subject: row.worker },
    });
  }
}

function deadlinesOf({ applied_on, accepted_on, released_on, credited_on, ended_on, state }: SeenTransfer): Deadline[] {
  return [
    clock('TRANSFER_ACCEPT', applied_on, accepted_on ?? ended_on),
    ...(accepted_on ? [clock('TRANSFER_RELEASE', accepted_on, released_on ?? ended_on)] : []),
    ...(released_on && state !== 'RETURNING' ? [clock('TRANSFER_CREDIT', released_on, credited_on ?? ended_on)] : []),
  ];
}

export const TransferRequestConnection = connectionOf(() => TransferRequest, 'TransferRequest', '转移接续申请');
export const TransferPayload = payloadOf(() => TransferRequest, 'Transfer', 'transfer', PERSONAL, '转移接续');

@ObjectType('TransferPreviewItem', { description: 'Preview for one scheme in one region (转移预览明细).' })
export class TransferPreviewItem {
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Boolean, PERSONAL, 'Whether it would move (是否转移).')
  moves!: boolean;
  @SharedField(() => String, PERSONAL, 'Reason, in English (原因，英文).')
  reason!: string;
  @SharedField(() => String, PERSONAL, 'Reason, in Chinese (原因).')
  reasonZh!: string;
  @SharedField(() => String, PERSONAL, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => Region, PERSONAL, 'Region where the months were contributed; null if there are none (参保地).', { nullable: true })
  region!: Region | null;
  @SharedField(() => Int, PERSONAL, 'Number of months with contributions (缴费月数).')
  months!: number;
  @SharedField(() => MonthScalar, PERSONAL, 'First of these months (起始月).', { nullable: true })
  firstMonth!: string | null;
  @SharedField(() => MonthScalar, PERSONAL, 'Last of these months (截止月).', { nullable: true })
  lastMonth!: string | null;
  @SharedField(() => Money, SENSITIVE, 'Personal account in yuan (个人账户，元).', { nullable: true })
  accountAmount!: string | null;
  @SharedField(
    () => Money,
    SENSITIVE,
    'Part of the pooled fund that would move, in yuan; null within a province, where local rules decide (统筹基金，元).',
    { nullable: true },
  )
  pooledAmount!: string | null;
  heldIn?: string;
  subject!: string;
}

@ObjectType('TransferPreview', { description: 'Preview of what a transfer to a region would move (转移预览).' })
export class TransferPreview {
  @SharedField(() => Region, PERSONAL, 'New region (转入地).')
  to!: Region;
  @SharedField(() => Int, PERSONAL, 'Number of months that would move, all schemes together (可转移月数).')
  movingMonths!: number;
  @SharedField(() => [TransferPreviewItem], PERSONAL, 'Details by scheme and region (明细).')
  items!: TransferPreviewItem[];
  heldIn?: string;
  subject!: string;
}
