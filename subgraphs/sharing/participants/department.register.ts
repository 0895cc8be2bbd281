import { REGISTERED_KINDS } from '../../shared/agencies.ts';
import { itemsOf, oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { ParticipantKind } from './participant.type.ts';

const SCHEME = /^[A-Z][A-Z_]{1,39}$/;
const KINDS = Object.fromEntries(REGISTERED_KINDS.map((kind) => [kind, kind]));

/** Departments, their kind and what of its agency's records each runs; kept by the national authority, with their history. */
export const DEPARTMENTS = register({
  ...{ name: 'departments', title: 'Departments as the state has them', titleZh: '部门目录' },
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
      : [{ field: 'region', rule: 'LEVEL', message: 'the whole country, 100000', messageZh: '须为全国，100000' }]),
    ...(itemsOf(scope).every((one) => SCHEME.test(one))
      ? []
      : [{ field: 'scope', rule: 'FORMAT', message: 'schemes such as MEDICAL', messageZh: '险种代码如 MEDICAL' }]),
    // Who runs a part of its agency's records holds records of persons by scheme: no other agency's are divided so.
    ...(itemsOf(scope).length === 0 || kind === 'INSURANCE'
      ? []
      : [
          {
            field: 'scope',
            rule: 'KIND',
            message: 'only departments of kind INSURANCE run schemes',
            messageZh: '仅社会保险类部门主管险种',
          },
        ]),
  ],
});
