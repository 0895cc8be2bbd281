import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DutyHolder } from '../../shared/overdue/overdue.enums.ts';
import type { OverdueBoard } from '../../shared/overdue/overdue.resolver.ts';
import { readableClocks } from '../../shared/overdue/readable-clocks.ts';
import { extendedOnce, type WatchedClock } from '../../shared/overdue/watched-clock.ts';
import { scoped } from '../enrolments/scheme-scope.ts';
import { Region } from '../region/region.type.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';

const WORKER = sql`array[worker]`;

export const INSURANCE_OVERDUE: OverdueBoard = {
  name: 'insuranceOverdue',
  description:
    'Overdue duties of insurance agencies, review authorities and appraisal committees, longest overdue first (社会保险超期事项).',
  places: { type: Region, at: Region.at },
  clocks: insuranceClocks,
};

/** Duties of insurance agencies, review authorities and appraisal committees. A time limit of one region applies there only. */
function insuranceClocks(context: RequestContext): WatchedClock[] {
  return [...claimClocks(context), ...transferClocks(context), ...coverClocks(context), ...monthClocks(context)];
}

function claimClocks(context: RequestContext): WatchedClock[] {
  const region = sql`place_of_injury`;
  const readable = (field: string, classification: 'PERSONAL' | 'SENSITIVE') =>
    scoped(context, readableClocks('insurance', context)(field, classification, region, sql`worker`), sql`'OCCUPATIONAL_INJURY'`);
  const open = readable('InjuryClaim.deadlines', 'PERSONAL');
  const closed = readable('InjuryClaim.benefitDeadlines', 'SENSITIVE');
  const clock = (
    rule: LimitCode,
    holder: DutyHolder,
    started: Sql,
    waits: Sql,
    visible: Sql,
    more: Partial<WatchedClock> = {},
  ): WatchedClock => {
    const limit = limitOf(rule);
    const binds = withinRegion(limit.region ?? '100000', region);
    const record = { type: 'InjuryClaim', table: sql`injury_claim`, key: sql`number`, region, subjects: WORKER };
    return { rule, limit, holder, ...record, started, open: sql`state <> 'CLOSED' and ${waits} and ${binds}`, visible, ...more };
  };
  const AGENCY = 'INSURANCE_AGENCY';
  const undecided = (handling: string) => sql`determined_on is null and handling = ${handling}`;
  const complete = sql`coalesce(materials_on, reported_on)`;
  const appraisal = { extended: extendedOnce(limitOf('WI_APPRAISE'), sql`appraisal_extended_on`) };
  const unpaid = sql`handling = 'MINOR' and determination = 'RECOGNISED' and not exists (select from claim_benefit b where b.claim = number)`;
  return [
    clock('OI_CHECK', AGENCY, sql`reported_on`, sql`materials_on is null and determined_on is null`, open),
    clock('OI_DECIDE', AGENCY, complete, undecided('ORDINARY'), open),
    clock('OI_DECIDE_CLEAR', AGENCY, complete, undecided('CLEAR'), open),
    clock('OI_DECIDE_MINOR', AGENCY, complete, undecided('MINOR'), open),
    clock('REVIEW_DECIDE', 'REVIEW_AUTHORITY', sql`review_applied_on`, sql`review_decided_on is null`, open),
    clock('WI_APPRAISE', 'APPRAISAL_COMMITTEE', sql`appraisal_applied_on`, sql`appraised_on is null`, closed, appraisal),
    clock('OI_PAY_MINOR', AGENCY, sql`determined_on`, unpaid, closed),
    clock('CLAIM_CONTEST_ANSWER', AGENCY, sql`contested_on`, sql`contest_state = 'OPEN'`, open),
    clock('CLAIM_CONTEST_DECIDE', AGENCY, sql`answered_on`, sql`contest_state = 'MAINTAINED'`, open),
  ];
}

/** Contested cover: the agency that keeps it answers, then the agency above both decides. */
function coverClocks(context: RequestContext): WatchedClock[] {
  const region = sql`region`;
  const readable = readableClocks('insurance', context)('EnrolmentSpell.deadlines', 'PERSONAL', region, sql`worker`);
  const record = { type: 'EnrolmentSpell', table: sql`enrolment_spell`, key: sql`id::text`, region, subjects: WORKER };
  const clock = (rule: LimitCode, started: Sql, state: string): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder: 'INSURANCE_AGENCY', ...record, started, open: sql`contest_state = ${state}` },
    visible: scoped(context, readable, sql`scheme`),
  });
  return [clock('COVER_CONTEST_ANSWER', sql`contested_on`, 'OPEN'), clock('COVER_CONTEST_DECIDE', sql`answered_on`, 'MAINTAINED')];
}

/** Contested months, in the same way. */
function monthClocks(context: RequestContext): WatchedClock[] {
  const region = sql`region`;
  const readable = readableClocks('insurance', context)('MonthContest.deadlines', 'PERSONAL', region, sql`worker`);
  const record = { type: 'MonthContest', table: sql`month_contest`, key: sql`id`, region, subjects: WORKER };
  const clock = (rule: LimitCode, started: Sql, state: string): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder: 'INSURANCE_AGENCY', ...record, started, open: sql`contest_state = ${state}` },
    visible: scoped(context, readable, sql`scheme`),
  });
  return [clock('MONTH_CONTEST_ANSWER', sql`contested_on`, 'OPEN'), clock('MONTH_CONTEST_DECIDE', sql`answered_on`, 'MAINTAINED')];
}

function transferClocks(context: RequestContext): WatchedClock[] {
  const readable = (region: Sql) => readableClocks('insurance', context)('TransferRequest.deadlines', 'PERSONAL', region, sql`worker`);
  // Both regions see the whole transfer; the region responsible for the next step must act.
  const visible = scoped(context, sql`(${readable(sql`from_region`)} or ${readable(sql`to_region`)})`, sql`scheme`);
  const clock = (rule: LimitCode, region: Sql, started: Sql, waits: Sql): WatchedClock => ({
    ...{ rule, limit: limitOf(rule), holder: 'INSURANCE_AGENCY', type: 'TransferRequest', table: sql`transfer_request`, key: sql`id` },
    ...{ region, subjects: WORKER, started, open: sql`ended_on is null and ${waits}`, visible },
  });
  return [
    clock('TRANSFER_ACCEPT', sql`to_region`, sql`applied_on`, sql`accepted_on is null`),
    clock('TRANSFER_RELEASE', sql`from_region`, sql`accepted_on`, sql`released_on is null`),
    clock('TRANSFER_CREDIT', sql`to_region`, sql`released_on`, sql`credited_on is null and state <> 'RETURNING'`),
  ];
}
