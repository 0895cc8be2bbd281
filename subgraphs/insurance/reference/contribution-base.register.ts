import { day } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { scheme, yuan } from '../import-fields.ts';

/** Bounds of the monthly base that a place publishes for a year; the validity of a row is the year. */
export const CONTRIBUTION_BASES = register({
  ...{ name: 'contribution-bases', title: 'Lower and upper bounds of contribution bases by place and year', titleZh: '缴费基数上下限' },
  ...{ table: 'contribution_base', keptAt: 2, single: ['scheme'] },
  fields: { from: day('from_day', '起始日'), scheme, floor: yuan('floor', '基数下限'), ceiling: yuan('ceiling', '基数上限') },
  rules: ({ floor, ceiling }) =>
    Number(floor) > 0 && Number(floor) <= Number(ceiling)
      ? []
      : [
          {
            field: 'floor',
            rule: 'RANGE',
            message: 'must be greater than 0 and not greater than ceiling',
            messageZh: '须大于 0 且不超过上限',
          },
        ],
});
