import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { BargainingOutcome } from './bargaining-round.type.ts';

@InputType('BargainingRoundFilter', { description: 'Filter for bargaining rounds (集体协商筛选条件).' })
export class BargainingRoundFilter {
  @Field(() => CreditCode, { nullable: true, description: 'With this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this union (工会).' })
  union?: string | null;
  @Field(() => BargainingOutcome, { nullable: true, description: 'With one of these outcomes (协商结果).' })
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
  @Field(() => String, { description: 'Who made the proposal, at most 200 characters (要约方).' })
  proposedBy!: string;
  @Field(() => [String], { description: 'Subjects of bargaining, 1 to 20 (协商议题).' })
  topics!: string[];
  @Field(() => [String], { description: 'Representatives of the workers, by office and not by name, 1 to 20 (职工方代表（职务）).' })
  workerSide!: string[];
  @Field(() => [String], { description: 'Representatives of the employer, by office and not by name, 1 to 20 (企业方代表（职务）).' })
  employerSide!: string[];
}

@InputType('RecordBargainingInput', { description: 'Progress of a bargaining round; omitted fields keep their value (登记集体协商进展).' })
export class RecordBargainingInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the round (协商标识).' })
  round!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day the other side replied (答复日期).' })
  repliedOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Date of the meeting (协商日期).' })
  heldOn?: string | null;
  @Field(() => BargainingOutcome, { nullable: true, description: 'Outcome of the round (协商结果).' })
  outcome?: BargainingOutcome | null;
  @Field(() => ID, { nullable: true, description: 'The contract that was agreed (达成的集体合同).' })
  contract?: string | null;
}
