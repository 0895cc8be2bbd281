import { day, oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { PolicyKind, PolicyStatus } from './policy.type.ts';

const words = (column: string, name: string, longest: number) => text({ column, names: [name], longest });

/** Maintained by the department of the place where a document applies. A document that lapses gets a last day. */
export const POLICIES = register({
  ...{ name: 'policies', title: 'Policies and regulations', titleZh: '政策法规', table: 'policy', keptAt: 3 },
  fields: {
    title: words('title', '名称', 300),
    titleEn: words('title_en', '英文名称', 300),
    issuer: words('issuer', '制定机关', 200),
    kind: oneOf({ column: 'kind', names: ['文件类型'], values: PolicyKind }),
    status: oneOf({ column: 'status', names: ['状态'], values: PolicyStatus }),
    number: text({ column: 'number', names: ['文号'], longest: 100, optional: true }),
    issuedOn: day('issued_on', '发布日期', true),
    topics: several({ column: 'topics', names: ['主题'], of: words('topics', '主题', 50), least: 1 }),
  },
  rules: ({ issuedOn, from }) =>
    issuedOn && from && from < issuedOn
      ? [{ field: 'from', rule: 'ORDER', message: 'must not be before the day of issue', messageZh: '施行日期不得早于发布日期' }]
      : [],
});
