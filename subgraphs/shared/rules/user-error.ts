import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

@Shareable()
@ObjectType('UserError', { description: 'An error of an input. Nothing was written (输入错误).' })
export class UserError {
  @SharedField(() => String, PUBLIC, 'Field of the input, such as input.regions (字段).')
  field!: string;
  @SharedField(() => String, PUBLIC, 'Code of the violated rule (规则代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'What is wrong and what would be right, in English (说明，英文).')
  message!: string;
  @SharedField(() => String, PUBLIC, 'What is wrong and what would be right, in Chinese (说明).')
  messageZh!: string;
}

export const userError = (field: string, code: string, message: string, messageZh: string): UserError =>
  Object.assign(new UserError(), { field: field === '' ? 'input' : `input.${field}`, code, message, messageZh });

@InputType('MutationInput')
export abstract class MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Idempotency key: a repetition with the same key and input returns the first result and writes nothing (幂等键).',
  })
  idempotencyKey?: string | null;
}
