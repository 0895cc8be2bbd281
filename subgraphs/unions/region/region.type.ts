import { Directive, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

@Directive('@external')
@ObjectType('MinimumWage', { description: 'Monthly minimum wage of full-time workers in a place (月最低工资标准).' })
export class MinimumWage {
  @SharedField(() => Money, PUBLIC, 'Yuan a month (元/月).')
  monthly!: string;
  @SharedField(() => DateScalar, PUBLIC, 'In force from this day on (执行日期).')
  from!: string;
}

@Key('code')
@ObjectType('Region', { description: 'An administrative division, GB/T 2260 (行政区划).' })
export class Region {
  @SharedField(() => RegionCode, PUBLIC, 'Six-digit code; 100000 is the whole country (行政区划代码).')
  code!: string;
  /** from the labour ministry, by way of the gateway */
  @Directive('@external')
  @SharedField(() => [MinimumWage], PUBLIC, 'Every standard on record there, latest first (历次最低工资标准).', { nullable: true })
  minimumWages?: MinimumWage[] | null;

  static at(code: string): Region {
    return Object.assign(new Region(), { code });
  }
}
