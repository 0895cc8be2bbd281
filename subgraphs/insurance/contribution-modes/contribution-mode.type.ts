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
  @SharedField(() => InsuredAs, PUBLIC, 'As what a person is insured (参保身份).')
  mode!: InsuredAs;
  @SharedField(() => Region, PUBLIC, 'Place whose rule it is (适用地区).')
  region!: Region;
  @SharedField(() => [PaymentPeriod], PUBLIC, 'How often one may pay (缴费周期).')
  periods!: PaymentPeriod[];
  @SharedField(() => Int, PUBLIC, 'Lowest base, per cent of the average wage; null where there is none (基数下限，%).', { nullable: true })
  baseLow!: number | null;
  @SharedField(() => Int, PUBLIC, 'Highest base, per cent of the average wage (基数上限，%).', { nullable: true })
  baseHigh!: number | null;
  @SharedField(() => Money, PUBLIC, 'What the worker pays, per cent of the base (个人费率，%).')
  workerRate!: string;
  @SharedField(() => Money, PUBLIC, 'What an employer pays, per cent of the base (单位费率，%).')
  employerRate!: string;
  @SharedField(() => Money, PUBLIC, 'Of these, into the personal account, per cent of the base (计入个人账户，%).')
  accountRate!: string;
  @SharedField(() => DateScalar, PUBLIC, 'In force from this day on (起始日).')
  from!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Last day; null while it is in force (截止日).', { nullable: true })
  to!: string | null;
  @SharedField(() => String, PUBLIC, 'Document (来源).')
  source!: string;
  @SharedField(() => String, PUBLIC, 'How sure the entry is: found, unconfirmed or inferred (核实情况).')
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
  description: 'What if the platform paid a part? Worked out for one month, to the fen (平台分担缴费测算).',
})
export class ContributionScenario {
  @SharedField(
    () => BenefitOutcome,
    PUBLIC,
    'Do the rates decide it? UNDECIDED where they were withdrawn, and where no source confirms them: the amounts are then what their numbers come to (结论).',
  )
  outcome!: BenefitOutcome;
  @SharedField(
    () => [String],
    PUBLIC,
    'Row of the register that was used, with source and mark; a withdrawn one is named as such (所用数据).',
  )
  rows!: string[];
  @SharedField(() => ContributionMode, PUBLIC, 'By these rates; null where they were withdrawn (适用的缴费方式).', { nullable: true })
  by!: ContributionMode | null;
  @SharedField(() => Money, PUBLIC, 'Base, yuan a month (月缴费基数，元).')
  base!: string;
  @SharedField(() => Money, PUBLIC, 'What is due today, all from the worker, yuan; null without rates (现行应缴，元).', { nullable: true })
  due!: string | null;
  @SharedField(() => Money, PUBLIC, 'What the platform would pay, yuan; null without rates (平台承担，元).', { nullable: true })
  platform!: string | null;
  @SharedField(() => Money, PUBLIC, 'What the worker would still pay, yuan; null without rates (个人承担，元).', { nullable: true })
  worker!: string | null;
  @SharedField(() => String, PUBLIC, 'How it was worked out, or why it is not (计算过程或者无法测算的原因).')
  working!: string;
}
