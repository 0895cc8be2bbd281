import { Directive, ID, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { RuleTermName } from '../../shared/vocabulary/rule-term-name.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Region } from '../region/region.type.ts';

@Directive('@external')
@ObjectType('Principal', { description: 'An enterprise that another works for, directly or through others, during a period (上游企业).' })
export class Principal {
  @SharedField(() => CreditCode, PUBLIC, 'Its unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => RegionCode, PUBLIC, 'Region in which the work is done for it (作业地区).')
  place!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day on which every link of the chain was in force (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last such day; null if still in force (截止日).', { nullable: true })
  to!: string | null;
}

@Directive('@external')
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
  @SharedField(() => RegionCode, PUBLIC, 'Where the rule applies (适用地区).')
  place!: string;
}

/** Fields that decide which contracts bind an enterprise; the gateway sends them through `@requires`. */
export const BOUND_BY = 'sector headquarters { code } operatesIn { code } principals { creditCode place from to }';

/** Fields of the labour ministry that the gateway sends through `@requires`. */
export interface Registered {
  sector?: Sector | null;
  headquarters?: { code: string } | null;
  operatesIn?: { code: string }[] | null;
  principals?: Principal[] | null;
  ruleTerms?: StatedTerm[] | null;
}

@Key('creditCode')
@ObjectType('Enterprise', { description: 'An enterprise of the platform economy and its partners (企业).' })
export class Enterprise implements Registered {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @Directive('@external')
  @SharedField(() => Sector, PUBLIC, 'Sector of platform work (行业领域).', { nullable: true })
  sector?: Sector | null;
  @Directive('@external')
  @SharedField(() => Region, PUBLIC, 'Where its seat is (住所地).', { nullable: true })
  headquarters?: Region;
  @Directive('@external')
  @SharedField(() => [Region], PUBLIC, 'Where it operates (经营地区).', { nullable: true })
  operatesIn?: Region[];
  @Directive('@external')
  @SharedField(() => [Principal], PUBLIC, 'All enterprises above it in its chains of subcontracting, on any day, at most 200 (上游企业).', {
    nullable: true,
  })
  principals?: Principal[] | null;
  @Directive('@external')
  @SharedField(() => [StatedTerm], PUBLIC, 'Parameters stated by its rules in force today (现行规则参数).', { nullable: true })
  ruleTerms?: StatedTerm[] | null;

  static of(creditCode: string): Enterprise {
    return Object.assign(new Enterprise(), { creditCode });
  }

  /** With the labour ministry's fields, if the gateway sent them. */
  static reference({ creditCode, ...registered }: { creditCode: string } & Registered): Enterprise {
    return Object.assign(new Enterprise(), { creditCode, ...registered });
  }
}

export const EnterpriseConnection = connectionOf(() => Enterprise, 'Enterprise', '企业');
