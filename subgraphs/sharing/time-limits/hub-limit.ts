import { type Clock, dueOn, type LimitBasis } from '../../shared/time-limits/deadline.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';

// The article demands the check; how many days it may take is a rule of this hub.
const HUB_LIMIT: LimitBasis = {
  mark: 'found',
  note: 'the number of days is set by this hub',
  carryBasis: '按工作日计算，届满日即为工作日 (counted in working days)',
};

/** The clock of a limit in working days that the hub sets itself; its last day is on record with what it is about. */
export const hubLimit = (clock: Clock, lastDay: string): Deadline =>
  dueOn(clock, { naturalLastDay: lastDay, lastDay, otherLastDay: null, calendarFrom: clock.startedOn }, HUB_LIMIT);
