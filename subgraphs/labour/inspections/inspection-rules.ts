import { yuanToFen } from '../../shared/identifiers/money.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import { orderRules } from '../rectifications/rectification.service.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { ViolationInput } from './violation.inputs.ts';

const MAX_VIOLATIONS = 50;
const MAX_PERSONS = 10_000_000;
const EARLIEST = '2004-12-01'; // day on which 劳动保障监察条例 came into force

interface Inspected {
  openedOn: string;
  closedOn?: string | null;
  result?: string | null;
}

/** Rules on the days of an inspection, for both mutation and file import. */
export const inspectionDayRules = ({ openedOn, closedOn, result }: Inspected): (UserError | false)[] => [
  ...dayRules('openedOn', openedOn, EARLIEST),
  ...(closedOn ? dayRules('closedOn', closedOn, openedOn) : []),
  goesWith('result', 'closedOn', Boolean(result), Boolean(closedOn)),
];

/** The result is NO_VIOLATION if and only if no violation was found. */
export const resultRules = (result: string, found: boolean) => [
  (result === 'NO_VIOLATION') === found &&
    userError(
      'result',
      'RESULT',
      'use NO_VIOLATION if no violation was found, and another result if one was found',
      '未发现违法的不得填写违法行为，其他结果须填写违法行为',
    ),
];

/** Rules of violations found up to the day `on` by an inspection opened on `openedOn`. */
export function violationRules(found: ViolationInput[] | null | undefined, on: string, openedOn: string): (UserError | false)[] {
  if (!found) return [];
  if (found.length > MAX_VIOLATIONS)
    return [userError('violations', 'LENGTH', `at most ${MAX_VIOLATIONS} violations`, `违法行为不得超过 ${MAX_VIOLATIONS} 项`)];
  return found.flatMap(({ description, article, occurredOn, amount, persons, rectification }, i) => {
    const field = (name: string) => `violations.${i}.${name}`;
    const { article: basis } = limitOf('INSPECT_LOOKBACK');
    return [
      ...textRules({ [field('description')]: description, [field('article')]: article }),
      occurredOn != null &&
        (occurredOn > on || lastDay('INSPECT_LOOKBACK', occurredOn) < openedOn) &&
        userError(
          field('occurredOn'),
          'LOOKBACK',
          `must not be more than two years before the case was opened: ${basis}`,
          `违法行为须在两年之内：${basis}`,
        ),
      amount != null && yuanToFen(amount) < 0n && userError(field('amount'), 'RANGE', 'must not be negative', '金额不得为负'),
      persons != null &&
        (persons < 0 || persons > MAX_PERSONS) &&
        userError(field('persons'), 'RANGE', `0 to ${MAX_PERSONS}`, `须在 0 至 ${MAX_PERSONS} 之间`),
      ...orderRules(field('rectification'), rectification, on),
    ];
  });
}
