import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { PersonEventRow } from './person.entity.ts';

@InputType('IdentifyWorkerInput', { description: 'A person to identify by a document (人员识别).' })
export class IdentifyWorkerInput {
  @Field(() => ID, {
    description:
      'Document number: resident identity card (18 characters, or the former 15), residence permit of Hong Kong, Macao or Taiwan residents, permanent residence card of foreigners, or passport as country/number, such as UTO/L898902C3. Must be sent in a variable; it is not stored. A pseudonym is also accepted and returned unchanged (证件号码或假名标识).',
  })
  identity!: string;
  @Field(() => String, { description: 'Name in the document; not stored (姓名).' })
  name!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth, compared with the number (出生日期).' })
  birthDate?: string | null;
}

@ObjectType('IdentifyWorkerPayload', { description: 'The identified person (人员识别结果).' })
export class IdentifyWorkerPayload {
  @SharedField(() => ID, PUBLIC, 'Pseudonym; null if the input was rejected (劳动者假名标识).', { nullable: true })
  person!: string | null;
  @SharedField(
    () => Boolean,
    PUBLIC,
    "Whether a register of the caller's region knows the person; null if the input was rejected (本地登记有无).",
    {
      nullable: true,
    },
  )
  known!: boolean | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

export const PersonEventKind = describedEnum('PersonEventKind', 'Kind of notice of the register of persons (人员登记提示类别).', {
  NAME_DIFFERS: 'A document number was sent with another name than before: a mistake or a change of name (证件号码与此前姓名不一致).',
});

@ObjectType('PersonEvent', { description: 'A notice of the register of persons, which the authority must examine (人员登记提示).' })
export class PersonEvent implements HeldRecord {
  @SharedField(() => SafeInt, INTERNAL, 'Increasing number (序号).')
  seq!: number;
  @SharedField(() => PersonEventKind, INTERNAL, 'Kind (类别).')
  kind!: keyof typeof PersonEventKind;
  @SharedField(() => ID, INTERNAL, 'Pseudonym of the person (劳动者假名标识).')
  person!: string;
  @SharedField(() => ID, INTERNAL, 'Participant that sent it (提交方).')
  participant!: string;
  @SharedField(() => DateTime, INTERNAL, 'Time (时间).')
  at!: string;
  heldIn!: string;

  static from({ seq, kind, person, participant, at }: PersonEventRow): PersonEvent {
    return Object.assign(new PersonEvent(), { seq, kind: kind as 'NAME_DIFFERS', person, participant, at, heldIn: WHOLE_COUNTRY });
  }
}
