import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { JointMeasureRow } from './joint-measure.entity.ts';

export const JointMeasureKind = describedEnum('JointMeasureKind', 'Incentive or sanction (激励或惩戒).', {
  INCENTIVE: 'Joint incentive for an employer with a good record (联合激励).',
  SANCTION: 'Joint sanction for an employer with a bad record (联合惩戒).',
});
export type JointMeasureKind = keyof typeof JointMeasureKind;

@ObjectType('JointMeasure', {
  description: 'Joint incentive or sanction by several departments; the lists are published (联合激励惩戒).',
})
export class JointMeasure {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => JointMeasureKind, PUBLIC, 'Incentive or sanction (激励或惩戒).')
  kind!: JointMeasureKind;
  @SharedField(() => Region, PUBLIC, 'Region of the deciding department (认定地区).')
  region!: Region;
  @SharedField(() => [String], PUBLIC, 'Departments that carry it out (实施部门).')
  agencies!: string[];
  @SharedField(() => String, PUBLIC, 'Reason (认定事由).')
  grounds!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Planned last day; null if none is set (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which it was lifted early (提前解除日期).', { nullable: true })
  liftedOn!: string | null;
  @SharedField(() => String, PUBLIC, 'Reason for lifting it (解除事由).', { nullable: true })
  liftedBecause!: string | null;
  enterpriseCode!: string;

  static from(row: JointMeasureRow): JointMeasure {
    return Object.assign(new JointMeasure(), {
      id: row.id,
      kind: row.kind as JointMeasureKind,
      region: Region.at(row.region),
      agencies: row.agencies,
      grounds: row.grounds,
      article: row.article,
      from: row.from_day,
      to: row.to_day,
      liftedOn: row.lifted_on,
      liftedBecause: row.lifted_because,
      enterpriseCode: row.enterprise,
    });
  }
}

export const JointMeasureConnection = connectionOf(() => JointMeasure, 'JointMeasure', '联合激励惩戒');
export const JointMeasurePayload = payloadOf(() => JointMeasure, 'JointMeasure', 'measure', PUBLIC, '联合激励惩戒');
