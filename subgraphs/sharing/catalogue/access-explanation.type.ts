import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { MatterBasis } from '../matter-confirmations/matter-confirmation.type.ts';
import { Classification, SharingAttribute } from './catalogue-item.type.ts';

export const AccessNeed = describedEnum('AccessNeed', 'What has to be brought for a field (访问所需条件).', {
  AGREEMENT: 'An agreement that covers it, in X-Hub-Agreement (涵盖该项的协议).',
  MATTER: 'A matter that concerns the person, in X-Hub-Matter (与本人有关的案由).',
  CONFIRMATION: 'Confirmation of the matter by somebody else than its holder (案由须经确认).',
});

@ObjectType('FieldAccess', { description: 'May the caller use one field, and why? (字段访问判定)' })
export class FieldAccess {
  @SharedField(() => String, PUBLIC, 'Type.field (字段坐标).')
  coordinate!: string;
  @SharedField(() => String, PUBLIC, 'Agency that provides it (提供方).')
  provider!: string;
  @SharedField(() => Classification, PUBLIC, 'Class of the data (数据分类).')
  classification!: keyof typeof Classification;
  @SharedField(() => SharingAttribute, PUBLIC, 'Sharing attribute (共享属性).')
  attribute!: keyof typeof SharingAttribute;
  @SharedField(() => Boolean, PUBLIC, 'Yes or no; where yes, rows are still limited to the regions and persons below (是否允许).')
  allowed!: boolean;
  @SharedField(() => String, PUBLIC, 'Rule that decided, such as NO_AGREEMENT (规则).')
  rule!: string;
  @SharedField(() => [AccessNeed], PUBLIC, 'All that has to be brought, where it is refused (尚需条件).')
  needs!: (keyof typeof AccessNeed)[];
  @SharedField(() => [String], PUBLIC, "The caller's own agreements in force that would cover it (可涵盖该项的有效协议).")
  candidates!: string[];
  @SharedField(() => [String], PUBLIC, "Kinds of the caller's own matters that would do, as X-Hub-Matter names them (可用案由种类).")
  matters!: string[];
  @SharedField(() => String, PUBLIC, 'Article it rests on (依据条款).', { nullable: true })
  article!: string | null;
  @SharedField(() => String, PUBLIC, 'The fact that decided, in English (事实，英文).')
  fact!: string;
  @SharedField(() => String, PUBLIC, 'The fact that decided, in Chinese (事实).')
  factZh!: string;
}

@ObjectType('NamedAgreement', { description: 'What an agreement that was named gives today (所列协议).' })
export class NamedAgreement {
  @SharedField(() => String, PUBLIC, 'Identifier (协议编号).')
  id!: string;
  @SharedField(() => Boolean, PUBLIC, 'Is it in force for this operation? (是否有效)')
  inForce!: boolean;
  @SharedField(() => String, PUBLIC, 'Why not, such as SUSPENDED or OPERATION_NOT_APPROVED (失效原因).', { nullable: true })
  lapsed!: string | null;
}

@ObjectType('MatterExplanation', { description: 'What the matter named opens beyond the region of its holder (案由说明).' })
export class MatterExplanation {
  @SharedField(() => Int, PUBLIC, 'Persons whom it concerns (所涉人数).')
  persons!: number;
  @SharedField(() => Int, PUBLIC, 'Of these, those who are tied to it by more than the record of its holder (已确认人数).')
  confirmed!: number;
  @SharedField(() => [MatterBasis], PUBLIC, 'What ties them (案由依据).')
  bases!: MatterBasis[];
  @SharedField(() => String, PUBLIC, 'What is missing for the others and how to get it; null where nothing is (所缺事实，英文).', {
    nullable: true,
  })
  missing!: string | null;
  @SharedField(() => String, PUBLIC, 'The same in Chinese (所缺事实).', { nullable: true })
  missingZh!: string | null;
}

@ObjectType('AccessExplanation', {
  description: 'Which fields of an operation the caller may use, by which rule, article and fact (访问说明).',
})
export class AccessExplanation {
  @SharedField(() => Boolean, PUBLIC, 'Would the operation run as a whole? (整体是否允许)')
  allowed!: boolean;
  @SharedField(() => [FieldAccess], PUBLIC, 'Field by field (逐项判定).')
  fields!: FieldAccess[];
  @SharedField(() => [NamedAgreement], PUBLIC, 'Agreements named (所列协议).')
  agreements!: NamedAgreement[];
  @SharedField(() => Boolean, PUBLIC, 'Does the agency that holds the matter vouch for it? Null where none was named (案由是否成立).', {
    nullable: true,
  })
  matterVouched!: boolean | null;
  @SharedField(() => MatterExplanation, PUBLIC, 'What the matter opens; null where none was named or it is none (案由说明).', {
    nullable: true,
  })
  matter!: MatterExplanation | null;
  @SharedField(() => String, PUBLIC, 'SHA-256 under which an agreement would approve the document (文档摘要).')
  operationHash!: string;
  @SharedField(() => String, PUBLIC, 'Version of the rules (规则版本).')
  policyVersion!: string;
}
