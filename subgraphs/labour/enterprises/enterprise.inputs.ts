import { Field, InputType } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { EnterpriseRole } from './enterprise.enums.ts';

@InputType('EnterpriseFilter', { description: 'Filter for enterprises (企业筛选条件).' })
export class EnterpriseFilter {
  @Field(() => EnterpriseRole, { nullable: true, description: 'Only enterprises with this role (用工角色).' })
  role?: EnterpriseRole | null;
  @Field(() => Sector, { nullable: true, description: 'Only this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => String, {
    nullable: true,
    description: 'Only this industry; a prefix of the code selects all industries that begin with it, GB/T 4754 (国民经济行业代码).',
  })
  industry?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only enterprises with their seat in this region (住所地).' })
  headquarters?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only enterprises that operate in this region (经营地区).' })
  operatesIn?: string | null;
}

export const EnterpriseOrder = describedEnum('EnterpriseOrder', 'Order of a list of enterprises (企业排序).', {
  NAME: 'By name (按名称).',
  CREDIT_CODE: 'By credit code (按统一社会信用代码).',
});
export type EnterpriseOrder = keyof typeof EnterpriseOrder;
