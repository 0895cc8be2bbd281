import sql from 'sql-template-tag';
import 'reflect-metadata';
import { scoped } from '../../subgraphs/insurance/enrolments/scheme-scope.ts';
import { INSURANCE_POLICY } from '../../subgraphs/insurance/policy.ts';
import { LABOUR_POLICY } from '../../subgraphs/labour/policy.ts';
import { withoutCluesElsewhere } from '../../subgraphs/labour/risk-sweeps/clues-elsewhere.ts';
import type { Agency, ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { sortingOf } from '../../subgraphs/shared/authorization/cuts.ts';
import { createRequestContext } from '../../subgraphs/shared/identity/request-context.ts';

/** A body of Shanghai with an agreement over records of Zhejiang that names one of their fields. */
const agreed = (kind: ParticipantKind, provider: Agency, coordinate: string, scope?: string[]) =>
  createRequestContext({
    ...{ participant: 'body-310000', kind, region: '310000', actor: 'test', traceId: '1'.repeat(32), scope },
    grants: [{ agreement: 'AG-1', provider, regions: ['330000'], coordinates: [coordinate] }],
  } as never);

test('an office that runs some schemes is told no order by a day that its agreement does not name', () => {
  const context = agreed('INSURANCE', 'insurance', 'EnrolmentSpell.scheme', ['PENSION']);
  const visible = INSURANCE_POLICY.visible(context, 'enrolments', sql`region`, sql`worker`);
  expect(sortingOf(visible)?.('EnrolmentSpell.from')).toBe(false);
  expect(sortingOf(scoped(context, visible, sql`scheme`))?.('EnrolmentSpell.from')).toBe(false);
});

test('tasks without those on clues elsewhere may be sorted as all tasks are', () => {
  const context = agreed('LABOUR', 'labour', 'RiskCase.kind');
  const visible = LABOUR_POLICY.visible(context, 'riskCases', sql`region`);
  expect(sortingOf(visible)).toBeDefined();
  expect(sortingOf(withoutCluesElsewhere(context, visible))).toBe(sortingOf(visible));
});
