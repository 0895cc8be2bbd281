import sql, { join, type Sql } from 'sql-template-tag';
import { addDays } from '../calendar/today.ts';
import type { LimitBasis } from '../time-limits/deadline.ts';
import { lastDayOf, type TimeLimit } from '../time-limits/time-limits.ts';
import type { DutyHolder } from './overdue.enums.ts';

/** A duty that runs by a clock: which open records have it, and from which day it is counted. */
export interface WatchedClock {
  rule: string;
  /** the limit by which it runs; where the day is fixed elsewhere, what is known of it */
  limit: TimeLimit | FixedLimit;
  holder: DutyHolder;
  /** the participant that has to act, where the record names one */
  participant?: Sql;
  /** published type of the record */
  type: string;
  table: Sql;
  key: Sql;
  region: Sql;
  /** pseudonyms of the persons that the record is about, as an array */
  subjects?: Sql;
  /** first day of the clock */
  started: Sql;
  /** day from which it is counted, where it is another: a hearing, from which it is counted back */
  from?: Sql;
  extended?: Extension;
  /** does the record still wait for it? */
  open: Sql;
  /** rows whose clocks the caller may read */
  visible: Sql;
}

/** Units of the limit by which a clock was extended: 0 where it was not. */
export interface Extension {
  by: Sql;
  /** every number that may stand there */
  lengths: readonly number[];
}

const NOT_EXTENDED: Extension = { by: sql`0`, lengths: [0] };

/** The one extension that the limit allows, where this column holds the day on which it was given. */
export function extendedOnce({ extension = 0 }: TimeLimit, column: Sql): Extension {
  return { by: sql`case when ${column} is null then 0 else ${extension}::integer end`, lengths: [0, extension] };
}

/** A day that a contract or an order fixes. */
export interface FixedLimit {
  dueOn: Sql;
  article: Sql;
  basis(article: string): LimitBasis;
}

export const isFixed = (limit: WatchedClock['limit']): limit is FixedLimit => 'dueOn' in limit;

const MAX_PAST = 4_000;
const MAX_AHEAD = 400;

/** The latest day from which a clock that is counted by `limit` had run out before `day`. */
export function latestStart(limit: TimeLimit, day: string, extended: number): string {
  // A later start never ends earlier, so that the days can be halved.
  let [late, open] = [-MAX_PAST, MAX_AHEAD];
  while (open - late > 1) {
    const middle = Math.floor((late + open) / 2);
    if (lastDayOf(limit, addDays(day, middle), extended).lastDay < day) late = middle;
    else open = middle;
  }
  return addDays(day, late);
}

/** The rows of a clock that had run out before `day`, in the columns that every clock has. `more`: further conditions. */
export function lateRows(clock: WatchedClock, day: string, more: readonly Sql[]): Sql {
  const {
    rule,
    limit,
    type,
    table,
    key,
    region,
    participant,
    subjects,
    started,
    from = started,
    extended = NOT_EXTENDED,
    open,
    visible,
  } = clock;
  const [due, article] = isFixed(limit) ? [limit.dueOn, limit.article] : [sql`null::date`, sql`null::text`];
  return sql`select ${rule}::text as rule, ${type}::text as type, (${key})::text as key, (${region})::text as region,
    (${participant ?? sql`null`})::text as participant, ${subjects ?? sql`'{}'::text[]`} as subjects, ${started} as started_on, ${from} as from_day,
    (${extended.by})::integer as extended, ${due} as due_on, ${article} as article
  from ${table} where ${join([open, hasRunOut(limit, from, extended, day), visible, ...more], ' and ')}`;
}

function hasRunOut(limit: WatchedClock['limit'], from: Sql, { by, lengths }: Extension, day: string): Sql {
  if (isFixed(limit)) return sql`${limit.dueOn} < ${day}`;
  const cases = lengths.map((more) => sql`(${by} = ${more} and ${from} <= ${latestStart(limit, day, more)})`);
  return sql`(${join(cases, ' or ')})`;
}
