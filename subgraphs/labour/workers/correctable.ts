import type { Correctable } from '../../shared/corrections/correctable.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { EmploymentForm } from './worker.enums.ts';

const MAX_TEXT = 2_000;
const DAY = { of: DateScalar };

/** Values of the labour ministry's records that the department may correct. */
export const LABOUR_CORRECTABLE: Correctable = {
  Worker: {
    table: 'worker',
    key: 'id',
    region: 'region',
    worker: 'id',
    fields: { occupation: { column: 'occupation', form: { oneOf: Object.keys(OccupationGroup) } } },
  },
  Engagement: {
    table: 'engagement',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: {
      form: { column: 'form', form: { oneOf: Object.keys(EmploymentForm) } },
      from: { column: 'from_day', form: DAY, isPast: true },
      to: { column: 'to_day', form: DAY },
    },
  },
  EarningStatement: {
    table: 'earning',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: {
      pay: { column: 'pay', form: { of: Money } },
      subsidies: { column: 'subsidies', form: { of: Money } },
      paid: { column: 'paid', form: { of: Money } },
      dueOn: { column: 'due_on', form: DAY },
    },
  },
  WageClue: {
    table: 'wage_clue',
    key: 'id',
    region: 'region',
    worker: 'worker',
    fields: {
      amount: { column: 'amount', form: { of: Money } },
      account: { column: 'account', form: { longest: MAX_TEXT } },
    },
  },
};
