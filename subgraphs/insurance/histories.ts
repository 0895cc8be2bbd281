import { PERSONAL, SENSITIVE } from '../shared/authorization/classification.ts';
import { type HistoryOf, historyOf } from '../shared/workflow/history.resolver.ts';
import { EnrolmentSpell } from './enrolments/enrolment-spell.type.ts';
import { InjuryClaim } from './injury-claims/injury-claim.type.ts';
import { MonthContest } from './month-contests/month-contest.type.ts';
import { TransferRequest } from './transfers/transfer-request.type.ts';

/** The procedures of the insurance agencies, each classed as its record; a claim's steps say that it was appraised and paid. */
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
