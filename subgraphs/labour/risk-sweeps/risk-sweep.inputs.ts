import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RiskKind } from '../risk-signals/risk-signal.type.ts';
import { Occasion, RiskCaseState, RiskOutcome } from './risk-sweep.type.ts';

@InputType('RiskSweepFilter', { description: 'Filter for risk sweeps (风险摸排筛选条件).' })
export class RiskSweepFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only sweeps of this region or a region inside it (地区).' })
  region?: string | null;
  @Field(() => Occasion, { nullable: true, description: 'Only sweeps before this date (时间节点).' })
  occasion?: Occasion | null;
}

@InputType('RiskCaseFilter', { description: 'Filter for risk tasks (风险处置筛选条件).' })
export class RiskCaseFilter {
  @Field(() => ID, { nullable: true, description: 'Only tasks created by this sweep (摸排标识).' })
  sweep?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Only this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RiskKind, { nullable: true, description: 'Only this kind (风险类型).' })
  kind?: RiskKind | null;
  @Field(() => RiskCaseState, { nullable: true, description: 'Only this state (状态).' })
  state?: RiskCaseState | null;
  @Field(() => String, { nullable: true, description: 'Only tasks of this participant (责任单位).' })
  owner?: string | null;
}

@InputType('StartRiskSweepInput', { description: 'Risk sweep to carry out before an important date (开展风险摸排).' })
export class StartRiskSweepInput extends MutationInput {
  @Field(() => Occasion, { description: 'Important date (时间节点).' })
  occasion!: Occasion;
  @Field(() => String, { description: 'Name, such as 2027年春节前风险摸排 (名称).' })
  name!: string;
  @Field(() => RegionCode, { description: 'Region to sweep: that of the department, or a region inside it (摸排地区).' })
  region!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; default: thirty days before the last (起始日).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the period, not after today; default: today (截止日).' })
  to?: string | null;
}

export const RiskCaseStep = describedEnum('RiskCaseStep', 'Step in handling a risk task (风险处置步骤).', {
  ASSIGN: 'Assign it to another department (指定责任单位).',
  TAKE_UP: 'Start handling it (开始处置).',
  CLOSE: 'Record the outcome (办结).',
});
export type RiskCaseStep = keyof typeof RiskCaseStep;

@InputType('HandleRiskCaseInput', { description: 'Step in handling a risk task, to record (风险处置).' })
export class HandleRiskCaseInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the task (处置事项标识).' })
  riskCase!: string;
  @Field(() => RiskCaseStep, { description: 'Step (步骤).' })
  step!: RiskCaseStep;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the step; default: today (日期).' })
  on?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Labour department of the region, such as labour-330106; only with ASSIGN (责任单位).',
  })
  owner?: string | null;
  @Field(() => String, { nullable: true, description: 'Measures being taken; only with TAKE_UP (处置措施).' })
  handling?: string | null;
  @Field(() => RiskOutcome, { nullable: true, description: 'Outcome; only with CLOSE (处置结果).' })
  outcome?: RiskOutcome | null;
  @Field(() => String, { nullable: true, description: 'Remark (说明).' })
  note?: string | null;
}
