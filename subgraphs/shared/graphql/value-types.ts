import { ObjectType, registerEnumType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { DateScalar, SafeInt } from './scalars.ts';
import { Shareable, SharedField } from './shared-field.ts';

export enum DeadlineState {
  RUNNING = 'RUNNING',
  MET = 'MET',
  OVERDUE = 'OVERDUE',
  STOPPED = 'STOPPED',
}
registerEnumType(DeadlineState, {
  name: 'DeadlineState',
  description: 'Where a statutory clock stands (时限状态).',
  valuesConfig: {
    RUNNING: { description: 'The time is running (进行中).' },
    MET: { description: 'Done in time (已按期完成).' },
    OVERDUE: { description: 'Not done in time (已超期).' },
    STOPPED: { description: 'Stopped for a lawful reason (已中止).' },
  },
});

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

export enum Qualifier {
  EXACT = 'EXACT',
  MORE_THAN = 'MORE_THAN',
  ABOUT = 'ABOUT',
  NEARLY = 'NEARLY',
}
registerEnumType(Qualifier, {
  name: 'Qualifier',
  description: 'How the source states a figure (数字表述方式).',
  valuesConfig: {
    EXACT: { description: 'Exactly this number (确数).' },
    MORE_THAN: { description: 'More than this number (超过).' },
    ABOUT: { description: 'About this number (约).' },
    NEARLY: { description: 'Nearly this number (近).' },
  },
});

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
