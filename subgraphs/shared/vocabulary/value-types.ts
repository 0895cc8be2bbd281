import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateScalar, MonthScalar, RegionCode, SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

export const DeadlineState = describedEnum('DeadlineState', 'State of a statutory time limit (时限状态).', {
  RUNNING: 'Running (进行中).',
  MET: 'Completed in time (已按期完成).',
  OVERDUE: 'Overdue, or completed late (已超期).',
  OVERDUE_UNCONFIRMED:
    'Last day passed, but the time limit or the working-day calendar of a year involved is unconfirmed, or another body may have the record that meets it (已过届满日，但时限依据或者工作日历未经核实，或者履行情况由其他机构记载).',
  STOPPED: 'Suspended for a lawful reason (已中止).',
});
export type DeadlineState = keyof typeof DeadlineState;

@Shareable()
@ObjectType('Deadline', { description: 'A statutory time limit (法定时限).' })
export class Deadline {
  @SharedField(() => String, PUBLIC, 'Code in the table of time limits, such as ARB_DECIDE (时限代码).')
  rule!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (法律依据).')
  article!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the time limit starts (起算日).')
  startedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day, moved to the next working day where the law says so (届满日).')
  dueOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day before it is moved (顺延前的届满日).')
  naturalLastDay!: string;
  @SharedField(() => [DateScalar], PUBLIC, 'Days off between naturalLastDay and dueOn that were skipped (顺延经过的休息日).')
  daysPassedOver!: string[];
  @SharedField(() => String, PUBLIC, 'Legal article by which the last day is moved, or why it is not (顺延依据或者不顺延的理由).')
  carryOver!: string;
  @SharedField(
    () => DateScalar,
    PUBLIC,
    'Last day by the other interpretation, if no source confirms whether days or working days are meant; dueOn is the later of the two (另一种计算方式的届满日).',
    { nullable: true },
  )
  otherLastDay!: string | null;
  @SharedField(() => RegionCode, PUBLIC, 'Region where the time limit applies; null: the whole country (适用地区).', { nullable: true })
  limitRegion!: string | null;
  @SharedField(() => String, PUBLIC, 'Confirmation status of the time limit: found, or a note on what is unconfirmed (依据核实情况).')
  mark!: string;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether the State Council’s working-day calendars of all years involved are known (工作日历是否已核实).',
  )
  isCalendarConfirmed!: boolean;
  @SharedField(
    () => [String],
    PUBLIC,
    'The time limit and the working-day calendars of the years involved, with source and confirmation status; withdrawn ones are marked (所用数据).',
  )
  get rows(): string[] {
    return this.usedRows();
  }
  /** Called only if selected, because a list may contain hundreds of clocks. */
  usedRows!: () => string[];
  @SharedField(() => DateScalar, PUBLIC, 'Day of completion; null while not completed (完成日).', { nullable: true })
  metOn!: string | null;
  @SharedField(() => DeadlineState, PUBLIC, 'State as of today (状态).')
  state!: DeadlineState;
}

export const Absence = describedEnum('Absence', 'Why there are no data (无数据原因).', {
  NO_RECORD: 'The register covers the region, and there is no record (无记录).',
  NOT_COVERED: 'The register does not cover the region, so no conclusion is possible (登记未覆盖).',
  WITHHELD: 'There may be data that this caller may not see, or a count too small to publish (不予提供).',
  SOURCE_SILENT: 'The agency did not respond; also the value of `absence` in the error SOURCE_UNAVAILABLE (数据源无应答).',
});
export type Absence = keyof typeof Absence;

/** Description for the edition of a figure. */
export const EDITION =
  'Edition: the last month that had ended when this was counted, once; records that came later count in the next one (版次).';

export const Qualifier = describedEnum('Qualifier', 'How precisely the source states a figure (数字表述方式).', {
  EXACT: 'Exactly this number (确数).',
  MORE_THAN: 'More than this number (超过).',
  ABOUT: 'About this number (约).',
  NEARLY: 'Nearly this number (近).',
});
export type Qualifier = keyof typeof Qualifier;

@Shareable()
@ObjectType('Indicator', { description: "A figure, as published and as computed from the hub's records (指标)." })
export class Indicator {
  @SharedField(() => SafeInt, PUBLIC, 'Published figure; null if none was published (公布数).', { nullable: true })
  reported!: number | null;
  @SharedField(() => Qualifier, PUBLIC, 'How precisely the source states it (表述方式).', { nullable: true })
  qualifier!: Qualifier | null;
  @SharedField(() => String, PUBLIC, 'Source: document and paragraph (来源).', { nullable: true })
  source!: string | null;
  @SharedField(() => SafeInt, PUBLIC, 'Figure computed from the records; null if withheld as too small (计算数).', { nullable: true })
  computed!: number | null;
  @SharedField(() => Absence, PUBLIC, 'Why there is no computed number; null if there is one (无计算数原因).', { nullable: true })
  absence!: Absence | null;
  @SharedField(() => String, PUBLIC, 'What the computed number counts, in English and Chinese (计算口径).', { nullable: true })
  definition!: string | null;
  @SharedField(() => String, PUBLIC, 'Unit of the figure (单位).')
  unit!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the figure (截止日期).')
  asOf!: string;
  @SharedField(
    () => MonthScalar,
    PUBLIC,
    'Edition of the computed number: the last month that had ended when it was counted, once; records that came later count in the next one. Null where it is counted anew each time (版次).',
    { nullable: true },
  )
  edition!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which the edition was counted (计算日期).', { nullable: true })
  computedOn!: string | null;
}
