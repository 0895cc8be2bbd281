import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { PlatformRuleRow } from './platform-rule.entity.ts';
import { RuleKind } from './rule-enums.ts';

@ObjectType('RuleTerm', { description: 'Number stated by a rule (规则参数).' })
export class RuleTerm {
  @SharedField(() => RuleTermName, PUBLIC, 'Parameter (参数).')
  name!: RuleTermName;
  @SharedField(() => String, PUBLIC, 'Exact decimal (数值).')
  value!: string;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
}

@ObjectType('StatedTerm', { description: 'A parameter stated by a rule in force, with the rule (现行规则参数).' })
export class StatedTerm {
  @SharedField(() => RuleTermName, PUBLIC, 'Parameter (参数).')
  name!: RuleTermName;
  @SharedField(() => String, PUBLIC, 'Exact decimal (数值).')
  value!: string;
  @SharedField(() => String, PUBLIC, 'Unit (单位).')
  unit!: string;
  @SharedField(() => ID, PUBLIC, 'Identifier of the rule (规则标识).')
  rule!: string;
  @SharedField(() => String, PUBLIC, 'Title of the rule (规则名称).')
  title!: string;
  @SharedField(() => RegionCode, PUBLIC, 'Region where the rule applies (适用地区).')
  place!: string;
}

@Key('id')
@ObjectType('PlatformRule', { description: 'A version of a rule that a platform has published (平台劳动规则).' })
export class PlatformRule {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => RuleKind, PUBLIC, 'Kind of rule (类型).', { nullable: true })
  kind!: RuleKind;
  @SharedField(() => Region, PUBLIC, 'Region where it applies (适用地区).', { nullable: true })
  region!: Region;
  @SharedField(() => Int, PUBLIC, 'Version number, from 1 (版本).', { nullable: true })
  version!: number;
  @SharedField(() => String, PUBLIC, 'Title (名称).', { nullable: true })
  title!: string;
  @SharedField(() => String, PUBLIC, 'Full text (全文).', { nullable: true })
  text!: string;
  @SharedField(() => [RuleTerm], PUBLIC, 'Numbers that it states (参数).', { nullable: true })
  terms!: RuleTerm[];
  @SharedField(() => String, PUBLIC, 'How workers were consulted beforehand; null if nothing is recorded (征求意见、协商情况).', {
    nullable: true,
  })
  consultation!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was published (公示日期).', { nullable: true })
  publishedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (生效日期).', { nullable: true })
  effectiveFrom!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null for the latest version (失效日期).', { nullable: true })
  effectiveTo!: string | null;
  platformCode!: string;

  static from(row: PlatformRuleRow): PlatformRule {
    return Object.assign(new PlatformRule(), {
      id: row.id,
      kind: row.kind as RuleKind,
      region: Region.at(row.region),
      version: row.version,
      title: row.title,
      text: row.body,
      terms: row.terms.map((term) => Object.assign(new RuleTerm(), term)),
      consultation: row.consultation,
      publishedOn: row.published_on,
      effectiveFrom: row.effective_from,
      effectiveTo: row.effective_to,
      platformCode: row.platform,
    });
  }
}

export const PlatformRuleConnection = connectionOf(() => PlatformRule, 'PlatformRule', '平台劳动规则');
export const PlatformRulePayload = payloadOf(() => PlatformRule, 'PlatformRule', 'rule', PUBLIC, '平台劳动规则');
