import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RiskKind } from '../risk-signals/risk-signal.type.ts';
import { Occasion, RiskCaseState, RiskOutcome } from './risk-sweep.type.ts';

@InputType('RiskSweepFilter', { description: 'Which sweeps (风险摸排筛选条件).' })
export class RiskSweepFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Of this region, or inside it (地区).' })
  region?: string | null;
  @Field(() => Occasion, { nullable: true, description: 'Before this date (时间节点).' })
  occasion?: Occasion | null;
}

@InputType('RiskCaseFilter', { description: 'Which signals that are dealt with (风险处置筛选条件).' })
export class RiskCaseFilter {
  @Field(() => ID, { nullable: true, description: 'Found by this sweep (摸排标识).' })
  sweep?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'About this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RiskKind, { nullable: true, description: 'Only this kind (风险类型).' })
  kind?: RiskKind | null;
  @Field(() => RiskCaseState, { nullable: true, description: 'In this state (状态).' })
  state?: RiskCaseState | null;
  @Field(() => String, { nullable: true, description: 'Of this participant (责任单位).' })
  owner?: string | null;
}

@InputType('StartRiskSweepInput', { description: 'A sweep before a date that matters (开展风险摸排).' })
export class StartRiskSweepInput extends MutationInput {
  @Field(() => Occasion, { description: 'Before which date (时间节点).' })
  occasion!: Occasion;
  @Field(() => String, { description: 'Its name, such as 2027年春节前风险摸排 (名称).' })
  name!: string;
  @Field(() => RegionCode, { description: 'Region of the department that sweeps, or inside it (摸排地区).' })
  region!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day looked at; thirty days before the last where left out (起始日).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day looked at, not after today; today where left out (截止日).' })
  to?: string | null;
}

export const RiskCaseStep = describedEnum('RiskCaseStep', 'A step in dealing with a signal (风险处置步骤).', {
  ASSIGN: 'Give it to another department (指定责任单位).',
  TAKE_UP: 'Begin to deal with it (开始处置).',
  CLOSE: 'State what came of it (办结).',
});
export type RiskCaseStep = keyof typeof RiskCaseStep;

@InputType('HandleRiskCaseInput', { description: 'A step in dealing with a signal (风险处置).' })
export class HandleRiskCaseInput extends MutationInput {
  @Field(() => ID, { description: 'Which (处置事项标识).' })
  riskCase!: string;
  @Field(() => RiskCaseStep, { description: 'Step (步骤).' })
  step!: RiskCaseStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the step; today where left out (日期).' })
  on?: string | null;
  @Field(() => String, { nullable: true, description: 'With ASSIGN: labour department of that region, such as labour-330106 (责任单位).' })
  owner?: string | null;
  @Field(() => String, { nullable: true, description: 'With TAKE_UP: what is being done (处置措施).' })
  handling?: string | null;
  @Field(() => RiskOutcome, { nullable: true, description: 'With CLOSE: what came of it (处置结果).' })
  outcome?: RiskOutcome | null;
  @Field(() => String, { nullable: true, description: 'A remark (说明).' })
  note?: string | null;
}
