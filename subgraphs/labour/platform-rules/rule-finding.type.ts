import { ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const FindingOutcome = describedEnum('FindingOutcome', 'Result of checking a rule against a requirement (核查结论).', {
  COMPLIES: 'Complies (符合).',
  VIOLATES: 'Violates it (不符合).',
  NOT_STATED: 'The rule does not state it (未载明).',
  UNDECIDED: 'Cannot be determined: the requirement is withdrawn or not confirmed by a source (无法判定).',
});
export type FindingOutcome = keyof typeof FindingOutcome;

@ObjectType('RuleFinding', { description: 'Result of checking a version of a rule against one requirement (规则合规核查).' })
export class RuleFinding {
  @SharedField(() => ID, PUBLIC, 'Code of the requirement (要求代码).')
  requirement!: string;
  @SharedField(() => String, PUBLIC, 'The requirement in words (要求).')
  text!: string;
  @SharedField(() => FindingOutcome, PUBLIC, 'Conclusion (结论).')
  outcome!: FindingOutcome;
  @SharedField(() => String, PUBLIC, 'Required value, such as "at most 240 minutes" (要求数值).')
  required!: string;
  @SharedField(() => String, PUBLIC, 'Value stated by the rule; null if it states none (规则载明).', { nullable: true })
  found!: string | null;
  @SharedField(() => String, PUBLIC, 'Article (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'Verification status of the requirement (核实情况).')
  mark!: string;
  @SharedField(() => [String], PUBLIC, 'Row of the register used, with source and verification status (所用要求).')
  rows!: string[];
}
