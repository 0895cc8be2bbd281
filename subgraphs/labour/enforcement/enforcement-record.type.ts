import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { EnforcementRow } from './enforcement-record.repository.ts';

@ObjectType('EnforcementRecord', {
  description: 'How one department handled the inspections it opened in a period (监察执法效能).',
})
export class EnforcementRecord {
  @SharedField(() => Region, PUBLIC, 'Region of the department (执法地区).')
  region!: Region;
  @SharedField(() => Int, PUBLIC, 'Number of inspections opened (立案数).')
  opened!: number;
  @SharedField(() => Int, PUBLIC, 'Number of those closed by today (结案数).')
  closed!: number;
  @SharedField(
    () => Int,
    PUBLIC,
    'Number of those closed by the last day, extensions included; null if the working-day calendar of a year is not known (期限内结案数).',
    { nullable: true },
  )
  closedInTime!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Number still open after the last day; null if the working-day calendar of a year is not known (超期未结数).',
    {
      nullable: true,
    },
  )
  late!: number | null;
  @SharedField(() => Int, PUBLIC, 'Median number of days to closing; null if none is closed (办结天数中位数).', {
    nullable: true,
  })
  medianDays!: number | null;
  @SharedField(() => Int, PUBLIC, 'Number of violations found by them and handled (处理违法行为数).')
  violations!: number;
  @SharedField(() => [String], PUBLIC, 'The time limit, and the working-day calendars used to compute it (所用数据).')
  rows!: string[];

  static from(row: EnforcementRow, rows: string[], isDecided: boolean): EnforcementRecord {
    return Object.assign(new EnforcementRecord(), {
      region: Region.at(row.region),
      opened: row.opened,
      closed: row.closed,
      closedInTime: isDecided ? row.closed_in_time : null,
      late: isDecided ? row.late : null,
      medianDays: row.median_days,
      violations: row.violations,
      rows,
    });
  }
}
