import { today } from '../../shared/calendar/today.ts';
import { dueOn } from '../../shared/time-limits/deadline.ts';
import { lastDayOf } from '../../shared/time-limits/time-limits.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { contestClocks } from '../enrolments/contest-clocks.ts';
import { bindsIn, clock, type LimitCode, lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';

const DECIDE: Record<string, LimitCode> = { ORDINARY: 'OI_DECIDE', CLEAR: 'OI_DECIDE_CLEAR', MINOR: 'OI_DECIDE_MINOR' };

/** Duties of the agency for which its region has a time limit, and rights of the parties that are open or were used. */
export function claimDeadlines(claim: InjuryClaimRow, now = today()): Deadline[] {
  const { reported_on, materials_on, determined_on, handling, place_of_injury } = claim;
  if (claim.state === 'CLOSED') return contestOf(claim, now);
  const local = (code: LimitCode, from: string, metOn: string | null) => (bindsIn(code, place_of_injury) ? [clock(code, from, metOn)] : []);
  return [
    ...local('OI_CHECK', reported_on, materials_on ?? determined_on),
    // The time limit for the decision starts when the documents are complete.
    ...local(DECIDE[handling] as LimitCode, materials_on ?? reported_on, determined_on),
    ...(claim.review_applied_on ? [clock('REVIEW_DECIDE', claim.review_applied_on, claim.review_decided_on)] : []),
    ...rightsOf(claim, now),
    ...contestOf(claim, now),
  ];
}

const CLAIM_CONTEST = { answer: 'CLAIM_CONTEST_ANSWER', decision: 'CLAIM_CONTEST_DECIDE' } as const;

/** A closed claim has no open duties. */
function contestOf(claim: InjuryClaimRow, now: string): Deadline[] {
  const awaited = claim.state !== 'CLOSED';
  return contestClocks(CLAIM_CONTEST, claim, { awaited, endedOn: awaited ? null : (claim.answered_on ?? now) });
}

/** Time limits that reveal an appraisal or a payment are as sensitive as these. */
export function benefitDeadlines(claim: InjuryClaimRow, paidOn: string | null, now = today()): Deadline[] {
  const { appraisal_applied_on, appraised_on, appraisal_extended_on, handling, determination, determined_on, place_of_injury } = claim;
  const paidByLimit = handling === 'MINOR' && determination === 'RECOGNISED' && bindsIn('OI_PAY_MINOR', place_of_injury);
  return [
    ...(appraisal_applied_on ? [clock('WI_APPRAISE', appraisal_applied_on, appraised_on, appraisal_extended_on !== null)] : []),
    ...(appraised_on && lastDay('WI_REAPPRAISE', appraised_on) >= now ? [clock('WI_REAPPRAISE', appraised_on, null)] : []),
    ...(paidByLimit && determined_on ? [clock('OI_PAY_MINOR', determined_on, paidOn)] : []),
  ];
}

function rightsOf({ determined_on, review_applied_on, review_decided_on, suit }: InjuryClaimRow, now: string): Deadline[] {
  if (!determined_on) return [];
  const open = (code: LimitCode, from: string, usedOn: string | null = null): Deadline[] =>
    usedOn || lastDay(code, from) >= now ? [clock(code, from, usedOn)] : [];
  // Once a court has the case nobody applies for review (行政复议法第二十九条).
  const review = suit !== null && !review_applied_on ? [] : open('REVIEW_APPLY', determined_on, review_applied_on);
  if (suit !== null) return review;
  if (review_decided_on) return [...review, ...open('SUE_AFTER_REVIEW', review_decided_on)];
  return [...review, ...(review_applied_on ? afterSilence(review_applied_on, now) : open('SUE_DECISION', determined_on))];
}

/**
 * During a review no action can be brought (行政复议法第二十九条). If the review period ends without a decision, it can be
 * brought within fifteen days (行政诉讼法第四十五条). No record states whether the period was extended: both days are returned,
 * and the later one is the last day.
 */
function afterSilence(appliedOn: string, now: string): Deadline[] {
  const [ended, extended] = [lastDay('REVIEW_DECIDE', appliedOn), lastDay('REVIEW_DECIDE', appliedOn, true)];
  const limit = limitOf('SUE_AFTER_REVIEW');
  const last = lastDayOf(limit, extended);
  if (ended >= now || last.lastDay < now) return [];
  const right = { rule: 'SUE_AFTER_REVIEW', article: limit.article, startedOn: ended, metOn: null };
  return [dueOn(right, { ...last, otherLastDay: lastDayOf(limit, ended).lastDay }, { ...limit, note: SILENCE })];
}

const SILENCE = 'the time of the review ended without a decision; whether it was extended by thirty days is not on record';
