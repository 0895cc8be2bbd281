import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { CareActivityRow } from './care-activity.entity.ts';

export const CareKind = describedEnum('CareKind', 'Kind of care activity (关爱活动类型).', {
  WARMTH: 'Help in winter and at festivals (送温暖).',
  COOLING: 'Help in the heat (送清凉).',
  HEALTH_CHECK: 'Health checks (体检).',
  LEGAL_SERVICE: 'Legal help (法律服务).',
  COUNSELLING: 'Counselling (心理疏导).',
  STUDY: 'Help with study and training (助学培训).',
});
export type CareKind = keyof typeof CareKind;

@ObjectType('CareActivity', { description: 'An activity of a union for outdoor and flexible workers (关爱活动).' })
export class CareActivity {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => CareKind, PUBLIC, 'Kind of activity (类型).')
  kind!: CareKind;
  @SharedField(() => String, PUBLIC, 'Title (名称).')
  title!: string;
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day (截止日).')
  to!: string;
  @SharedField(() => Int, PUBLIC, 'Number of persons reached, rounded to tens; null below ten (惠及人数).', { nullable: true })
  persons!: number | null;
  @SharedField(() => Money, PUBLIC, 'Amount spent, in yuan (支出金额，元).', { nullable: true })
  spent!: string | null;
  unionId!: string;

  static from(row: CareActivityRow): CareActivity {
    return Object.assign(new CareActivity(), {
      id: row.id,
      kind: row.kind as CareKind,
      title: row.title,
      region: Region.at(row.region),
      unionId: row.union_id,
      from: row.from_day,
      to: row.to_day,
      persons: roundedPersons(row.persons),
      spent: row.spent,
    });
  }
}

export const CareActivityConnection = connectionOf(() => CareActivity, 'CareActivity', '关爱活动');
export const CareActivityPayload = payloadOf(() => CareActivity, 'CareActivity', 'careActivity', PUBLIC, '关爱活动');
