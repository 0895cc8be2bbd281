import { several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';

const words = (column: string, name: string, longest: number) => text({ column, names: [name], longest });

/** Maintained by the department of the place that carries out the campaign. */
export const CAMPAIGNS = register({
  ...{ name: 'campaigns', title: 'Inspection campaigns', titleZh: '专项行动', table: 'campaign', key: ['code'], id: 'code', keptAt: 3 },
  fields: {
    code: words('code', '代码', 64),
    name: words('name', '名称', 200),
    nameEn: words('name_en', '英文名称', 200),
    agencies: several({ column: 'agencies', names: ['牵头及参与部门'], of: words('agencies', '部门', 100), least: 1 }),
  },
});
