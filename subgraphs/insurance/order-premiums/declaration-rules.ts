import { today } from '../../shared/calendar/today.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { PilotProvinces } from '../injury-pilot/pilot.ts';
import { placeInPilotRules } from '../injury-pilot/pilot-rules.ts';

const MAX_ORDERS = 1_000_000_000;
const MAX_REASON = 500;

/** The orders of a platform on one day in one place. */
export interface Declaration {
  region: string;
  day: string;
  orders: number;
  reason?: string | null;
}

/** Rules of a declaration, for the mutation and the import. */
export const declarationRules = (pilot: PilotProvinces, { region, day, orders, reason }: Declaration): (UserError | false)[] => [
  day > today() && userError('day', 'RANGE', 'must not be after today', '不得晚于今日'),
  ...placeInPilotRules(pilot, 'region', region, day),
  (orders < 0 || orders > MAX_ORDERS) && userError('orders', 'RANGE', `must be 0 to ${MAX_ORDERS}`, `须在 0 至 ${MAX_ORDERS} 之间`),
  ...textRules({ reason }, MAX_REASON),
];
