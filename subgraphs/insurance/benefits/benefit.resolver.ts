import { Arg, Ctx, Int, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { BenefitService } from './benefit.service.ts';
import { BenefitBase, BenefitInput, BenefitItem, CareLevel } from './benefit.type.ts';

@Resolver()
export class BenefitResolver {
  constructor(private readonly benefits: BenefitService) {}

  @RegionsDuring('on')
  @SharedQuery(() => BenefitBase, PUBLIC, 'The benefit base of a place on a day; null if none is on record (待遇计发基数).')
  benefitBase(
    @Arg('region', () => RegionCode, { description: 'Place of injury (受伤地).' }) region: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.benefits.base(context, region, on ?? today());
  }

  @RegionsDuring('on')
  @SharedQuery(() => [BenefitItem], PUBLIC, 'Calculates benefits, amount by amount, without reference to a person (待遇测算).')
  benefitAccount(
    @Arg('region', () => RegionCode, { description: 'Place of injury (受伤地).' }) region: string,
    @Arg('items', () => [BenefitInput], { description: 'Benefits (待遇项目).' }) items: BenefitInput[],
    @Arg('grade', () => Int, { nullable: true, description: 'Grade of lost working capacity, 1 to 10 (伤残等级).' }) grade: number | null,
    @Arg('careLevel', () => CareLevel, { nullable: true, description: 'Need of care (生活自理障碍等级).' }) careLevel: CareLevel | null,
    @Arg('diedOn', () => DateScalar, { nullable: true, description: 'Day of death (死亡日期).' }) diedOn: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.benefits.account(context, {
      region,
      on,
      grade: grade ?? null,
      careLevel: careLevel ?? null,
      diedOn: diedOn ?? null,
      items,
    });
  }
}
