import type { RunStatement } from '../../shared/database/database.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { provinceRows } from './injury-pilot.repository.ts';
import { PilotProvinces } from './pilot.ts';

export const platformNotInPilot = (): UserError =>
  userError('platform', 'NOT_IN_PILOT', 'this enterprise is not a pilot platform on that day', '该企业当日未纳入试点');

/** The place must be inside a pilot province on that day. */
export const placeInPilotRules = (pilot: PilotProvinces, field: string, place: string, day: string): (UserError | false)[] => [
  !pilot.covers(place, day) &&
    userError(field, 'NOT_IN_PILOT', 'this place is not in a pilot province on that day', '该地区当日未纳入试点'),
];

/** The pilot provinces; an import reads them once before its records. */
export const pilotForImport = async (rows: RunStatement): Promise<PilotProvinces> => new PilotProvinces(await provinceRows(rows));
