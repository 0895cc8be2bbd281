import { Arg, Ctx, Field, ID, InputType, ObjectType, Resolver } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { MutationInput, UserError } from '../rules/user-error.ts';
import { SharedField, SharedMutation } from '../schema/shared-field.ts';
import { type CorrectionOfRecord, correctRecord, type RecordCorrection } from './record-correction.ts';

/** The mutation `correct<name>Record` of one agency: types, rules and resolver. */
export function correctionMutation(db: Database, { name, ...rules }: { name: string } & Omit<RecordCorrection, 'mutation'>): object {
  const mutation = `correct${name}Record`;

  @InputType(`Correct${name}RecordInput`, { description: 'The correct value of one field of a record (更正内容).' })
  class CorrectRecordInput extends MutationInput implements CorrectionOfRecord {
    @Field(() => String, { description: 'The field, as Type.field (数据项).' })
    coordinate!: string;
    @Field(() => ID, { description: 'Key of the record (记录标识).' })
    record!: string;
    @Field(() => ID, { nullable: true, description: 'Pseudonym of the person, if the record is about a person (所涉人员假名).' })
    subject?: string | null;
    @Field(() => String, { description: 'Correct value (应为).' })
    value!: string;
    @Field(() => String, { description: 'Evidence for the correction; shown in the history (更正依据).' })
    reason!: string;
  }

  @ObjectType(`Correct${name}RecordPayload`, { description: 'Result of a correction (更正结果).' })
  class CorrectRecordPayload {
    @SharedField(() => ID, PUBLIC, 'Key of the record; null if the input was rejected (记录标识).', { nullable: true })
    record!: string | null;
    @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
    userErrors!: UserError[];
  }

  @Resolver()
  class CorrectRecordResolver {
    @SharedMutation(
      () => CorrectRecordPayload,
      PUBLIC,
      'Correct one value of a record that the caller keeps. The old value is stored, and the history shows the correction (更正记录).',
      { name: mutation },
    )
    async correctRecord(
      @Arg('input', () => CorrectRecordInput, { description: 'The value (更正内容).' }) input: CorrectionOfRecord,
      @Ctx() context: RequestContext,
    ) {
      const { id, userErrors } = await correctRecord(db, { ...rules, mutation }, context, input);
      return Object.assign(new CorrectRecordPayload(), { record: id, userErrors });
    }
  }
  return new CorrectRecordResolver();
}
