import { ObjectType } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { ClueReferralRow } from './clue-referral.entity.ts';

@ObjectType('ClueReferral', { description: 'Referral of a wage clue to another region (线索移送).' })
export class ClueReferral implements HeldRecord {
  @SharedField(() => Region, PERSONAL, 'Region that referred it (移送地区).')
  from!: Region;
  @SharedField(() => Region, PERSONAL, 'Region that received it (接收地区).')
  to!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'Day of the referral (移送日期).')
  referredOn!: string;
  @SharedField(() => String, PERSONAL, 'Reason (移送理由).')
  reason!: string;
  heldIn!: string;
  subject!: string;

  static from(row: ClueReferralRow, { heldIn, subject }: { heldIn: string; subject: string }): ClueReferral {
    return Object.assign(new ClueReferral(), {
      from: Region.at(row.from_region),
      to: Region.at(row.to_region),
      referredOn: row.referred_on,
      reason: row.reason,
      heldIn,
      subject,
    });
  }
}
