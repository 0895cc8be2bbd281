import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { MatterBasis } from '../matter-confirmations/matter-confirmation.type.ts';
import { Classification, SharingAttribute } from './catalogue-item.type.ts';

export const AccessNeed = describedEnum('AccessNeed', 'A condition for access to a field (访问所需条件).', {
  AGREEMENT: 'An agreement that covers the field, named in X-Hub-Agreement (涵盖该项的协议).',
  MATTER: 'A matter that concerns the person, named in X-Hub-Matter (与本人有关的案由).',
  CONFIRMATION: 'Confirmation of the matter by another body than its holder, or by the person (案由须经确认).',
});

@ObjectType('FieldAccess', { description: 'Decision whether the caller may use a field, with the reason (字段访问判定).' })
export class FieldAccess {
  @SharedField(() => String, PUBLIC, 'The field, as Type.field (字段坐标).')
  coordinate!: string;
  @SharedField(() => String, PUBLIC, 'Agency that provides it (提供方).')
  provider!: string;
  @SharedField(() => Classification, PUBLIC, 'Class of the data (数据分类).')
  classification!: keyof typeof Classification;
  @SharedField(() => SharingAttribute, PUBLIC, 'Sharing attribute (共享属性).')
  attribute!: keyof typeof SharingAttribute;
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether access is allowed; if true, rows are still limited to the regions and persons below (是否允许).',
  )
  allowed!: boolean;
  @SharedField(() => String, PUBLIC, 'Rule that decided, such as NO_AGREEMENT (规则).')
  rule!: string;
  @SharedField(() => [AccessNeed], PUBLIC, 'All conditions still to be met, if refused (尚需条件).')
  needs!: (keyof typeof AccessNeed)[];
  @SharedField(() => [String], PUBLIC, 'Agreements in force of the caller that would cover the field (可涵盖该项的有效协议).')
  candidates!: string[];
  @SharedField(() => [String], PUBLIC, 'Kinds of matters of the caller that would be accepted in X-Hub-Matter (可用案由种类).')
  matters!: string[];
  @SharedField(() => String, PUBLIC, 'Legal article (依据条款).', { nullable: true })
  article!: string | null;
  @SharedField(() => String, PUBLIC, 'The fact that decided, in English (事实，英文).')
  fact!: string;
  @SharedField(() => String, PUBLIC, 'The fact that decided, in Chinese (事实).')
  factZh!: string;
}

@ObjectType('NamedAgreement', { description: 'Status of a named agreement today (所列协议).' })
export class NamedAgreement {
  @SharedField(() => String, PUBLIC, 'Identifier (协议编号).')
  id!: string;
  @SharedField(() => Boolean, PUBLIC, 'Whether it is in force for this operation (是否有效).')
  inForce!: boolean;
  @SharedField(() => String, PUBLIC, 'Why it is not in force, such as SUSPENDED or OPERATION_NOT_APPROVED; else null (失效原因).', {
    nullable: true,
  })
  lapsed!: string | null;
}

@ObjectType('MatterExplanation', { description: 'What the named matter opens outside the region of its holder (案由说明).' })
export class MatterExplanation {
  @SharedField(() => Int, PUBLIC, 'Number of persons it concerns (所涉人数).')
  persons!: number;
  @SharedField(
    () => Int,
    PUBLIC,
    'Number of these persons for whom the matter is confirmed by more than the record of its holder (已确认人数).',
  )
  confirmed!: number;
  @SharedField(() => [MatterBasis], PUBLIC, 'How it was confirmed for them (案由依据).')
  bases!: MatterBasis[];
  @SharedField(
    () => String,
    PUBLIC,
    'What is missing for the other persons and how to get it, in English; null if nothing is missing (所缺事实，英文).',
    {
      nullable: true,
    },
  )
  missing!: string | null;
  @SharedField(() => String, PUBLIC, 'The same in Chinese (所缺事实).', { nullable: true })
  missingZh!: string | null;
}

@ObjectType('AccessExplanation', {
  description: 'Which fields of an operation the caller may use, with rule, article and fact (访问说明).',
})
export class AccessExplanation {
  @SharedField(() => Boolean, PUBLIC, 'Whether the whole operation would be allowed (整体是否允许).')
  allowed!: boolean;
  @SharedField(() => [FieldAccess], PUBLIC, 'Decision for each field (逐项判定).')
  fields!: FieldAccess[];
  @SharedField(() => [NamedAgreement], PUBLIC, 'Named agreements (所列协议).')
  agreements!: NamedAgreement[];
  @SharedField(
    () => Boolean,
    PUBLIC,
    'Whether the agency that holds the matter confirms that it exists; null if no matter was named (案由是否成立).',
    {
      nullable: true,
    },
  )
  matterVouched!: boolean | null;
  @SharedField(() => MatterExplanation, PUBLIC, 'What the matter opens; null if none was named or it is not valid (案由说明).', {
    nullable: true,
  })
  matter!: MatterExplanation | null;
  @SharedField(() => String, PUBLIC, 'SHA-256 of the document, as used for approval in agreements (文档摘要).')
  operationHash!: string;
  @SharedField(() => String, PUBLIC, 'Version of the access rules (规则版本).')
  policyVersion!: string;
}
