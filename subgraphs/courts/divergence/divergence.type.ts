import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import { Factor } from '../court-cases/factor.enums.ts';
import { Region } from '../region/region.type.ts';
import { FactorInput } from '../similar-cases/similar-case.inputs.ts';

export const DivergenceQuestion = describedEnum('DivergenceQuestion', 'Which outcome is compared (比较的结果).', {
  RELATION: 'Was a labour relation found? Courts only: an award does not say (是否认定劳动关系).',
  CLAIM: 'Was the claim upheld, at least in part? (请求是否得到支持)',
});
export type DivergenceQuestion = keyof typeof DivergenceQuestion;

export const DivergenceDimension = describedEnum('DivergenceDimension', 'By what outcomes are set side by side (比较维度).', {
  REGION: 'By province (省份).',
  FORUM: 'Arbitration against court (仲裁与法院).',
  YEAR: 'By year of the decision (年份).',
  FACTORS: 'By the set of findings; the fifty commonest (要素组合).',
});
export type DivergenceDimension = keyof typeof DivergenceDimension;

export const DecidingBody = describedEnum('DecidingBody', 'Who decided (裁审机构).', {
  ARBITRATION: 'A labour arbitration commission (劳动人事争议仲裁委员会).',
  COURT: 'A court of first instance (一审法院).',
});
export type DecidingBody = keyof typeof DecidingBody;

@InputType('DivergenceFilter', { description: 'Which disputes are compared, in what, and by what (裁审尺度比较条件).' })
export class DivergenceFilter {
  @Field(() => [FactorInput], { nullable: true, description: 'With these findings, by direction: what the facts have in common (要素).' })
  factors?: FactorInput[] | null;
  @Field(() => DivergenceQuestion, { nullable: true, description: 'Which outcome; RELATION where left out (比较的结果).' })
  question?: DivergenceQuestion | null;
  @Field(() => [DivergenceDimension], { nullable: true, description: 'By what; REGION and FORUM where left out (比较维度).' })
  by?: DivergenceDimension[] | null;
  @Field(() => String, { nullable: true, description: 'Code of the cause or of the one above it, or part of its name (案由).' })
  cause?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Of this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Of workers of this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => RegionCode, { nullable: true, description: 'Court inside this region (地区).' })
  region?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided by the court on or after this day (裁判日期起).' })
  decidedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided by the court on or before this day (裁判日期止).' })
  decidedTo?: string | null;
}

@ObjectType('FactorDirection', { description: 'A factor and the direction of the finding (要素及其方向).' })
export class FactorDirection {
  @SharedField(() => Factor, PUBLIC, 'The factor (要素).')
  factor!: Factor;
  @SharedField(() => SafeInt, PUBLIC, '-1 against a labour relation, 0 undecided, 1 for one (方向).')
  direction!: number;
}

/** What tells a cell from the others: the dimensions that were asked for. */
export interface CellKey {
  forum: DecidingBody | null;
  region: string | null;
  year: string | null;
  pattern: string | null;
}

@ObjectType('DivergenceCell', {
  description:
    'How disputes with like facts ended in one place or before one body. Counts below ten are withheld; arbitration counts are rounded to ten (裁审尺度单元格).',
})
export class DivergenceCell {
  @SharedField(() => DecidingBody, PUBLIC, 'Who decided; null where not compared by it (裁审机构).', { nullable: true })
  forum!: DecidingBody | null;
  @SharedField(() => Region, PUBLIC, 'Province of who decided; null where not compared by it (省份).', { nullable: true })
  region!: Region | null;
  @SharedField(() => String, PUBLIC, "Year of the court's decision; null where not compared by it (年份).", { nullable: true })
  year!: string | null;
  @SharedField(() => [FactorDirection], PUBLIC, 'The set of findings; null where not compared by it (要素组合).', { nullable: true })
  factors!: FactorDirection[] | null;
  @SharedField(() => Boolean, PUBLIC, 'Is the value withheld because the cell is too small? (是否因数量过小而不公布)')
  suppressed!: boolean;
  @SharedField(() => SafeInt, PUBLIC, 'Disputes (争议数).', { nullable: true })
  disputes!: number | null;
  @SharedField(() => SafeInt, PUBLIC, 'Of these, decided for the worker, or with a labour relation found (支持数).', { nullable: true })
  favourable!: number | null;
  @SharedField(() => Float, PUBLIC, 'The share, 0 to 1 (比例).', { nullable: true })
  share!: number | null;
  @SharedField(() => Float, PUBLIC, 'Lower end of its 95 % interval, after Wilson (95% 置信区间下限).', { nullable: true })
  low!: number | null;
  @SharedField(() => Float, PUBLIC, 'Upper end (95% 置信区间上限).', { nullable: true })
  high!: number | null;
  @SharedField(
    () => SafeInt,
    PUBLIC,
    'Disputes in which the court decided otherwise than the arbitration before it, in tens; of courts only (裁审不一致数).',
    {
      nullable: true,
    },
  )
  departures!: number | null;
  key!: CellKey;
  filter!: DivergenceFilter;
}
