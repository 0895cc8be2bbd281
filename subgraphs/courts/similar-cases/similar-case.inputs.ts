import { Field, InputType, Int } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { Factor } from '../court-cases/factor.enums.ts';

export const Similarity = describedEnum('Similarity', 'Respect in which prior cases are similar (类案比对方式).', {
  FACTS: 'Findings on the factors of dominant labour management (事实要素).',
  LAW: 'Statutes they are based on (法律适用).',
  PARTIES: 'Enterprises that are parties (当事企业).',
  TEXT: 'Words; rare words count more (文本).',
  MIXED: 'All of these that are given; facts weigh most, then words, law and parties (综合).',
});
export type Similarity = keyof typeof Similarity;

@InputType('FactorInput', { description: 'Finding on one factor (要素及其认定值).' })
export class FactorInput {
  @Field(() => Factor, { description: 'Factor (要素).' })
  factor!: Factor;
  @Field(() => Int, { description: 'From -2 (against a labour relation) to 2 (for one) (认定值).' })
  value!: number;
}
