import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { ClauseTopic } from '../contracts/contract.enums.ts';
import { Region } from '../region/region.type.ts';

export const ClauseMeasure = describedEnum('ClauseMeasure', 'Standard that a clause is compared with (比对标准).', {
  MINIMUM_WAGE: 'The minimum wage of the place (当地最低工资标准).',
  PLATFORM_RULE: 'A rule of the platform in force (平台现行规则).',
});
export type ClauseMeasure = keyof typeof ClauseMeasure;

export const ClauseOutcome = describedEnum('ClauseOutcome', 'Result of comparing a clause with a standard (比对结论).', {
  KEPT: 'The clause reaches the statutory minimum, or the rule is no worse than the clause (符合).',
  BELOW_FLOOR: 'The clause is below the statutory minimum (低于法定最低标准).',
  UNDECIDED: 'Undecided: no confirmed standard is on record, or the place has several tiers and they lead to different results (无法判定).',
  RULE_WORSE: 'The rule gives workers less than the clause (平台规则低于合同约定).',
});
export type ClauseOutcome = keyof typeof ClauseOutcome;

@ObjectType('ClauseFinding', {
  description: 'Result of comparing a number in a clause with the law or with a platform rule (条款比对结果).',
})
export class ClauseFinding {
  @SharedField(() => Int, PUBLIC, 'Number of the clause within its contract (条款序号).')
  clause!: number;
  @SharedField(() => ClauseTopic, PUBLIC, 'Topic of the clause (主题).')
  topic!: ClauseTopic;
  @SharedField(() => String, PUBLIC, 'Text of the clause (条款原文).')
  text!: string;
  @SharedField(() => String, PUBLIC, 'Name of the term (要素名称).')
  term!: string;
  @SharedField(
    () => String,
    PUBLIC,
    'Value in the clause with its unit; for a price per order also the resulting hourly amount (条款约定).',
  )
  agreed!: string;
  @SharedField(() => ClauseMeasure, PUBLIC, 'Standard of the comparison (比对标准).')
  against!: ClauseMeasure;
  @SharedField(() => String, PUBLIC, 'Value of the standard with its unit (标准数值).')
  found!: string;
  @SharedField(() => Region, PUBLIC, 'Region of the minimum wage or of the rule (地区).')
  region!: Region;
  @SharedField(
    () => String,
    PUBLIC,
    'Identifier and title of the rule; null for the minimum wage and where no rule states this parameter (规则).',
    { nullable: true },
  )
  rule!: string | null;
  @SharedField(() => ClauseOutcome, PUBLIC, 'Conclusion (结论).')
  outcome!: ClauseOutcome;
  @SharedField(() => String, PUBLIC, 'Why the conclusion is UNDECIDED; else null (无法判定的原因).', { nullable: true })
  reason!: string | null;
  @SharedField(
    () => [String],
    PUBLIC,
    'Register rows that were used, with validity, source and confirmation status; empty if none is on record (所用标准).',
  )
  rows!: string[];
  @SharedField(() => String, PUBLIC, 'Legal article (依据).')
  article!: string;
  /** contract of the clause */
  contractId!: string;
}
