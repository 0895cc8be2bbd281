import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

@ObjectType('EnumValueLabel', { description: 'The words of one value of an enum (枚举值名称).' })
export class EnumValueLabel {
  @SharedField(() => String, PUBLIC, 'The value, as answers have it (枚举值).')
  value!: string;
  @SharedField(() => String, PUBLIC, 'Its word in English (英文名称).')
  label!: string;
  @SharedField(() => String, PUBLIC, 'Its word in Chinese (中文名称).')
  labelZh!: string;
}

@ObjectType('EnumLabels', { description: 'An enum of the schema with the words of its values (枚举名称).' })
export class EnumLabels {
  @SharedField(() => String, PUBLIC, 'Name of the enum (枚举类型).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'What it is of, in English (英文名称).')
  label!: string;
  @SharedField(() => String, PUBLIC, 'What it is of, in Chinese (中文名称).')
  labelZh!: string;
  @SharedField(() => [EnumValueLabel], PUBLIC, 'Its values in the order of the schema (枚举值列表).')
  values!: EnumValueLabel[];
}
