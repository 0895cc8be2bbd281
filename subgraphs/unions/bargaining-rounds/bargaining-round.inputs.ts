import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { BargainingOutcome } from './bargaining-round.type.ts';

@InputType('BargainingRoundFilter', { description: 'Which rounds of bargaining (集体协商筛选条件).' })
export class BargainingRoundFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
  @Field(() => BargainingOutcome, { nullable: true, description: 'Only these (协商结果).' })
  outcome?: BargainingOutcome | null;
}

@RegionsDuring('proposedOn')
@InputType('ProposeBargainingInput', { description: 'Record a bargaining proposal (登记集体协商要约).' })
export class ProposeBargainingInput extends MutationInput {
  @Field(() => CreditCode, { description: 'The enterprise (企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Region (地区).' })
  region!: string;
  @Field(() => ID, { description: 'The union (工会).' })
  union!: string;
  @Field(() => DateScalar, { description: 'Day of the proposal (要约日期).' })
  proposedOn!: string;
  @Field(() => String, { description: 'Who proposed it, at most 200 characters (要约方).' })
  proposedBy!: string;
  @Field(() => [String], { description: 'What is to be bargained over, 1 to 20 (协商议题).' })
  topics!: string[];
  @Field(() => [String], { description: 'Who speaks for the workers, by office, not by name, 1 to 20 (职工方代表（职务）).' })
  workerSide!: string[];
  @Field(() => [String], { description: 'Who speaks for the employer, by office, not by name, 1 to 20 (企业方代表（职务）).' })
  employerSide!: string[];
}

@InputType('RecordBargainingInput', { description: 'What came of a round; what is left out stays as it is (登记集体协商进展).' })
export class RecordBargainingInput extends MutationInput {
  @Field(() => ID, { description: 'Record (协商标识).' })
  round!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day the other side replied (答复日期).' })
  repliedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Date of the meeting (协商日期).' })
  heldOn?: string | null;
  @Field(() => BargainingOutcome, { nullable: true, description: 'Outcome of the consultation (协商结果).' })
  outcome?: BargainingOutcome | null;
  @Field(() => ID, { nullable: true, description: 'The contract that was agreed (达成的集体合同).' })
  contract?: string | null;
}
