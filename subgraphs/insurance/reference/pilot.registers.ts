import { day, decimal, integer, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { firm, place, sector, words } from '../import-fields.ts';

const batch = integer({ column: 'batch', names: ['批次'], from: 1, to: 100 });
const EVERYWHERE = { ...place('region', '适用地区', true), absent: '100000', required: false };

/** Kept for the whole country, so that a province or sector can be added without a release. */
export const PILOT_PROVINCES = register({
  ...{ name: 'pilot-provinces', title: 'Pilot provinces with the sectors that they insure', titleZh: '试点省份和行业' },
  ...{ table: 'pilot_province', keptAt: 0, single: [] },
  fields: { from: day('from_day', '启动日期'), batch, sectors: several({ column: 'sectors', names: ['行业'], of: sector, least: 1 }) },
  rules: ({ region }) =>
    region?.endsWith('0000') && region !== '100000'
      ? []
      : [{ field: 'region', rule: 'LEVEL', message: 'a province', messageZh: '须为省级行政区划' }],
});

export const PILOT_PLATFORMS = register({
  ...{ name: 'pilot-platforms', title: 'Pilot platforms', titleZh: '试点平台企业', table: 'pilot_platform' },
  ...{ key: ['enterprise', 'sector'], id: `enterprise || '/' || sector`, keptAt: 0 },
  fields: {
    ...{ enterprise: firm('enterprise', '平台企业'), sector, service: words('service', '业务类型', 40, true), batch },
    ...{ from: day('from_day', '加入日期'), to: day('to_day', '退出日期', true), region: EVERYWHERE },
    source: text({ column: 'source', names: ['来源'], longest: 300, absent: '未注明 (not stated)' }),
  },
});

/** Rates of single platforms; the rates of sectors are a data file. */
export const PREMIUM_RATES = register({
  ...{ name: 'premium-rates', title: 'Premium rates of single platforms', titleZh: '平台企业缴费标准', table: 'premium_rate', keptAt: 0 },
  ...{ key: ['platform', 'sector', 'region', 'from'], id: `platform || '/' || sector || '/' || region || '/' || from_day` },
  fields: {
    ...{ platform: firm('platform', '平台企业'), sector, from: day('from_day', '起始日') },
    perOrder: decimal({ column: 'per_order', names: ['每单缴费'], places: 4, from: 0, to: 100_000, money: true }),
  },
});
