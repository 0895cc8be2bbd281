import { Field, InputType, Int } from 'type-graphql';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { Factor } from '../court-cases/factor.enums.ts';

export const Similarity = describedEnum('Similarity', 'In what prior cases are to be alike (类案比对方式).', {
  FACTS: 'In the findings on the factors of dominant labour management (事实要素).',
  LAW: 'In the statutes they rest on (法律适用).',
  PARTIES: 'In the enterprises that are parties (当事企业).',
  TEXT: 'In the words, the rarer the more (文本).',
  MIXED: 'In all that is given: facts before words, words before law, law before parties (综合).',
});
export type Similarity = keyof typeof Similarity;

@InputType('FactorInput', { description: 'A finding on one factor (要素及其认定值).' })
export class FactorInput {
  @Field(() => Factor, { description: 'The factor (要素).' })
  factor!: Factor;
  @Field(() => Int, { description: 'From -2, against a labour relation, to 2, for one (认定值).' })
  value!: number;
}
