import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { ClauseTopic, ContractKind } from './contract.enums.ts';

@InputType('ClauseTermInput', { description: 'A coded term of a clause, in the unit of the coding frame (条款要素).' })
export class ClauseTermInput {
  @Field(() => String, { description: 'Name of the term in the coding frame; see clauseTerms (要素名称).' })
  name!: string;
  @Field(() => String, { description: 'Decimal number, exactly as in the text (要素值).' })
  value!: string;
}

@InputType('ClauseInput', { description: 'A clause as agreed (条款).' })
export class ClauseInput {
  @Field(() => ClauseTopic, { description: 'Topic of the clause (主题).' })
  topic!: ClauseTopic;
  @Field(() => String, { description: 'Its text, at most 2,000 characters (条款原文).' })
  text!: string;
  @Field(() => [ClauseTermInput], { nullable: true, description: 'Numbers of the clause; each must occur in the text (条款要素).' })
  terms?: ClauseTermInput[] | null;
}

@RegionsDuring('signedOn', 'expiresOn')
@InputType('FileCollectiveContractInput', {
  description: 'A signed collective contract. It takes effect 15 days after filing unless the department objects (报送集体合同).',
})
export class FileCollectiveContractInput extends MutationInput {
  @Field(() => String, { description: 'Title, at most 200 characters (合同名称).' })
  title!: string;
  @Field(() => ContractKind, { description: 'Kind (类型).' })
  kind!: ContractKind;
  @Field(() => Sector, { nullable: true, description: 'Sector; required for an industry contract (行业领域).' })
  sector?: Sector | null;
  @Field(() => RegionCode, { description: 'Region of the labour department that the contract is filed with (报送地区).' })
  region!: string;
  @Field(() => [RegionCode], { description: 'Where it applies, 1 to 50 regions inside that of the department (适用地区).' })
  regions!: string[];
  @Field(() => ID, { description: 'The union that signed (签约工会).' })
  union!: string;
  @Field(() => [CreditCode], { nullable: true, description: 'Enterprises that signed, at most 2,000 (签约企业).' })
  employers?: string[] | null;
  @Field(() => [CreditCode], { nullable: true, description: 'Other enterprises that it names as covered, at most 2,000 (其他覆盖企业).' })
  covers?: string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it also binds the partner enterprises of the platforms that signed; default: false (是否适用于合作企业).',
  })
  coversPartners?: boolean | null;
  @Field(() => DateScalar, { description: 'Day of signature (签订日期).' })
  signedOn!: string;
  @Field(() => DateScalar, { description: 'Last day in force, one to three years after the first (期满日期).' })
  expiresOn!: string;
  @Field(() => [ClauseInput], { description: 'Clauses in order, 1 to 200 (条款).' })
  clauses!: ClauseInput[];
  @Field(() => ID, { nullable: true, description: 'The contract that it replaces (所替代的合同).' })
  supersedes?: string | null;
}

@InputType('ObjectToCollectiveContractInput', {
  description: 'An objection of the labour department, within 15 days of the filing (对集体合同提出异议).',
})
export class ObjectToCollectiveContractInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the contract (合同标识).' })
  contract!: string;
  @Field(() => String, { description: 'Reason, with the legal article (异议理由).' })
  reason!: string;
}

@InputType('RenewCollectiveContractInput', {
  description: 'The contract that renews another in its last three months, between the same parties (续签集体合同).',
})
export class RenewCollectiveContractInput extends MutationInput {
  @Field(() => ID, { description: 'The contract to renew (到期合同).' })
  contract!: string;
  @Field(() => String, { nullable: true, description: 'Title; default: the title of the previous contract (合同名称).' })
  title?: string | null;
  @Field(() => DateScalar, { description: 'Day of signature (签订日期).' })
  signedOn!: string;
  @Field(() => DateScalar, { description: 'Last day in force, one to three years after the first (期满日期).' })
  expiresOn!: string;
  @Field(() => [ClauseInput], { nullable: true, description: 'All clauses; default: the clauses of the previous contract (条款).' })
  clauses?: ClauseInput[] | null;
}
