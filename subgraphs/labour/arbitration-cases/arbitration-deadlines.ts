import { dueOn } from '../../shared/time-limits/deadline.ts';
import { lastDayOf } from '../../shared/time-limits/time-limits.ts';
import type { Deadline } from '../../shared/vocabulary/value-types.ts';
import { clock, type LimitCode, limitOf } from '../time-limits/time-limits.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';

type Clock = [code: LimitCode, startedOn: string | null, metOn: string | null, extended?: boolean];

/**
 * All time limits of an arbitration that have started. Steps of a closed case that have no day are left out, since nobody waits
 * for them any more. For arrears of pay, the limitation period starts only when the relation ends (Art. 27).
 */
export function arbitrationDeadlines(row: ArbitrationCaseRow): Deadline[] {
  const { filed_on, accepted_on, decided_on, served_on, defended_on, forwarded_on, panel_on, extended_on } = row;
  const steps: Clock[] = [
    ['ARB_SERVE', accepted_on, served_on],
    ['ARB_DEFENCE', served_on, defended_on],
    ['ARB_FORWARD', defended_on, forwarded_on],
    ['ARB_PANEL', accepted_on, panel_on],
  ];
  const clocks: Clock[] = [
    ['ARB_LIMITATION', aboutPayAlone(row) ? row.relation_ended_on : row.knew_on, filed_on],
    ['ARB_ACCEPT', filed_on, accepted_on ?? decided_on],
    ...steps.filter(([, , metOn]) => !decided_on || metOn),
    ['ARB_DECIDE', accepted_on, decided_on, extended_on !== null],
    ...afterAward(row),
  ];
  const running = clocks.flatMap(([code, startedOn, metOn, extended]) => (startedOn ? [clock(code, startedOn, metOn, extended)] : []));
  return [...running, ...hearingNotice(row)];
}

/** The exception for arrears of pay does not cover other claims in the same application. */
const aboutPayAlone = ({ items, claim }: ArbitrationCaseRow): boolean =>
  (items ?? [{ claim }]).every((item) => item.claim === 'PAY' || item.claim === 'OVERTIME');

/** Counted backwards from the day of the hearing. */
function hearingNotice({ accepted_on, hearing_on, hearing_noticed_on }: ArbitrationCaseRow): Deadline[] {
  if (!accepted_on || !hearing_on) return [];
  const limit = limitOf('ARB_HEARING_NOTICE');
  const notice = { rule: 'ARB_HEARING_NOTICE', article: limit.article, startedOn: accepted_on, metOn: hearing_noticed_on };
  return [dueOn(notice, lastDayOf(limit, hearing_on), limit)];
}

/** Time limits for going to court, from service of the award. Which ones apply depends on the claims that are final (Arts. 47 to 50). */
function afterAward({ outcome, final, award_served_on }: ArbitrationCaseRow): Clock[] {
  if (!isAward(outcome) || final === null) return [];
  const codes: LimitCode[] = final ? ['SUE_FINAL_WORKER', 'SETASIDE_FINAL'] : ['SUE_NONFINAL'];
  return codes.map((code) => [code, award_served_on, null]);
}

export const isAward = (outcome: string | null): boolean =>
  outcome === 'AWARD_FOR_WORKER' || outcome === 'AWARD_IN_PART' || outcome === 'DISMISSED';
