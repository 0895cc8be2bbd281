import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateScalar, SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

export const DeadlineState = describedEnum('DeadlineState', 'Where a statutory clock stands (时限状态).', {
  RUNNING: 'The time is running (进行中).',
  MET: 'Done in time (已按期完成).',
  OVERDUE: 'Not done in time (已超期).',
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
  @SharedField(() => DateScalar, PUBLIC, 'Last day of the limit (届满日).')
  dueOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day on which it was done (完成日).', { nullable: true })
  metOn!: string | null;
  @SharedField(() => DeadlineState, PUBLIC, 'State today (状态).')
  state!: DeadlineState;
}

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
  @SharedField(() => SafeInt, PUBLIC, 'From the records held; null below the small-cell threshold (计算数).', { nullable: true })
  computed!: number | null;
  @SharedField(() => String, PUBLIC, 'Unit of the figure (单位).')
  unit!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the figure (截止日期).')
  asOf!: string;
}
