import { day, integer, oneOf } from '../import/field.ts';
import { type Register, register } from '../reference/register.ts';
import { Qualifier } from '../vocabulary/value-types.ts';

/**
 * The register of figures as published by other bodies, kept by provinces and the central government. `names`: the indicators
 * of this agency.
 */
export const publishedFigures = (names: readonly string[]): Register =>
  register({
    ...{ name: 'published-figures', title: 'Published figures', titleZh: '公布数据', table: 'reported_figure', keptAt: 1 },
    ...{ key: ['indicator', 'region', 'from'], id: `indicator || '/' || region || '/' || from_day` },
    fields: {
      indicator: indicatorOf(names),
      from: day('from_day', '数据截止日'),
      value: integer({ column: 'value', names: ['数值'], from: 0, to: 9_000_000_000_000 }),
      qualifier: oneOf({ column: 'qualifier', names: ['表述方式'], values: Qualifier }),
    },
  });

/** Accepts the names of the schema in upper or lower case. */
function indicatorOf(names: readonly string[]) {
  const read = oneOf({ column: 'indicator', names: ['指标'], values: Object.fromEntries(names.map((name) => [name.toUpperCase(), name])) });
  return {
    ...read,
    form: names.join(' '),
    parse: (text: string) => {
      const found = names.find((name) => name.toUpperCase() === text.toUpperCase());
      if (found) return { value: found };
      return { rule: 'VALUE', message: `must be one of ${names.join(', ')}`, messageZh: `须为以下之一：${names.join('、')}` };
    },
  };
}

/** DDL that turns the table of published figures into a register. */
export const FIGURES_AS_REGISTER = [
  'alter table reported_figure rename column as_of to from_day',
  `alter table reported_figure add column to_day date, add column mark text not null default 'found', add column withdrawn_on date,
     add column withdrawn_because text`,
];
export const FIGURES_BEFORE = [
  'alter table reported_figure drop column to_day, drop column mark, drop column withdrawn_on, drop column withdrawn_because',
  'alter table reported_figure rename column from_day to as_of',
];
