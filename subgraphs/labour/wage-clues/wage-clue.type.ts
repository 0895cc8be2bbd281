import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PERSONAL, withheldBy } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { CreditCode, DateScalar, Money, RegionCode } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { WageClueRow } from './wage-clue.entity.ts';

export const ClueChannel = describedEnum('ClueChannel', 'How a wage clue came in (线索来源).', {
  MINI_PROGRAM: 'National wage-arrears mini-program (全国根治欠薪线索反映平台).',
  HOTLINE_12345: 'Government hotline 12345 (政务服务热线).',
  HOTLINE_12333: 'Labour hotline 12333 (人社服务热线).',
  HOTLINE_12328: 'Transport hotline 12328 (交通运输服务热线).',
  WINDOW: 'At the counter (窗口).',
});
export type ClueChannel = keyof typeof ClueChannel;

export const ClueReporter = describedEnum('ClueReporter', 'Who told the department (线索提供人).', {
  SELF: 'The worker (本人).',
  RELATIVE: 'A relative (亲属).',
  COLLEAGUE: 'A colleague (同事).',
  OTHER: 'Somebody else (其他人).',
});
export type ClueReporter = keyof typeof ClueReporter;

// An administrative regulation that the department keep secret who reported.
const KEPT_SECRET = '劳动保障监察条例第九条 (Regulations on Labour Security Supervision, Art. 9)';

export const ClueStatus = describedEnum('ClueStatus', 'Where a wage clue stands (线索状态).', {
  RECEIVED: 'Received (已登记).',
  IN_PROGRESS: 'Being looked into (办理中).',
  PAID: 'The arrears were paid (已支付).',
  UNFOUNDED: 'Nothing was owed (不属实).',
  TO_ARBITRATION: 'Sent on to arbitration (转仲裁).',
});
export type ClueStatus = keyof typeof ClueStatus;

@Key('id')
@ObjectType('WageClue', { description: 'A clue of unpaid wages (欠薪线索).' })
export class WageClue implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (线索标识).')
  id!: string;
  @SharedField(() => ClueChannel, PERSONAL, 'How it came in (线索来源).')
  channel!: ClueChannel;
  @SharedField(() => Region, PERSONAL, 'Region of the department that handles it (办理地区).')
  region!: Region;
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan (反映金额，元).')
  amount!: string;
  @SharedField(() => ClueStatus, PERSONAL, 'Where it stands (状态).')
  status!: ClueStatus;
  @SharedField(() => DateScalar, PERSONAL, 'Day received (登记日期).')
  receivedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day it was settled (办结日期).', { nullable: true })
  resolvedOn!: string | null;
  @SharedField(() => ClueReporter, withheldBy(KEPT_SECRET, PERSONAL), 'Who told the department of it (线索提供人).', { nullable: true })
  reportedBy!: ClueReporter | null;
  enterpriseCode!: string;
  heldIn!: string;
  /** whose wages they are */
  subject!: string;

  static from(row: WageClueRow): WageClue {
    return Object.assign(new WageClue(), {
      id: row.id,
      channel: row.channel as ClueChannel,
      region: Region.at(row.region),
      amount: row.amount,
      status: row.status as ClueStatus,
      receivedOn: row.received_on,
      resolvedOn: row.resolved_on,
      reportedBy: row.reported_by as ClueReporter,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

export const WageClueConnection = connectionOf(() => WageClue, 'WageClue', '欠薪线索');

@InputType('WageClueFilter', { description: 'Which wage clues (欠薪线索筛选条件).' })
export class WageClueFilter {
  @Field(() => CreditCode, { nullable: true, description: 'About this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ClueStatus, { nullable: true, description: 'Only in this state (状态).' })
  status?: ClueStatus | null;
}
