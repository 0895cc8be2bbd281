import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CollectiveContractFilter } from '../contracts/contract.inputs.ts';

@InputType('SaveContractSearchInput', { description: 'A search to save; new matching contracts raise alerts (保存检索).' })
export class SaveContractSearchInput extends MutationInput {
  @Field(() => String, { description: 'Name of the search, at most 100 characters (名称).' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Words that must occur in the title or in one clause (检索词).' })
  search?: string | null;
  @Field(() => CollectiveContractFilter, {
    nullable: true,
    description: 'Conditions; a day is not allowed, the search always uses today (筛选条件).',
  })
  where?: CollectiveContractFilter | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Also raise an alert for contracts in force that end within this number of days, 1 to 365 (期满提醒天数).',
  })
  expiresWithin?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'URL that alerts are sent to. The operator must have allowed its origin (推送地址).',
  })
  webhookUrl?: string | null;
}

@InputType('DeleteSavedSearchInput', { description: 'A saved search to delete, with its alerts (删除检索).' })
export class DeleteSavedSearchInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the saved search (检索标识).' })
  savedSearch!: string;
}
