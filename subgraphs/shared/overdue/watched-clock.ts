import sql, { join, type Sql } from 'sql-template-tag';
import { addDays } from '../calendar/today.ts';
import type { LimitBasis } from '../time-limits/deadline.ts';
import { lastDayOf, type TimeLimit } from '../time-limits/time-limits.ts';
import type { DutyHolder } from './overdue.enums.ts';

/** A duty with a time limit: which open records have it, and from which day it runs. */
export interface WatchedClock {
  rule: string;
  /** the time limit; for a day fixed elsewhere, its legal basis */
  limit: TimeLimit | FixedLimit;
  holder: DutyHolder;
  /** the participant that has to act, if the record names one */
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
  /** day from which the limit is counted, if it is not `started`: for example a hearing, from which it is counted back */
  from?: Sql;
  extended?: Extension;
  /** is the duty not yet fulfilled? */
  open: Sql;
  /** condition: the caller may read the clocks of the row */
  visible: Sql;
}

/** SQL: by how many units of the limit a clock was extended; 0 if it was not. */
export interface Extension {
  by: Sql;
  /** all possible values */
  lengths: readonly number[];
}

const NOT_EXTENDED: Extension = { by: sql`0`, lengths: [0] };

/** The one extension that the limit allows; the column contains the day on which it was granted. */
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

/** The latest start for which a clock with this `limit` has expired before `day`. */
export function latestStart(limit: TimeLimit, day: string, extended: number): string {
  // A later start never ends earlier, so a binary search is possible.
  let [late, open] = [-MAX_PAST, MAX_AHEAD];
  while (open - late > 1) {
    const middle = Math.floor((late + open) / 2);
    if (lastDayOf(limit, addDays(day, middle), extended).lastDay < day) late = middle;
    else open = middle;
  }
  return addDays(day, late);
}

/** SQL: the rows of a clock that expired before `day`, with the columns common to all clocks. `more`: further conditions. */
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
