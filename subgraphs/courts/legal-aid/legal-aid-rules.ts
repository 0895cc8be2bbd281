import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { MAX_NAME } from './legal-aid-steps.ts';

const MAX_PAST = 730;

/** An application as recorded by mutation or import. */
export interface Application {
  institution: string;
  worker: string;
  appliedOn: string;
}

/** Rules of an application, for both mutation and file import; `historic`: the record may be from the past. */
export const applicationRules = ({ institution, worker, appliedOn }: Application, historic = false): (UserError | false)[] => [
  ...textRules({ institution }, MAX_NAME),
  ...pseudonymRules('worker', worker),
  ...dayRules('appliedOn', appliedOn, earliestDay(MAX_PAST, historic)),
];
