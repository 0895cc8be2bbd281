import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Scheme, ServiceChannel } from '../enrolments/enrolment-spell.enums.ts';
import { TransferState, TransferStep } from './transfer-request.enums.ts';

@InputType('RequestTransferInput', {
  description: 'Application of a person, in the new region, to transfer a scheme there (申请转移接续).',
})
export class RequestTransferInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'PENSION, MEDICAL or UNEMPLOYMENT; other schemes cannot be transferred (险种).' })
  scheme!: Scheme;
  @Field(() => RegionCode, { description: 'Old region (转出地).' })
  from!: string;
  @Field(() => RegionCode, { description: 'New region, inside the region of the calling agency (转入地).' })
  to!: string;
  @Field(() => ServiceChannel, { nullable: true, description: 'Where it was applied for; COUNTER where left out (办理渠道).' })
  channel?: ServiceChannel | null;
}

@InputType('AdvanceTransferInput', { description: 'A step of a transfer, taken by the region responsible for it (办理转移接续环节).' })
export class AdvanceTransferInput extends MutationInput {
  @Field(() => ID, { description: 'Number of the transfer (转移编号).' })
  transfer!: string;
  @Field(() => TransferStep, { description: 'Step (环节).' })
  step!: TransferStep;
  @Field(() => String, { nullable: true, description: 'With REFUSE, WITHDRAW and REJECT: why, at most 500 characters (原因).' })
  reason?: string | null;
}

@InputType('TransferFilter', { description: 'Filter for transfers (转移接续筛选条件).' })
export class TransferFilter {
  @Field(() => Scheme, { nullable: true, description: 'Of this scheme (险种).' })
  scheme?: Scheme | null;
  @Field(() => TransferState, { nullable: true, description: 'In this state (状态).' })
  state?: TransferState | null;
  @Field(() => RegionCode, { nullable: true, description: 'Out of this region (转出地).' })
  from?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Into this region (转入地).' })
  to?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Applied for from this day on (申请日期起).' })
  appliedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Applied for up to this day (申请日期止).' })
  appliedTo?: string | null;
}
