import { type ClassType, ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { today } from '../calendar/today.ts';
import { connectionOf } from '../lists/connection.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';
import { dueOn, fixedDay } from '../time-limits/deadline.ts';
import { lastDayOf } from '../time-limits/time-limits.ts';
import { Deadline } from '../vocabulary/value-types.ts';
import { DutyHolder } from './overdue.enums.ts';
import { isFixed, type WatchedClock } from './watched-clock.ts';

/** A row selected by `lateRows`. */
export interface LateRow {
  rule: string;
  type: string;
  key: string;
  region: string;
  participant: string | null;
  subjects: string[];
  started_on: string;
  from_day: string;
  extended: number;
  due_on: string | null;
  article: string | null;
}

/** The agency's type for divisions, and how to create one from its code. */
export interface Places {
  type: ClassType<object>;
  at(code: string): object | null;
}

const A_DAY = 86_400_000;

/**
 * A value type, like Deadline: rows are returned only if the caller may read the clocks in the record itself. Each agency
 * creates the class, because its region has the agency's own stub type.
 */
export function overdueTypes(places: Places) {
  @Shareable()
  @ObjectType('OverdueClock', { description: 'An overdue duty that is still open (超期事项).' })
  class OverdueClock {
    @SharedField(() => String, PUBLIC, 'GraphQL type of the record, such as ArbitrationCase (记录类型).')
    type!: string;
    @SharedField(() => ID, PUBLIC, 'Number or identifier of the record (记录编号).')
    key!: string;
    @SharedField(() => DutyHolder, PUBLIC, 'Body that must act (责任主体).')
    holder!: DutyHolder;
    @SharedField(() => places.type, PUBLIC, 'Region of the body that must act (责任主体所在地区).')
    region!: object;
    @SharedField(() => String, PUBLIC, 'Participant that must act; null if the record names none (责任参与方).', { nullable: true })
    participant!: string | null;
    @SharedField(() => String, PUBLIC, 'Legal basis of the time limit (依据).')
    article!: string;
    @SharedField(() => Int, PUBLIC, 'Number of days since the last day (超期天数).')
    days!: number;
    @SharedField(() => Deadline, PUBLIC, 'The time limit, with the calculation of its last day and its confirmation status (时限).')
    deadline!: Deadline;
    subjects!: string[];

    static from(row: LateRow, clocks: readonly WatchedClock[], now = today()): OverdueClock {
      const { rule, type, key, participant, subjects, started_on, from_day, extended, due_on } = row;
      const { limit, holder } = clocks.find((one) => one.rule === rule && one.type === type) as WatchedClock;
      const article = isFixed(limit) ? (row.article as string) : limit.article;
      const [last, basis] = isFixed(limit)
        ? [fixedDay(due_on as string), limit.basis(article)]
        : [lastDayOf(limit, from_day, extended), limit];
      const deadline = dueOn({ rule, article, startedOn: started_on, metOn: null }, last, basis, now);
      const days = (Date.parse(now) - Date.parse(deadline.dueOn)) / A_DAY;
      const region = places.at(row.region);
      return Object.assign(new OverdueClock(), { type, key, holder, region, participant, article, days, deadline, subjects });
    }
  }
  const OverdueClockConnection = connectionOf<OverdueClock>(() => OverdueClock as ClassType<OverdueClock>, 'OverdueClock', '超期事项');
  return { OverdueClock, OverdueClockConnection };
}
