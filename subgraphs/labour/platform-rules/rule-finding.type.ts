import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const FindingOutcome = describedEnum('FindingOutcome', 'How a rule stands to a requirement (核查结论).', {
  COMPLIES: 'It keeps to it (符合).',
  VIOLATES: 'It breaks it (不符合).',
  NOT_STATED: 'It does not say (未载明).',
  UNDECIDED: 'The requirement was withdrawn, or no source confirms it (无法判定).',
});
export type FindingOutcome = keyof typeof FindingOutcome;

@ObjectType('RuleFinding', { description: 'How a version of a rule stands to one requirement (规则合规核查).' })
export class RuleFinding {
  @SharedField(() => ID, PUBLIC, 'Code of the requirement (要求代码).')
  requirement!: string;
  @SharedField(() => String, PUBLIC, 'The requirement in words (要求).')
  text!: string;
  @SharedField(() => FindingOutcome, PUBLIC, 'Conclusion (结论).')
  outcome!: FindingOutcome;
  @SharedField(() => String, PUBLIC, 'What is required, such as "at most 240 minutes" (要求数值).')
  required!: string;
  @SharedField(() => String, PUBLIC, 'What the rule states; null where it says nothing (规则载明).', { nullable: true })
  found!: string | null;
  @SharedField(() => String, PUBLIC, 'Article (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'How sure the requirement is (核实情况).')
  mark!: string;
  @SharedField(() => [String], PUBLIC, 'Row of the register that was used, with source and mark (所用要求).')
  rows!: string[];
}
