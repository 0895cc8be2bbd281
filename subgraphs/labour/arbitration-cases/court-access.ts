import { today } from '../../shared/calendar/today.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import { CourtAccess, CourtAccessReason, WhoMaySue } from './arbitration-case.type.ts';
import { isAward } from './arbitration-deadlines.ts';

/** Whether, why and until when the parties may go to court. */
export const courtAccess = (row: ArbitrationCaseRow, now = today()): CourtAccess[] =>
  openings(row, now).filter(({ until }) => until === null || until >= now);

/** Every way to court; a refusal, or silence, opens it to the applicant, who in this register is the worker (Art. 29). */
function openings(row: ArbitrationCaseRow, now: string): CourtAccess[] {
  const { filed_on, accepted_on, decided_on, outcome, extended_on, final, award_served_on } = row;
  const { BOTH, WORKER, EMPLOYER } = WhoMaySue;
  const access = (reason: CourtAccessReason, who: WhoMaySue, article: string, until: string | null) =>
    Object.assign(new CourtAccess(), { reason, who, article, until, heldIn: row.region });
  if (outcome === 'NOT_ACCEPTED') return [access(CourtAccessReason.NOT_ACCEPTED, WORKER, limitOf('ARB_ACCEPT').article, null)];
  if (!accepted_on && !decided_on)
    return now > lastDay('ARB_ACCEPT', filed_on) ? [access(CourtAccessReason.NO_ANSWER, WORKER, limitOf('ARB_ACCEPT').article, null)] : [];
  if (!decided_on)
    return accepted_on && now > lastDay('ARB_DECIDE', accepted_on, extended_on !== null)
      ? [access(CourtAccessReason.AWARD_LATE, BOTH, limitOf('ARB_DECIDE').article, null)]
      : [];
  if (!isAward(outcome) || final === null) return [];
  const until = (code: 'SUE_NONFINAL' | 'SUE_FINAL_WORKER' | 'SETASIDE_FINAL') => award_served_on && lastDay(code, award_served_on);
  if (!final) return [access(CourtAccessReason.AWARD, BOTH, limitOf('SUE_NONFINAL').article, until('SUE_NONFINAL'))];
  return [
    access(CourtAccessReason.FINAL_AWARD, WORKER, limitOf('SUE_FINAL_WORKER').article, until('SUE_FINAL_WORKER')),
    access(CourtAccessReason.SET_ASIDE, EMPLOYER, limitOf('SETASIDE_FINAL').article, until('SETASIDE_FINAL')),
  ];
}
