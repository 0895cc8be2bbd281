import { PERSONAL, SENSITIVE } from '../shared/authorization/classification.ts';
import { type HistoryOf, historyOf } from '../shared/workflow/history.resolver.ts';
import { EnrolmentSpell } from './enrolments/enrolment-spell.type.ts';
import { InjuryClaim } from './injury-claims/injury-claim.type.ts';
import { MonthContest } from './month-contests/month-contest.type.ts';
import { TransferRequest } from './transfers/transfer-request.type.ts';

/** The insurance records that have a history of steps. The steps of a claim reveal an appraisal and payments, so they are sensitive. */
export const HISTORIES: readonly HistoryOf[] = [
  historyOf(
    () => InjuryClaim,
    SENSITIVE,
    'injury_claim',
    ({ number }) => number,
  ),
  historyOf(
    () => TransferRequest,
    PERSONAL,
    'transfer_request',
    ({ id }) => id,
  ),
  historyOf(
    () => MonthContest,
    PERSONAL,
    'month_contest',
    ({ id }) => id,
  ),
  historyOf(
    () => EnrolmentSpell,
    PERSONAL,
    'enrolment_spell',
    ({ id }) => id,
  ),
];
