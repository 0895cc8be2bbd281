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
  MEDICAL: 'Medical treatment and rehabilitation, as billed (医疗康复费用).',
  LIVING_SUPPORT: 'Living support while off work, by the month (生活保障费).',
  DISABILITY_LUMP_SUM: 'Lump sum for a disability, by grade (一次性伤残补助金).',
  DISABILITY_ALLOWANCE: 'Monthly allowance, grades 1 to 4 (伤残津贴).',
  CARE: 'Monthly care fee (生活护理费).',
  FUNERAL: 'Funeral (丧葬补助金).',
  DEATH_LUMP_SUM: 'Lump sum on death (一次性工亡补助金).',
  DEPENDANTS_PENSION: 'Monthly pension of dependants (供养亲属抚恤金).',
});
export type BenefitKind = keyof typeof BenefitKind;

export const CareLevel = describedEnum('CareLevel', 'How far somebody depends on care (生活自理障碍等级).', {
  FULL: 'Wholly (完全不能自理).',
  MOST: 'For the most part (大部分不能自理).',
  PART: 'In part (部分不能自理).',
});
export type CareLevel = keyof typeof CareLevel;

export const BenefitOutcome = describedEnum('BenefitOutcome', 'Whether a benefit could be worked out (核算结论).', {
  DECIDED: 'Worked out (已核定).',
  UNDECIDED: 'A figure that it rests on is not on record, or is unconfirmed (无法核定).',
});
export type BenefitOutcome = keyof typeof BenefitOutcome;

@ObjectType('BenefitItem', { description: 'One benefit, worked out (待遇核算明细).' })
export class BenefitItem {
  @SharedField(() => BenefitKind, PUBLIC, 'Benefit (待遇项目).')
  kind!: BenefitKind;
  @SharedField(() => Boolean, PUBLIC, 'Is it paid every month? (是否按月支付)')
  monthly!: boolean;
  @SharedField(() => BenefitOutcome, PUBLIC, 'Could it be worked out? (结论)')
  outcome!: BenefitOutcome;
  @SharedField(
    () => [String],
    PUBLIC,
    'Rows of the registers that were used, with source and mark; withdrawn ones are named as such (所用数据).',
  )
  rows!: string[];
  @SharedField(() => Money, PUBLIC, 'Yuan, exact to the fen; of a month where it is paid monthly; null where it is undecided (金额，元).', {
    nullable: true,
  })
  amount!: string | null;
  @SharedField(() => String, PUBLIC, 'How it was worked out (计算过程).')
  working!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => String, PUBLIC, 'How sure the rule is: found, unconfirmed or inferred (核实情况).')
  mark!: string;
}

@ObjectType('Benefit', { description: 'A benefit that was paid, or granted by the month (已支付待遇).' })
export class Benefit implements HeldRecord {
  @SharedField(() => BenefitKind, SENSITIVE, 'Benefit (待遇项目).')
  kind!: BenefitKind;
  @SharedField(() => Boolean, SENSITIVE, 'Is it paid every month? (是否按月支付)')
  monthly!: boolean;
  @SharedField(() => Money, SENSITIVE, 'Yuan, exact to the fen; of a month where it is paid monthly (金额，元).')
  amount!: string;
  @SharedField(() => String, SENSITIVE, 'How it was worked out (计算过程).')
  working!: string;
  @SharedField(() => String, SENSITIVE, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => DateScalar, SENSITIVE, 'Day of payment, or of the first month (支付日期).')
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

@ObjectType('BenefitBase', { description: 'Average monthly wage of a place, by which benefits are worked out (待遇计发基数).' })
export class BenefitBase {
  @SharedField(() => Region, PUBLIC, 'Place whose figure it is (地区).')
  region!: Region;
  @SharedField(() => Money, PUBLIC, 'Yuan a month (元/月).')
  monthly!: string;
  @SharedField(() => DateScalar, PUBLIC, 'In force from this day on (起始日).')
  from!: string;
  @SharedField(() => String, PUBLIC, 'Document (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'What of it is confirmed (核实情况).')
  mark!: string;

  static from({ region, monthly, from_day, source, mark }: BenefitBaseRow): BenefitBase {
    return Object.assign(new BenefitBase(), { region: Region.at(region), monthly, from: from_day, source, mark });
  }
}

@InputType('BenefitInput', { description: 'A benefit, and what it is worked out from beside the claim (待遇项目及核算要素).' })
export class BenefitInput {
  @Field(() => BenefitKind, { description: 'Record (待遇项目).' })
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
