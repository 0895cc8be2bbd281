import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ParticipantKind as Kind } from '../../shared/agencies.ts';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MutationInput, UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { ParticipantRow } from './participant.entity.ts';

export const ParticipantKind = describedEnum('ParticipantKind', 'Kind of participant (参与方类别).', {
  LABOUR: 'Human resources and social security department (人力资源社会保障部门).',
  UNION: 'Trade union (工会).',
  COURT: "People's court (人民法院).",
  INSURANCE: 'Social insurance agency (社会保险经办机构).',
  SHARING_AUTHORITY: 'Government data-sharing authority (政务数据共享主管部门).',
  DEPARTMENT: 'Other government department; keeps no records in the hub and reads under agreements (其他政府部门).',
  PLATFORM: 'Platform enterprise; reports data and reads no personal data (平台企业).',
  PERSON: 'A person who reads their own data; not in the register of participants (个人).',
});

@Key('id')
@ObjectType('Participant', { description: 'A body that takes part in the hub (参与方).' })
export class Participant {
  @SharedField(() => ID, PUBLIC, 'Identifier, such as union-310000 (参与方标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => ParticipantKind, PUBLIC, 'Kind; decides the legal basis (类别).')
  kind!: Kind;
  @SharedField(() => String, PUBLIC, 'Legal basis of its participation (法律依据).')
  legalBasis!: string;
  regionCode!: string;
  departmentCode!: string | null;

  static from(row: ParticipantRow): Participant {
    return Object.assign(new Participant(), {
      id: row.id,
      name: row.name,
      kind: row.kind as Kind,
      legalBasis: row.legal_basis,
      regionCode: row.region,
      departmentCode: row.department,
    });
  }
}

@ObjectType('ParticipantPayload', { description: 'Result of a change of the register (参与方登记结果).' })
export class ParticipantPayload {
  @SharedField(() => Participant, PUBLIC, 'The participant; null if the input was rejected or it was removed (参与方).', {
    nullable: true,
  })
  participant!: Participant | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

@InputType('RegisterParticipantInput', { description: 'A participant to register, or a change of its entry (登记参与方).' })
export class RegisterParticipantInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier, equal to the sub claim of its tokens (参与方标识).' })
  id!: string;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => ParticipantKind, { description: 'Kind (类别).' })
  kind!: Kind;
  @Field(() => RegionCode, { description: 'Region, inside the region of the calling authority (所属行政区划).' })
  region!: string;
  @Field(() => ID, { nullable: true, description: 'Code from participantDepartments; default: all departments of its kind (部门代码).' })
  department?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'true: change kind or region of a registered participant (变更已登记的类别或地区).',
  })
  replace?: boolean | null;
}

@InputType('RemoveParticipantInput', { description: 'A participant to remove from the register (注销参与方).' })
export class RemoveParticipantInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier (参与方标识).' })
  id!: string;
}
