import type { ImportedRecord } from '../../shared/import/dataset.ts';
import { decimal, oneOf, several, text } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { RuleKind } from './rule-enums.ts';
import { RequirementOperator } from './rule-requirement.entity.ts';

/** A bound has a value; a duty to state a number has none. */
const boundRules = ({ operator, value }: ImportedRecord) =>
  (operator === 'STATED') === (value == null)
    ? []
    : [
        {
          field: 'value',
          rule: 'TOGETHER',
          message: 'give a value with AT_MOST and AT_LEAST, but not with STATED',
          messageZh: '上限、下限须填写数值，仅要求载明的不填写',
        },
      ];

/** Requirements that platform rules are checked against: national ones, and those of a province in addition. */
export const RULE_REQUIREMENTS = register({
  ...{ name: 'rule-requirements', title: 'Requirements for platform rules', titleZh: '平台规则核查要求' },
  ...{ table: 'rule_requirement', keptAt: 1, rules: boundRules },
  fields: {
    kind: oneOf({ column: 'kind', names: ['规则类型'], values: RuleKind }),
    sectors: several({ column: 'sectors', names: ['适用行业'], of: oneOf({ column: 'sectors', names: ['适用行业'], values: Sector }) }),
    term: oneOf({ column: 'term', names: ['参数'], values: RuleTermName }),
    operator: oneOf({ column: 'operator', names: ['比较方式'], values: RequirementOperator }),
    value: decimal({ column: 'value', names: ['数值'], places: 4, from: 0, to: 1_000_000, optional: true }),
    unit: text({ column: 'unit', names: ['单位'], longest: 40 }),
    requirement: text({ column: 'requirement', names: ['要求'], longest: 200 }),
  },
});
