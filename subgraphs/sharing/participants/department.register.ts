import { REGISTERED_KINDS } from '../../shared/agencies.ts';
import { itemsOf, oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { ParticipantKind } from './participant.type.ts';

const SCHEME = /^[A-Z][A-Z_]{1,39}$/;
const KINDS = Object.fromEntries(REGISTERED_KINDS.map((kind) => [kind, kind]));

/** Departments with their kind and the schemes they run; kept by the national authority, with history. */
export const DEPARTMENTS = register({
  ...{ name: 'departments', title: 'Government departments that may take part', titleZh: '部门目录' },
  ...{ table: 'department', keptAt: 0 },
  fields: {
    name: text({ column: 'name', names: ['部门名称'], longest: 100 }),
    nameEn: text({ column: 'name_en', names: ['英文名称'], longest: 100 }),
    kind: oneOf({ column: 'kind', names: ['参与方类别'], values: KINDS, of: ParticipantKind }),
    scope: several({ column: 'scope', names: ['主管险种'], of: text({ column: '', names: [], longest: 40 }) }),
  },
  rules: ({ region, kind, scope }) => [
    ...(region === '100000'
      ? []
      : [{ field: 'region', rule: 'LEVEL', message: 'must be the whole country, 100000', messageZh: '须为全国，100000' }]),
    ...(itemsOf(scope).every((one) => SCHEME.test(one))
      ? []
      : [{ field: 'scope', rule: 'FORMAT', message: 'must be schemes such as MEDICAL', messageZh: '险种代码如 MEDICAL' }]),
    // Only insurance records are divided by scheme.
    ...(itemsOf(scope).length === 0 || kind === 'INSURANCE'
      ? []
      : [
          {
            field: 'scope',
            rule: 'KIND',
            message: 'scope is allowed only for departments of kind INSURANCE',
            messageZh: '仅社会保险类部门可以填写主管险种',
          },
        ]),
  ],
});
