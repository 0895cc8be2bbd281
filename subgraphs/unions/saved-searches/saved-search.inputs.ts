import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CollectiveContractFilter } from '../contracts/contract.inputs.ts';

@InputType('SaveContractSearchInput', { description: 'A search to save; new matching contracts raise alerts (保存检索).' })
export class SaveContractSearchInput extends MutationInput {
  @Field(() => String, { description: 'What to call it, at most 100 characters (名称).' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Words that must occur in the title or in one clause (检索词).' })
  search?: string | null;
  @Field(() => CollectiveContractFilter, { nullable: true, description: 'Conditions, without a day of their own (筛选条件).' })
  where?: CollectiveContractFilter | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Also tell of contracts in force that end within so many days, 1 to 365 (期满提醒天数).',
  })
  expiresWithin?: number | null;
  @Field(() => String, { nullable: true, description: 'Address to send alerts to; its host must be one the operator allows (推送地址).' })
  webhookUrl?: string | null;
}

@InputType('DeleteSavedSearchInput', { description: 'A search that is not needed any more; its alerts go with it (删除检索).' })
export class DeleteSavedSearchInput extends MutationInput {
  @Field(() => ID, { description: 'Record (检索标识).' })
  savedSearch!: string;
}
