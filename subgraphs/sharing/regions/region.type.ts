import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { RegionRow } from './region.entity.ts';

export const RegionLevel = describedEnum('RegionLevel', 'Level of an administrative division (行政区划级别).', {
  COUNTRY: 'The whole country (全国).',
  PROVINCE: 'Province, autonomous region, municipality or special region (省级).',
  CORPS: 'Xinjiang Production and Construction Corps (新疆生产建设兵团).',
  PREFECTURE: 'Prefecture or city (地级).',
  COUNTY: 'County, district or county-level city (县级).',
});
export type RegionLevel = keyof typeof RegionLevel;

@Key('code')
@ObjectType('Region', { description: 'An administrative division, GB/T 2260 (行政区划).' })
export class Region {
  @SharedField(() => RegionCode, PUBLIC, 'Six-digit code; 100000 is the whole country (行政区划代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Chinese name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'English name, or pinyin without tones (英文名或拼音).', { nullable: true })
  nameEn!: string | null;
  @SharedField(() => RegionLevel, PUBLIC, 'Level (级别).')
  level!: RegionLevel;
  parentCode!: string | null;

  static from(row: RegionRow): Region {
    return Object.assign(new Region(), {
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      level: row.level as RegionLevel,
      parentCode: row.parent,
    });
  }
}
