import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { inPilot } from './pilot.ts';

export const platformNotInPilot = (): UserError =>
  userError('platform', 'NOT_IN_PILOT', 'not a platform of the pilot on that day', '该企业当日未纳入试点');

/** A place inside a province that takes part on that day. */
export const placeInPilotRules = (field: string, place: string, day: string): (UserError | false)[] => [
  !inPilot(place, day) && userError(field, 'NOT_IN_PILOT', 'not in a province of the pilot on that day', '该地区当日未纳入试点'),
];
