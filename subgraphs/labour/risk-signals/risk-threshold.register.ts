import type { ImportedRecord } from '../../shared/import/dataset.ts';
import { decimal, oneOf } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { RiskKind } from './risk-signal.type.ts';

const COUNTS: unknown[] = [RiskKind.WAGE_CLUES, RiskKind.DISPUTES, RiskKind.FORCED_REGISTRATION];

const wholeCounts = ({ kind, threshold }: ImportedRecord) =>
  COUNTS.includes(kind) && !Number.isInteger(Number(threshold))
    ? [
        {
          field: 'threshold',
          rule: 'WHOLE',
          message: 'must be a whole number, because records are counted',
          messageZh: '按件数计的阈值须为整数',
        },
      ]
    : [];

/** Thresholds of risk signals: one number for the whole country, set by the ministry. */
export const RISK_THRESHOLDS = register({
  ...{ name: 'risk-thresholds', title: 'Thresholds of risk signals', titleZh: '风险信号阈值' },
  ...{ table: 'risk_threshold', keptAt: 0, single: ['kind'], rules: wholeCounts },
  fields: {
    kind: oneOf({ column: 'kind', names: ['风险类型'], values: RiskKind }),
    threshold: decimal({ column: 'threshold', names: ['阈值'], places: 2, from: 1, to: 1_000_000 }),
  },
});
