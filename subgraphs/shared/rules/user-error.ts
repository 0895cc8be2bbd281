import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

@Shareable()
@ObjectType('UserError', { description: 'A rule that an input breaks; nothing was written (输入错误).' })
export class UserError {
  @SharedField(() => String, PUBLIC, 'Field of the input, such as input.regions (字段).')
  field!: string;
  @SharedField(() => String, PUBLIC, 'Code of the rule (规则代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'What to do, in English (说明，英文).')
  message!: string;
  @SharedField(() => String, PUBLIC, 'What to do, in Chinese (说明).')
  messageZh!: string;
}

export const userError = (field: string, code: string, message: string, messageZh: string): UserError =>
  Object.assign(new UserError(), { field: field === '' ? 'input' : `input.${field}`, code, message, messageZh });

@InputType('MutationInput')
export abstract class MutationInput {
  @Field(() => ID, { nullable: true, description: 'The same key with the same input answers the same result, once done (幂等键).' })
  idempotencyKey?: string | null;
}
