import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { BenefitRow } from './benefit.entity.ts';
import type { BenefitBaseRow } from './benefit-base.entity.ts';

export const BenefitKind = describedEnum('BenefitKind', 'Benefit of occupational injury protection (待遇项目).', {
  MEDICAL: 'Medical treatment and rehabilitation, at actual cost (医疗康复费用).',
  LIVING_SUPPORT: 'Monthly living support while off work (生活保障费).',
  DISABILITY_LUMP_SUM: 'Lump sum for a disability, depending on the grade (一次性伤残补助金).',
  DISABILITY_ALLOWANCE: 'Monthly disability allowance, grades 1 to 4 (伤残津贴).',
  CARE: 'Monthly care fee (生活护理费).',
  FUNERAL: 'Funeral allowance (丧葬补助金).',
  DEATH_LUMP_SUM: 'Lump sum on death (一次性工亡补助金).',
  DEPENDANTS_PENSION: 'Monthly pension of dependants (供养亲属抚恤金).',
});
export type BenefitKind = keyof typeof BenefitKind;

export const CareLevel = describedEnum('CareLevel', 'Degree of dependence on care (生活自理障碍等级).', {
  FULL: 'Fully dependent (完全不能自理).',
  MOST: 'Mostly dependent (大部分不能自理).',
  PART: 'Partly dependent (部分不能自理).',
});
export type CareLevel = keyof typeof CareLevel;

export const BenefitOutcome = describedEnum('BenefitOutcome', 'Whether a benefit could be calculated (核算结论).', {
  DECIDED: 'Calculated (已核定).',
  UNDECIDED: 'A figure needed for the calculation is not on record or is unconfirmed (无法核定).',
});
export type BenefitOutcome = keyof typeof BenefitOutcome;

@ObjectType('BenefitItem', { description: 'Calculation of one benefit (待遇核算明细).' })
export class BenefitItem {
  @SharedField(() => BenefitKind, PUBLIC, 'Benefit (待遇项目).')
  kind!: BenefitKind;
  @SharedField(() => Boolean, PUBLIC, 'Whether it is paid every month (是否按月支付).')
  monthly!: boolean;
  @SharedField(() => BenefitOutcome, PUBLIC, 'Whether the benefit could be calculated (结论).')
  outcome!: BenefitOutcome;
  @SharedField(
    () => [String],
    PUBLIC,
    'Register rows that were used, with source and confirmation status; withdrawn rows are marked (所用数据).',
  )
  rows!: string[];
  @SharedField(() => Money, PUBLIC, 'Amount in yuan, exact to the fen; per month for a monthly benefit; null if undecided (金额，元).', {
    nullable: true,
  })
  amount!: string | null;
  @SharedField(() => String, PUBLIC, 'How the amount was calculated (计算过程).')
  working!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status of the rule: found, unconfirmed or inferred (核实情况).')
  mark!: string;
}

@ObjectType('Benefit', { description: 'A benefit that was paid once, or granted as a monthly payment (已支付待遇).' })
export class Benefit implements HeldRecord {
  @SharedField(() => BenefitKind, SENSITIVE, 'Benefit (待遇项目).')
  kind!: BenefitKind;
  @SharedField(() => Boolean, SENSITIVE, 'Whether it is paid every month (是否按月支付).')
  monthly!: boolean;
  @SharedField(() => Money, SENSITIVE, 'Amount in yuan, exact to the fen; per month for a monthly benefit (金额，元).')
  amount!: string;
  @SharedField(() => String, SENSITIVE, 'How the amount was calculated (计算过程).')
  working!: string;
  @SharedField(() => String, SENSITIVE, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => DateScalar, SENSITIVE, 'Day of payment; for a monthly benefit the day of the first one (支付日期).')
  paidOn!: string;
  heldIn!: string;
  subject!: string;

  static of(
    { kind, monthly, amount, working, article, paid_on }: BenefitRow,
    { heldIn, subject }: Required<Pick<HeldRecord, 'heldIn' | 'subject'>>,
  ): Benefit {
    return Object.assign(new Benefit(), { kind, monthly, amount, working, article, paidOn: paid_on, heldIn, subject });
  }
}

@ObjectType('BenefitBase', {
  description: 'Benefit base: the average monthly wage of a place, from which benefits are calculated (待遇计发基数).',
})
export class BenefitBase {
  @SharedField(() => Region, PUBLIC, 'Place (地区).')
  region!: Region;
  @SharedField(() => Money, PUBLIC, 'Yuan per month (元/月).')
  monthly!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (起始日).')
  from!: string;
  @SharedField(() => String, PUBLIC, 'Source document (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status (核实情况).')
  mark!: string;

  static from({ region, monthly, from_day, source, mark }: BenefitBaseRow): BenefitBase {
    return Object.assign(new BenefitBase(), { region: Region.at(region), monthly, from: from_day, source, mark });
  }
}

@InputType('BenefitInput', {
  description: 'A benefit to pay or calculate, with the values that its calculation needs (待遇项目及核算要素).',
})
export class BenefitInput {
  @Field(() => BenefitKind, { description: 'Kind of benefit (待遇项目).' })
  kind!: BenefitKind;
  @Field(() => Money, { nullable: true, description: 'With MEDICAL: what was billed, above 0 to 10,000,000 yuan (医疗费用，元).' })
  billed?: string | null;
  @Field(() => Int, { nullable: true, description: 'With LIVING_SUPPORT: months off work, 1 to 24 (停工月数).' })
  months?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'With DEPENDANTS_PENSION: is there a spouse? (是否有供养配偶)' })
  spouse?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'With DEPENDANTS_PENSION: other dependants, 0 to 10 (其他供养亲属人数).' })
  others?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'With DEPENDANTS_PENSION: how many of all these are old and without family, or orphans (其中孤寡老人或者孤儿人数).',
  })
  alone?: number | null;
}
