import { day, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';

const words = (column: string, name: string, longest: number, optional = false) => text({ column, names: [name], longest, optional });

/** Causes of action concerning work, version by version, maintained by the Supreme People's Court (民事案件案由规定). */
export const CAUSES_OF_ACTION = register({
  ...{ name: 'causes-of-action', title: 'Causes of action by version of the list', titleZh: '案由' },
  ...{ table: 'cause_of_action', key: ['version', 'code'], id: `version || '/' || code`, keptAt: 0, single: ['code'] },
  fields: {
    version: words('version', '案由规定版本', 20),
    code: words('code', '案由代码', 20),
    from: day('from_day', '版本施行日期'),
    name: words('name', '案由名称', 100),
    parent: words('parent', '上级案由代码', 20, true),
  },
  rules: ({ region }) =>
    region === '100000'
      ? []
      : [{ field: 'region', rule: 'LEVEL', message: 'must be the whole country, 100000', messageZh: '须为全国，100000' }],
});
