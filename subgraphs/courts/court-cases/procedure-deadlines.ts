import { deadline } from '../../shared/calendar/deadline.ts';
import { addMonths } from '../../shared/calendar/today.ts';
import type { Deadline } from '../../shared/graphql/value-types.ts';
import type { ProcedureStepRow } from './court-case.entity.ts';

interface Limit {
  rule: string;
  article: string;
  days?: number;
  months?: number;
}

/** The ordinary limit of each stage; extensions belong to the workflow that grants them. */
const LIMITS: Record<string, Limit> = {
  MEDIATION: { rule: 'MEDIATE_ONESTOP', article: '人社厅发〔2024〕4号', days: 15 },
  ARBITRATION: { rule: 'ARB_DECIDE', article: '劳动争议调解仲裁法43', days: 45 },
  FIRST_INSTANCE: { rule: 'CIV_ORDINARY', article: '民事诉讼法152', months: 6 },
  APPEAL: { rule: 'CIV_APPEAL', article: '民事诉讼法183', months: 3 },
};

export function procedureDeadlines({ stage, started_on, ended_on }: ProcedureStepRow): Deadline[] {
  const limit = LIMITS[stage];
  if (!limit) return [];
  const days = limit.days ?? daysBetween(started_on, addMonths(started_on, limit.months ?? 0));
  return [deadline({ rule: limit.rule, article: limit.article, startedOn: started_on, days, metOn: ended_on })];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
