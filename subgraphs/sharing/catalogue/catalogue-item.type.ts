import { Field, InputType, ObjectType } from 'type-graphql';
import {
  type Classification as ClassificationValue,
  PUBLIC,
  type SharingAttribute as SharingAttributeValue,
} from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { CatalogueItemRow } from './catalogue-item.entity.ts';

export const SharingAttribute = describedEnum('SharingAttribute', 'Sharing attribute under Decree 809, Art. 14 (共享属性).', {
  UNCONDITIONAL: 'Shared without conditions (无条件共享).',
  CONDITIONAL: 'Shared under conditions (有条件共享).',
  WITHHELD: 'Not shared, under the cited law (不予共享).',
});

export const Classification = describedEnum('Classification', 'Class of a field: how widely it may be shared (数据分级).', {
  PUBLIC: 'Public registers, published documents, statistics (公开).',
  INTERNAL: 'Working papers of an agency (内部).',
  REFERENCE: 'The fact that a file on a natural person exists, without its content (个人档案索引).',
  PERSONAL: 'Facts about a natural person (个人信息).',
  SENSITIVE: 'Sensitive facts about a natural person (敏感个人信息).',
});

@Key('coordinate')
@ObjectType('CatalogueItem', { description: 'An entry of the data-sharing catalogue under Decree 809, Art. 13 (共享目录条目).' })
export class CatalogueItem {
  @SharedField(() => String, PUBLIC, 'Type and field, such as Worker.enrolments (字段坐标).')
  coordinate!: string;
  @SharedField(() => String, PUBLIC, 'Description of the field, in English (数据项说明，英文).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Description of the field, in Chinese (数据项名称).')
  nameZh!: string;
  @SharedField(() => String, PUBLIC, 'Agency that provides it; hub for value types that all agencies define alike (提供方).')
  provider!: string;
  @SharedField(() => String, PUBLIC, 'GraphQL type of the field (数据格式).')
  format!: string;
  @SharedField(() => String, PUBLIC, 'Update frequency (更新频率).')
  updateFrequency!: string;
  @SharedField(() => SharingAttribute, PUBLIC, 'Sharing attribute (共享属性).')
  attribute!: SharingAttributeValue;
  @SharedField(() => String, PUBLIC, 'Way of sharing (共享方式).')
  mode!: string;
  @SharedField(() => String, PUBLIC, 'Conditions of use (使用条件).')
  conditions!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (法律依据).')
  legalBasis!: string;
  @SharedField(() => Classification, PUBLIC, 'Class of the data (数据分类).')
  classification!: ClassificationValue;
  @SharedField(() => String, PUBLIC, 'Class of the data in the wording of the catalogue (数据分级).')
  level!: string;

  static from(row: CatalogueItemRow): CatalogueItem {
    return Object.assign(new CatalogueItem(), {
      coordinate: row.coordinate,
      name: row.name,
      nameZh: row.name_zh,
      provider: row.provider,
      format: row.format,
      updateFrequency: row.update_frequency,
      attribute: row.attribute as SharingAttributeValue,
      mode: row.mode,
      conditions: row.conditions,
      legalBasis: row.legal_basis,
      classification: row.classification as ClassificationValue,
      level: row.level,
    });
  }
}

export const CatalogueFormat = describedEnum('CatalogueFormat', 'Format of an exported catalogue (导出格式).', {
  CSV: 'Comma-separated values, one line per field (逗号分隔文本).',
  JSON: 'A JSON array (JSON 数组).',
});
export type CatalogueFormat = keyof typeof CatalogueFormat;

@ObjectType('DuplicateCollectionHit', {
  description: 'A field to be collected that the hub already provides; Decree 809, Art. 19 (重复采集提示).',
})
export class DuplicateCollectionHit {
  @SharedField(() => String, PUBLIC, 'The field to be collected (拟采集字段).')
  field!: string;
  @SharedField(() => CatalogueItem, PUBLIC, 'Catalogue entries that already provide it (已有数据项).')
  item!: CatalogueItem;
}

export const CatalogueItemConnection = connectionOf(() => CatalogueItem, 'CatalogueItem', '共享目录');

@InputType('CatalogueFilter', { description: 'Filter for entries of the catalogue (目录筛选条件).' })
export class CatalogueFilter {
  @Field(() => Classification, { nullable: true, description: 'Of this class (数据分类).' })
  classification?: ClassificationValue | null;
}
