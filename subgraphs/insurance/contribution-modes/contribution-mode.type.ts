import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { BenefitOutcome } from '../benefits/benefit.type.ts';
import { InsuredAs, ownerOf, Scheme, SchemeOwner } from '../enrolments/enrolment-spell.enums.ts';
import { Region } from '../region/region.type.ts';
import type { ContributionModeRow } from './contribution-mode.entity.ts';

export const PaymentPeriod = describedEnum('PaymentPeriod', 'How often contributions are paid (缴费周期).', {
  MONTHLY: 'Every month (按月).',
  QUARTERLY: 'Every quarter (按季).',
  HALF_YEARLY: 'Every half-year (按半年).',
  YEARLY: 'Every year (按年).',
});
export type PaymentPeriod = keyof typeof PaymentPeriod;

@ObjectType('ContributionMode', { description: 'A way to pay contributions to a scheme in a place (缴费方式).' })
export class ContributionMode {
  @SharedField(() => Scheme, PUBLIC, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => SchemeOwner, PUBLIC, 'Authority that runs the scheme (主管部门).')
  owner!: SchemeOwner;
  @SharedField(() => InsuredAs, PUBLIC, 'Status in which a person is insured (参保身份).')
  mode!: InsuredAs;
  @SharedField(() => Region, PUBLIC, 'Place where the rule applies (适用地区).')
  region!: Region;
  @SharedField(() => [PaymentPeriod], PUBLIC, 'Payment intervals to choose from (缴费周期).')
  periods!: PaymentPeriod[];
  @SharedField(() => Int, PUBLIC, 'Lower bound of the base in per cent of the average wage; null if there is none (基数下限，%).', {
    nullable: true,
  })
  baseLow!: number | null;
  @SharedField(() => Int, PUBLIC, 'Upper bound of the base in per cent of the average wage; null if there is none (基数上限，%).', {
    nullable: true,
  })
  baseHigh!: number | null;
  @SharedField(() => Money, PUBLIC, 'Rate of the worker in per cent of the base (个人费率，%).')
  workerRate!: string;
  @SharedField(() => Money, PUBLIC, 'Rate of the employer in per cent of the base (单位费率，%).')
  employerRate!: string;
  @SharedField(() => Money, PUBLIC, 'Part of both rates that goes into the personal account, in per cent of the base (计入个人账户，%).')
  accountRate!: string;
  @SharedField(() => DateScalar, PUBLIC, 'First day in force (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day in force; null if still in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Source document (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'Confirmation status: found, unconfirmed or inferred (核实情况).')
  mark!: string;

  static from({ scheme, mode, region, periods, base_low, base_high, worker_rate, ...row }: ContributionModeRow): ContributionMode {
    const { employer_rate, account_rate, from_day, to_day, source, mark } = row;
    return Object.assign(new ContributionMode(), {
      ...{ scheme, owner: ownerOf(scheme as Scheme), mode, region: Region.at(region), periods, baseLow: base_low, baseHigh: base_high },
      ...{ workerRate: worker_rate, employerRate: employer_rate, accountRate: account_rate, from: from_day, to: to_day, source, mark },
    });
  }
}

@ObjectType('ContributionScenario', {
  description:
    'Calculation for one month, to the fen, of what a flexible worker would pay if the platform paid part of the contribution (平台分担缴费测算).',
})
export class ContributionScenario {
  @SharedField(
    () => BenefitOutcome,
    PUBLIC,
    'UNDECIDED if the rates are withdrawn or unconfirmed. With unconfirmed rates the amounts are still calculated (结论).',
  )
  outcome!: BenefitOutcome;
  @SharedField(
    () => [String],
    PUBLIC,
    'Register row that was used, with source and confirmation status; a withdrawn row is marked (所用数据).',
  )
  rows!: string[];
  @SharedField(() => ContributionMode, PUBLIC, 'Rates that apply; null if they were withdrawn (适用的缴费方式).', { nullable: true })
  by!: ContributionMode | null;
  @SharedField(() => Money, PUBLIC, 'Monthly base in yuan (月缴费基数，元).')
  base!: string;
  @SharedField(
    () => Money,
    PUBLIC,
    'What the worker pays today, without a share of the platform, in yuan; null without rates (现行应缴，元).',
    { nullable: true },
  )
  due!: string | null;
  @SharedField(() => Money, PUBLIC, 'What the platform would pay, in yuan; null without rates (平台承担，元).', { nullable: true })
  platform!: string | null;
  @SharedField(() => Money, PUBLIC, 'What the worker would still pay, in yuan; null without rates (个人承担，元).', { nullable: true })
  worker!: string | null;
  @SharedField(() => String, PUBLIC, 'How the amounts were calculated, or why not (计算过程或者无法测算的原因).')
  working!: string;
}
