import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateScalar, MonthScalar, RegionCode, SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

export const DeadlineState = describedEnum('DeadlineState', 'Where a statutory clock stands (时限状态).', {
  RUNNING: 'The time is running (进行中).',
  MET: 'Done in time (已按期完成).',
  OVERDUE: 'Not done in time (已超期).',
  OVERDUE_UNCONFIRMED:
    'Not done by the last day, but no source at hand confirms the limit, or the calendar of a year that it runs through, or another body may hold what met it (已过届满日，但时限依据或者工作日历未经核实，或者履行情况由其他机构记载).',
  STOPPED: 'Stopped for a lawful reason (已中止).',
});
export type DeadlineState = keyof typeof DeadlineState;

@Shareable()
@ObjectType('Deadline', { description: 'A statutory clock on a workflow (法定时限).' })
export class Deadline {
  @SharedField(() => String, PUBLIC, 'Code in the table of time limits, such as ARB_DECIDE (时限代码).')
  rule!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (法律依据).')
  article!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day of the clock (起算日).')
  startedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day of the limit, carried over where the law does so (届满日).')
  dueOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day before anything carries it over (顺延前的届满日).')
  naturalLastDay!: string;
  @SharedField(() => [DateScalar], PUBLIC, 'Days off that were passed over on the way from naturalLastDay to dueOn (顺延经过的休息日).')
  daysPassedOver!: string[];
  @SharedField(() => String, PUBLIC, 'By which article the last day is carried over, or why it is not (顺延依据或者不顺延的理由).')
  carryOver!: string;
  @SharedField(
    () => DateScalar,
    PUBLIC,
    'Last day by the other reading, where no source at hand settles whether days or working days are meant; dueOn is the later of the two (另一种计算方式的届满日).',
    { nullable: true },
  )
  otherLastDay!: string | null;
  @SharedField(() => RegionCode, PUBLIC, 'Region for which the limit is law; null: the whole country (适用地区).', { nullable: true })
  limitRegion!: string | null;
  @SharedField(() => String, PUBLIC, 'How certain the limit is: found, or what is not, with a note (依据核实情况).')
  mark!: string;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Is the calendar of every year it runs through arranged by the State Council, and known? (工作日历是否已核实).',
  )
  isCalendarConfirmed!: boolean;
  @SharedField(
    () => [String],
    PUBLIC,
    'The limit, and the working-day calendars of the years it runs through, with source and mark; withdrawn ones are named as such (所用数据).',
  )
  get rows(): string[] {
    return this.usedRows();
  }
  /** Called only where somebody asks for them: a list holds hundreds of clocks. */
  usedRows!: () => string[];
  @SharedField(() => DateScalar, PUBLIC, 'Day on which it was done (完成日).', { nullable: true })
  metOn!: string | null;
  @SharedField(() => DeadlineState, PUBLIC, 'State today (状态).')
  state!: DeadlineState;
}

export const Absence = describedEnum('Absence', 'Why there is nothing (无数据原因).', {
  NO_RECORD: 'The register covers it, and there is no record (无记录).',
  NOT_COVERED: 'The register holds nothing of that region: nothing follows from it (登记未覆盖).',
  WITHHELD: 'There may be something that is not for this caller, or a count too small to be published (不予提供).',
  SOURCE_SILENT: 'The agency did not answer; also `absence` of the error SOURCE_UNAVAILABLE (数据源无应答).',
});
export type Absence = keyof typeof Absence;

/** What a figure says of its edition. */
export const EDITION =
  'Edition: the last month that had ended when this was counted, once; records that came later count in the next one (版次).';

export const Qualifier = describedEnum('Qualifier', 'How the source states a figure (数字表述方式).', {
  EXACT: 'Exactly this number (确数).',
  MORE_THAN: 'More than this number (超过).',
  ABOUT: 'About this number (约).',
  NEARLY: 'Nearly this number (近).',
});
export type Qualifier = keyof typeof Qualifier;

@Shareable()
@ObjectType('Indicator', { description: "One figure, as published and as the hub's own records give it (指标)." })
export class Indicator {
  @SharedField(() => SafeInt, PUBLIC, 'As published; null where nothing was published (公布数).', { nullable: true })
  reported!: number | null;
  @SharedField(() => Qualifier, PUBLIC, 'How the source states it (表述方式).', { nullable: true })
  qualifier!: Qualifier | null;
  @SharedField(() => String, PUBLIC, 'Document and paragraph (来源).', { nullable: true })
  source!: string | null;
  @SharedField(() => SafeInt, PUBLIC, 'Computed from the records; null below the small-cell threshold (计算数).', { nullable: true })
  computed!: number | null;
  @SharedField(() => Absence, PUBLIC, 'Why there is no computed number; null where there is one (无计算数原因).', { nullable: true })
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
