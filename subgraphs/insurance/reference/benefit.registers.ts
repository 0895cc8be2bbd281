import sql from 'sql-template-tag';
import { day } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { yuan } from '../import-fields.ts';

/** The validity of a row is the year. The National Bureau of Statistics publishes one figure for the country. */
export const BENEFIT_INCOMES = register({
  ...{ name: 'benefit-incomes', title: 'Disposable income of urban residents by year', titleZh: '全国城镇居民人均可支配收入' },
  ...{ table: 'benefit_income', keptAt: 0, single: [] },
  fields: { from: day('from_day', '起始日'), to: day('to_day', '截止日'), yuan: yuan('yuan', '人均可支配收入') },
});

/** A later row replaces the previous one. */
export const BENEFIT_BASES = register({
  ...{ name: 'benefit-bases', title: 'Benefit bases: average wages from which benefits are calculated', titleZh: '待遇计发基数' },
  ...{ table: 'benefit_base', key: ['region', 'from'], id: `region || '/' || from_day`, keptAt: 3 },
  fields: { from: day('from_day', '起始日'), monthly: yuan('monthly', '月平均工资') },
  checks: [{ ...{ field: 'monthly', rule: 'RANGE', message: 'above 0', messageZh: '须大于 0' }, broken: sql`s.monthly = 0` }],
});
