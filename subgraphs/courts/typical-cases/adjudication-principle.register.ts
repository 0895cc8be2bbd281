import { oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { Factor } from '../court-cases/factor.enums.ts';

const words = (column: string, name: string, longest: number) => text({ column, names: [name], longest });

/** Maintained by the Supreme People's Court for the whole country. */
export const ADJUDICATION_PRINCIPLES = register({
  ...{ name: 'adjudication-principles', title: 'Principles of adjudication', titleZh: '裁判原则' },
  ...{ table: 'adjudication_principle', keptAt: 0 },
  fields: {
    name: words('name', '名称', 100),
    text: words('text', '内容', 2_000),
    factors: several({ column: 'factors', names: ['要素'], of: oneOf({ column: 'factors', names: ['要素'], values: Factor }) }),
  },
});
