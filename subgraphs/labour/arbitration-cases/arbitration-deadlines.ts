import { deadline } from '../../shared/calendar/deadline.ts';
import type { Deadline } from '../../shared/graphql/value-types.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';

const LAW = '劳动争议调解仲裁法';

/** The clocks of 劳动争议调解仲裁法: acceptance 5 days (Art. 29), award 45 days (Art. 43), suit 15 days (Arts. 48, 50). */
export function arbitrationDeadlines({ filed_on, accepted_on, decided_on }: ArbitrationCaseRow): Deadline[] {
  const clocks = [deadline({ rule: 'ARB_ACCEPT', article: `${LAW}29`, startedOn: filed_on, days: 5, metOn: accepted_on ?? decided_on })];
  if (accepted_on) clocks.push(deadline({ rule: 'ARB_DECIDE', article: `${LAW}43`, startedOn: accepted_on, days: 45, metOn: decided_on }));
  return clocks;
}
