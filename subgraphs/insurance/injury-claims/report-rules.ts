import { today } from '../../shared/calendar/today.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { PilotProvinces } from '../injury-pilot/pilot.ts';
import { placeInPilotRules } from '../injury-pilot/pilot-rules.ts';
import { MAX_NUMBER_LENGTH } from '../insurance-proofs/order-source.ts';

const PILOT_BEGAN = '2022-07-01';

/** An injury, from the mutation or from an imported register. */
export interface Report {
  worker: string;
  orderNumber: string;
  injuredAt: string;
  placeOfOrder: string;
  account?: string | null;
}

/** Rules of a reported injury, for the mutation and the import: inside the pilot and not in the future. */
export const reportRules = (pilot: PilotProvinces, report: Report): (UserError | false)[] => {
  const { worker, orderNumber, injuredAt, placeOfOrder, account } = report;
  const day = today(new Date(injuredAt));
  return [
    ...pseudonymRules('worker', worker),
    ...textRules({ orderNumber }, MAX_NUMBER_LENGTH),
    ...textRules({ account }),
    Date.parse(injuredAt) > Date.now() && userError('injuredAt', 'RANGE', 'must not be in the future', '不得晚于当前时间'),
    ...(day <= today() ? dayRules('injuredAt', day, PILOT_BEGAN) : []),
    ...placeInPilotRules(pilot, 'placeOfOrder', placeOfOrder, day),
  ];
};
