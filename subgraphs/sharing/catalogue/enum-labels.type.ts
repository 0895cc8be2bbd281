import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('EnumValueLabel', { description: 'Label of an enum value (枚举值名称).' })
export class EnumValueLabel {
  @SharedField(() => String, PUBLIC, 'The value, as it appears in responses (枚举值).')
  value!: string;
  @SharedField(() => String, PUBLIC, 'Label in English (英文名称).')
  label!: string;
  @SharedField(() => String, PUBLIC, 'Label in Chinese (中文名称).')
  labelZh!: string;
}

@ObjectType('EnumLabels', { description: 'An enum of the schema with the labels of its values (枚举名称).' })
export class EnumLabels {
  @SharedField(() => String, PUBLIC, 'Name of the enum (枚举类型).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Label of the enum in English (英文名称).')
  label!: string;
  @SharedField(() => String, PUBLIC, 'Label of the enum in Chinese (中文名称).')
  labelZh!: string;
  @SharedField(() => [EnumValueLabel], PUBLIC, 'Values in the order of the schema (枚举值列表).')
  values!: EnumValueLabel[];
}
