import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { PlatformRule } from './platform-rule.type.ts';

export const TextChangeKind = describedEnum('TextChangeKind', 'How a sentence changed (修改类型).', {
  KEPT: 'Unchanged (保留).',
  ADDED: 'Added (新增).',
  REMOVED: 'Deleted (删除).',
});
export type TextChangeKind = keyof typeof TextChangeKind;

@ObjectType('TextChange', { description: 'Sentence in the comparison of two versions of a text (文本修改).' })
export class TextChange {
  @SharedField(() => TextChangeKind, PUBLIC, 'How it changed (修改类型).')
  kind!: TextChangeKind;
  @SharedField(() => String, PUBLIC, 'The sentence (内容).')
  text!: string;
}

@ObjectType('TermChange', { description: 'Number that changed from one version to the next (参数变化).' })
export class TermChange {
  @SharedField(() => RuleTermName, PUBLIC, 'Parameter (参数).')
  name!: RuleTermName;
  @SharedField(() => String, PUBLIC, 'Value before; null if it was not stated (修改前).', { nullable: true })
  before!: string | null;
  @SharedField(() => String, PUBLIC, 'Value after; null if it is no longer stated (修改后).', { nullable: true })
  after!: string | null;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
}

@ObjectType('RuleChange', { description: 'Changes made by one version of a rule (规则变更).' })
export class RuleChange {
  @SharedField(() => DateScalar, PUBLIC, 'First day of the new version (生效日期).')
  on!: string;
  @SharedField(() => PlatformRule, PUBLIC, 'Previous version; null for the first (修改前版本).', { nullable: true })
  before!: PlatformRule | null;
  @SharedField(() => PlatformRule, PUBLIC, 'New version (修改后版本).')
  after!: PlatformRule;
  @SharedField(() => [TermChange], PUBLIC, 'Numbers that changed (参数变化).')
  terms!: TermChange[];
  @SharedField(() => [TextChange], PUBLIC, 'The text sentence by sentence, in order (文本对照).')
  text!: TextChange[];
  @SharedField(() => String, PUBLIC, 'Summary of the change as text: numbers, then deleted (-) and added (+) sentences (变更说明).')
  summary!: string;
}
