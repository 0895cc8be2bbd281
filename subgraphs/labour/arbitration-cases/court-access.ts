import { addDays, today } from '../../shared/calendar/today.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import { CourtAccess, CourtAccessReason, WhoMaySue } from './arbitration-case.type.ts';
import { isAward } from './arbitration-deadlines.ts';

/** The longest run of non-working days. An unknown calendar can move a last day by at most this many days. */
const MAX_DAYS_OFF = 15;

/** Which parties may go to court, why, and until when. A last day that depends on an unconfirmed calendar closes no way to court. */
export const courtAccess = (row: ArbitrationCaseRow, now = today()): CourtAccess[] =>
  openings(row, now).filter(({ until, isDecided }) => until === null || (isDecided ? until : addDays(until, MAX_DAYS_OFF)) >= now);

/**
 * All ways to court. If the commission refuses or does not answer, the applicant may sue, who in this register is the worker
 * (Art. 29).
 */
function openings(row: ArbitrationCaseRow, now: string): CourtAccess[] {
  const { filed_on, accepted_on, decided_on, outcome, extended_on, final, award_served_on } = row;
  const { BOTH, WORKER, EMPLOYER } = WhoMaySue;
  const access = (reason: CourtAccessReason, who: WhoMaySue, by: Deadline, until: string | null = null) =>
    Object.assign(new CourtAccess(), {
      ...{ reason, who, article: by.article, until, heldIn: row.region },
      // a refusal does not depend on any day
      isDecided: reason === 'NOT_ACCEPTED' || by.isCalendarConfirmed,
      usedRows: () => by.rows,
    });
  const acceptance = clock('ARB_ACCEPT', filed_on, null);
  if (outcome === 'NOT_ACCEPTED') return [access(CourtAccessReason.NOT_ACCEPTED, WORKER, acceptance)];
  if (!accepted_on && !decided_on) return now > acceptance.dueOn ? [access(CourtAccessReason.NO_ANSWER, WORKER, acceptance)] : [];
  if (!decided_on) {
    const decision = accepted_on && clock('ARB_DECIDE', accepted_on, null, extended_on !== null);
    return decision && now > decision.dueOn ? [access(CourtAccessReason.AWARD_LATE, BOTH, decision)] : [];
  }
  if (!isAward(outcome) || final === null) return [];
  const within = (reason: CourtAccessReason, who: WhoMaySue, code: 'SUE_NONFINAL' | 'SUE_FINAL_WORKER' | 'SETASIDE_FINAL') => {
    const limit = clock(code, award_served_on ?? decided_on, null);
    return access(reason, who, limit, award_served_on && limit.dueOn);
  };
  if (!final) return [within(CourtAccessReason.AWARD, BOTH, 'SUE_NONFINAL')];
  return [
    within(CourtAccessReason.FINAL_AWARD, WORKER, 'SUE_FINAL_WORKER'),
    within(CourtAccessReason.SET_ASIDE, EMPLOYER, 'SETASIDE_FINAL'),
  ];
}
