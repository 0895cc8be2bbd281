import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';

const MAX_DISPUTE = 200;
const MAX_PAST = 730;

/** A mediation as recorded by mutation or import. */
export interface Opening {
  worker: string;
  dispute: string;
  jointly?: readonly string[] | null;
  claimed?: string | null;
  openedOn: string;
}

/** Rules of opening a mediation, for both mutation and file import; `historic`: the record may be from the past. */
export const openingRules = ({ worker, dispute, jointly, claimed, openedOn }: Opening, historic = false): (UserError | false)[] => [
  ...pseudonymRules('worker', worker),
  ...textRules({ dispute }, MAX_DISPUTE),
  ...(jointly?.length ? namesRules('jointly', jointly) : []),
  ...yuanRules('claimed', claimed),
  ...dayRules('openedOn', openedOn, earliestDay(MAX_PAST, historic)),
];

/** The end of a mediation. */
export interface Ending {
  result: string;
  agreedAmount?: string | null;
  closedOn: string;
}

/** Rules of closing a mediation that was opened on `openedOn`. */
export const endingRules = ({ result, agreedAmount, closedOn }: Ending, openedOn: string): (UserError | false)[] => [
  goesWith('agreedAmount', 'AGREED', agreedAmount != null, agreedAmount != null && result === 'AGREED'),
  ...yuanRules('agreedAmount', agreedAmount),
  ...dayRules('closedOn', closedOn, openedOn),
];
