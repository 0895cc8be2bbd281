import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC, withheldBy } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { Region } from '../region/region.type.ts';
import { clueDeadlines } from './clue-deadlines.ts';
import type { WageClueRow } from './wage-clue.entity.ts';

/** A clue with the region that entitles its reader: that of the handling department or one that referred it. */
export type VisibleClueRow = WageClueRow & { held_in: string };

export const ClueChannel = describedEnum('ClueChannel', 'Channel through which a wage clue was received (线索来源).', {
  MINI_PROGRAM: 'National wage-arrears mini-program (全国根治欠薪线索反映平台).',
  HOTLINE_12345: 'Government hotline 12345 (政务服务热线).',
  HOTLINE_12333: 'Labour hotline 12333 (人社服务热线).',
  HOTLINE_12328: 'Transport hotline 12328 (交通运输服务热线).',
  WINDOW: 'At the counter (窗口).',
});
export type ClueChannel = keyof typeof ClueChannel;

export const ClueReporter = describedEnum('ClueReporter', 'Person who reported a wage clue (线索提供人).', {
  SELF: 'The worker (本人).',
  RELATIVE: 'A relative (亲属).',
  COLLEAGUE: 'A colleague (同事).',
  OTHER: 'Another person (其他人).',
});
export type ClueReporter = keyof typeof ClueReporter;

// Under this administrative regulation the department must keep the reporter secret.
const KEPT_SECRET = '劳动保障监察条例第九条 (Regulations on Labour Security Supervision, Art. 9)';

export const ClueStatus = describedEnum('ClueStatus', 'Status of a wage clue (线索状态).', {
  RECEIVED: 'Received (已登记).',
  IN_PROGRESS: 'In progress (办理中).',
  PAID: 'The arrears were paid (已支付).',
  UNFOUNDED: 'Nothing was owed (不属实).',
  TO_ARBITRATION: 'Transferred to arbitration (转仲裁).',
});
export type ClueStatus = keyof typeof ClueStatus;

@Key('id')
@ObjectType('WageClue', { description: 'Wage clue: a report of unpaid wages (欠薪线索).' })
export class WageClue implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (线索标识).')
  id!: string;
  @SharedField(() => ClueChannel, PERSONAL, 'Channel (线索来源).')
  channel!: ClueChannel;
  @SharedField(() => Region, PERSONAL, 'Region of the handling department (办理地区).')
  region!: Region;
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan (反映金额，元).')
  amount!: string;
  @SharedField(() => ClueStatus, PERSONAL, 'Status (状态).')
  status!: ClueStatus;
  @SharedField(() => DateScalar, PERSONAL, 'Day received (登记日期).')
  receivedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day the investigation started (受理日期).', { nullable: true })
  takenUpOn!: string | null;
  @SharedField(() => DateScalar, PERSONAL, 'Day it was closed (办结日期).', { nullable: true })
  resolvedOn!: string | null;
  @SharedField(() => ClueReporter, withheldBy(KEPT_SECRET, PERSONAL), 'Person who reported it to the department (线索提供人).', {
    nullable: true,
  })
  reportedBy!: ClueReporter | null;
  @SharedField(() => String, PERSONAL, 'Ticket number of the hotline (热线工单号).', { nullable: true })
  ticket!: string | null;
  @SharedField(() => String, PERSONAL, 'Description of the case by the reporter (情况说明).', { nullable: true })
  account!: string | null;
  @SharedField(() => String, PERSONAL, 'Action taken (办理情况).', { nullable: true })
  note!: string | null;
  @SharedField(() => [Deadline], PERSONAL, 'Time limit, from the day of receipt, whatever the referrals (时限).')
  deadlines!: Deadline[];
  enterpriseCode!: string;
  heldIn!: string;
  /** the worker concerned */
  subject!: string;

  duplicateId!: string | null;

  static from(row: VisibleClueRow): WageClue {
    return Object.assign(new WageClue(), {
      id: row.id,
      channel: row.channel as ClueChannel,
      region: Region.at(row.region),
      amount: row.amount,
      status: row.status as ClueStatus,
      receivedOn: row.received_on,
      takenUpOn: row.taken_up_on,
      resolvedOn: row.resolved_on,
      reportedBy: row.reported_by as ClueReporter,
      ticket: row.ticket,
      account: row.account,
      note: row.note,
      deadlines: clueDeadlines(row),
      duplicateId: row.duplicate_of,
      enterpriseCode: row.enterprise,
      heldIn: row.held_in,
      subject: row.worker,
    });
  }
}

export const WageClueConnection = connectionOf(() => WageClue, 'WageClue', '欠薪线索');

@ObjectType('WageCluePayload', { description: 'Wage clue after a step (欠薪线索办理结果).' })
export class WageCluePayload {
  @SharedField(
    () => ID,
    PUBLIC,
    'Identifier of the clue, even if another department handles it now; null if the input was rejected (线索标识).',
    {
      nullable: true,
    },
  )
  id!: string | null;
  @SharedField(() => WageClue, PERSONAL, 'The clue, if the caller may see it (线索).', { nullable: true })
  clue!: WageClue | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that the input breaks (输入错误).')
  userErrors!: UserError[];
}
