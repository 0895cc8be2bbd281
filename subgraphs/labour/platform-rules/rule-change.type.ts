import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { PlatformRule } from './platform-rule.type.ts';

export const TextChangeKind = describedEnum('TextChangeKind', 'What became of a sentence (修改类型).', {
  KEPT: 'It stayed (保留).',
  ADDED: 'It is new (新增).',
  REMOVED: 'It went (删除).',
});
export type TextChangeKind = keyof typeof TextChangeKind;

@ObjectType('TextChange', { description: 'A sentence of two versions of a text (文本修改).' })
export class TextChange {
  @SharedField(() => TextChangeKind, PUBLIC, 'What became of it (修改类型).')
  kind!: TextChangeKind;
  @SharedField(() => String, PUBLIC, 'The sentence (内容).')
  text!: string;
}

@ObjectType('TermChange', { description: 'A number that changed from one version to the next (参数变化).' })
export class TermChange {
  @SharedField(() => RuleTermName, PUBLIC, 'Record (参数).')
  name!: RuleTermName;
  @SharedField(() => String, PUBLIC, 'Before; null where it was not stated (修改前).', { nullable: true })
  before!: string | null;
  @SharedField(() => String, PUBLIC, 'After; null where it is no longer stated (修改后).', { nullable: true })
  after!: string | null;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
}

@ObjectType('RuleChange', { description: 'What changed with one version of a rule (规则变更).' })
export class RuleChange {
  @SharedField(() => DateScalar, PUBLIC, 'First day of the new version (生效日期).')
  on!: string;
  @SharedField(() => PlatformRule, PUBLIC, 'The version before; null for the first (修改前版本).', { nullable: true })
  before!: PlatformRule | null;
  @SharedField(() => PlatformRule, PUBLIC, 'The new version (修改后版本).')
  after!: PlatformRule;
  @SharedField(() => [TermChange], PUBLIC, 'Numbers that changed (参数变化).')
  terms!: TermChange[];
  @SharedField(() => [TextChange], PUBLIC, 'The text sentence by sentence, in order (文本对照).')
  text!: TextChange[];
  @SharedField(() => String, PUBLIC, 'The change in a few lines to read: numbers, then sentences that went (-) and came (+) (变更说明).')
  summary!: string;
}
