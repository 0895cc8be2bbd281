import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import { UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import type { PersonEventRow } from './person.entity.ts';

@InputType('IdentifyWorkerInput', { description: 'A person with a document, at intake or in a matter (人员识别).' })
export class IdentifyWorkerInput {
  @Field(() => ID, {
    description:
      'Number of a document: resident identity card (18 digits, or the former 15), residence permit of Hong Kong, Macao or Taiwan residents, permanent residence card of foreigners, or passport as country and number, such as UTO/L898902C3. In a variable only; kept nowhere; a pseudonym stays as it is (证件号码或假名标识).',
  })
  identity!: string;
  @Field(() => String, { description: 'Name in the document; kept nowhere (姓名).' })
  name!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth, compared with the number (出生日期).' })
  birthDate?: string | null;
}

@ObjectType('IdentifyWorkerPayload', { description: 'The person by pseudonym, whether known before or not (人员识别结果).' })
export class IdentifyWorkerPayload {
  @SharedField(() => ID, PUBLIC, 'Pseudonym; null where rules were broken (劳动者假名标识).', { nullable: true })
  person!: string | null;
  @SharedField(
    () => Boolean,
    PUBLIC,
    "Does a register of the caller's own region know the person? Null where rules were broken (本地登记有无).",
    {
      nullable: true,
    },
  )
  known!: boolean | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that the input breaks (输入错误).')
  userErrors!: UserError[];
}

export const PersonEventKind = describedEnum('PersonEventKind', 'What the register of persons noticed (人员登记提示类别).', {
  NAME_DIFFERS: 'A number came with another name than before: a mistake, or a change of name (证件号码与此前姓名不一致).',
});

@ObjectType('PersonEvent', { description: 'What the register of persons noticed, for the authority to look into (人员登记提示).' })
export class PersonEvent implements HeldRecord {
  @SharedField(() => SafeInt, INTERNAL, 'Number, rising (序号).')
  seq!: number;
  @SharedField(() => PersonEventKind, INTERNAL, 'What (类别).')
  kind!: keyof typeof PersonEventKind;
  @SharedField(() => ID, INTERNAL, 'Pseudonym of the person (劳动者假名标识).')
  person!: string;
  @SharedField(() => ID, INTERNAL, 'Participant that sent it (提交方).')
  participant!: string;
  @SharedField(() => DateTime, INTERNAL, 'When (时间).')
  at!: string;
  heldIn!: string;

  static from({ seq, kind, person, participant, at }: PersonEventRow): PersonEvent {
    return Object.assign(new PersonEvent(), { seq, kind: kind as 'NAME_DIFFERS', person, participant, at, heldIn: WHOLE_COUNTRY });
  }
}
