import { Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { Division, DivisionAct } from '../../shared/identifiers/divisions.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

export const RegionLevel = describedEnum('RegionLevel', 'Level of an administrative division (行政区划级别).', {
  COUNTRY: 'The whole country (全国).',
  PROVINCE: 'Province, autonomous region, municipality or special region (省级).',
  CORPS: 'Xinjiang Production and Construction Corps (新疆生产建设兵团).',
  PREFECTURE: 'Prefecture or city (地级).',
  COUNTY: 'County, district or county-level city (县级).',
});
export type RegionLevel = keyof typeof RegionLevel;

export const RegionEvidence = describedEnum('RegionEvidence', 'Where a division is known from (行政区划信息来源).', {
  YEARLY_LIST: 'The yearly lists, or the standard itself (年度行政区划代码).',
  INFERRED: 'Inferred from legal acts; not in any yearly list (据批复推定).',
  SECONDARY: 'Secondary sources only (二手来源).',
});
export type RegionEvidence = keyof typeof RegionEvidence;

@ObjectType('RegionAct', { description: 'The legal act that ended a division or changed its code (区划变更批复).' })
export class RegionAct {
  @SharedField(() => String, PUBLIC, 'Title (文件名称).')
  title!: string;
  @SharedField(() => String, PUBLIC, 'Number, such as 国函〔2009〕52号 (文号).', { nullable: true })
  number!: string | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the act (成文日期).', { nullable: true })
  date!: string | null;

  static from(act: DivisionAct): RegionAct {
    return Object.assign(new RegionAct(), act);
  }
}

@Key('code')
@ObjectType('Region', { description: 'An administrative division, GB/T 2260 (行政区划).' })
export class Region {
  @SharedField(() => RegionCode, PUBLIC, 'Six-digit code; 100000 is the whole country (行政区划代码).')
  code!: string;
  @SharedField(() => String, PUBLIC, 'Chinese name; null if the register is unavailable (名称).', { nullable: true })
  name!: string;
  @SharedField(() => String, PUBLIC, 'English name, or pinyin without tones; null for former divisions (英文名或拼音).', {
    nullable: true,
  })
  nameEn!: string | null;
  @SharedField(() => RegionLevel, PUBLIC, 'Level; null if the register is unavailable (级别).', { nullable: true })
  level!: RegionLevel;
  @SharedField(
    () => Int,
    PUBLIC,
    'First yearly list (31 December) that contains it; null if that is the first list (1981), or if it is not on record (启用年份).',
    { nullable: true },
  )
  validFrom!: number | null;
  @SharedField(() => Int, PUBLIC, 'First year whose list of 31 December no longer contains it; null for a current division (停用年份).', {
    nullable: true,
  })
  validTo!: number | null;
  @SharedField(() => RegionAct, PUBLIC, 'Legal act that ended or renamed it; null if unknown (撤销或变更依据).', { nullable: true })
  endedBy!: RegionAct | null;
  @SharedField(() => RegionEvidence, PUBLIC, 'Where it is known from (信息来源).', { nullable: true })
  evidence!: RegionEvidence;
  division!: Division;

  static from(division: Division): Region {
    const { code, name, nameEn, level, from, to, act, mark } = division;
    return Object.assign(new Region(), {
      code,
      name,
      nameEn,
      level,
      validFrom: from,
      validTo: to,
      endedBy: act && RegionAct.from(act),
      evidence: mark === null ? 'YEARLY_LIST' : mark === 'inferred' ? 'INFERRED' : 'SECONDARY',
      division,
    });
  }
}
