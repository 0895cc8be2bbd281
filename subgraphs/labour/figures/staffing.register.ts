import { day, integer } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';

const persons = (column: string, name: string) => integer({ column, names: [name], from: 0, to: 1_000_000 });

/** Each department maintains the count of its own region (劳动保障监察、劳动人事争议仲裁人员). */
export const STAFFING = register({
  ...{ name: 'staffing', title: 'Staff for inspection and arbitration', titleZh: '监察和仲裁人员', table: 'staffing', keptAt: 3 },
  ...{ key: ['region', 'from'], id: `region || '/' || from_day` },
  fields: {
    from: day('from_day', '统计日期'),
    inspectors: persons('inspectors', '劳动保障监察员人数'),
    arbitrators: persons('arbitrators', '仲裁员人数'),
  },
});
