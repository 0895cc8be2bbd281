import { type Clock, dueOn, type LimitBasis } from '../../shared/time-limits/deadline.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';

// The article requires the check; the number of days is set by this hub.
const HUB_LIMIT: LimitBasis = {
  mark: 'found',
  note: 'the number of days is set by this hub',
  carryBasis: '按工作日计算，届满日即为工作日 (counted in working days)',
};

/** A time limit in working days that the hub sets itself; its last day is stored with the record. */
export const hubLimit = (clock: Clock, lastDay: string): Deadline =>
  dueOn(clock, { naturalLastDay: lastDay, lastDay, otherLastDay: null, calendarFrom: clock.startedOn }, HUB_LIMIT);
