import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ParticipantKind as Kind } from '../../shared/agencies.ts';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { MutationInput, UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { ParticipantRow } from './participant.entity.ts';

export const ParticipantKind = describedEnum('ParticipantKind', 'What kind of body takes part in the hub (参与方类别).', {
  LABOUR: 'Human resources and social security department (人力资源社会保障部门).',
  UNION: 'Trade union (工会).',
  COURT: "People's court (人民法院).",
  INSURANCE: 'Social insurance agency (社会保险经办机构).',
  SHARING_AUTHORITY: 'Government data-sharing authority (政务数据共享主管部门).',
  DEPARTMENT: 'Another government department; it holds no records here and asks under agreements (其他政府部门).',
  PLATFORM: 'Platform that reports; it reads nothing personal back (平台企业).',
  PERSON: 'A person who looks at what is held on that person; on no register of participants (个人).',
});

@Key('id')
@ObjectType('Participant', { description: 'A body that takes part in the hub (参与方).' })
export class Participant {
  @SharedField(() => ID, PUBLIC, 'Identifier, such as union-310000 (参与方标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => ParticipantKind, PUBLIC, 'Kind, which decides the legal basis (类别).')
  kind!: Kind;
  @SharedField(() => String, PUBLIC, 'Legal basis on which it takes part (法律依据).')
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

@ObjectType('ParticipantPayload', { description: 'A participant after a change of the register (参与方登记结果).' })
export class ParticipantPayload {
  @SharedField(() => Participant, PUBLIC, 'The participant; null if the input was rejected or it was struck off (参与方).', {
    nullable: true,
  })
  participant!: Participant | null;
  @SharedField(() => [UserError], PUBLIC, 'Rules that the input breaks (输入错误).')
  userErrors!: UserError[];
}

@InputType('RegisterParticipantInput', { description: 'A body that is to take part, or a change of its entry (登记参与方).' })
export class RegisterParticipantInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier, as the sub claim of its tokens has it (参与方标识).' })
  id!: string;
  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
  @Field(() => ParticipantKind, { description: 'Kind (类别).' })
  kind!: Kind;
  @Field(() => RegionCode, { description: "Region, inside the authority's own (所属行政区划)." })
  region!: string;
  @Field(() => ID, { nullable: true, description: 'Department, of participantDepartments; all of its kind where left out (部门代码).' })
  department?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Change kind or region of a body that is registered (变更已登记的类别或地区).' })
  replace?: boolean | null;
}

@InputType('RemoveParticipantInput', { description: 'A body that is to take part no more (注销参与方).' })
export class RemoveParticipantInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier (参与方标识).' })
  id!: string;
}
