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

export const DivergenceQuestion = describedEnum('DivergenceQuestion', 'Outcome to compare (比较的结果).', {
  RELATION: 'Whether a labour relation was found; courts only, because awards do not state it (是否认定劳动关系).',
  CLAIM: 'Whether the claim was upheld, at least in part (请求是否得到支持).',
});
export type DivergenceQuestion = keyof typeof DivergenceQuestion;

export const DivergenceDimension = describedEnum('DivergenceDimension', 'Dimension of the comparison (比较维度).', {
  REGION: 'By province (省份).',
  FORUM: 'Arbitration compared with court (仲裁与法院).',
  YEAR: 'By year of the decision (年份).',
  FACTORS: 'By set of findings; the fifty most frequent sets (要素组合).',
});
export type DivergenceDimension = keyof typeof DivergenceDimension;

export const DecidingBody = describedEnum('DecidingBody', 'Body that decided (裁审机构).', {
  ARBITRATION: 'Labour arbitration commission (劳动人事争议仲裁委员会).',
  COURT: 'Court of first instance (一审法院).',
});
export type DecidingBody = keyof typeof DecidingBody;

@InputType('DivergenceFilter', { description: 'Disputes to compare, outcome, and dimensions (裁审尺度比较条件).' })
export class DivergenceFilter {
  @Field(() => [FactorInput], { nullable: true, description: 'Only disputes with these findings, given as directions (要素).' })
  factors?: FactorInput[] | null;
  @Field(() => DivergenceQuestion, { nullable: true, description: 'Outcome to compare; default: RELATION (比较的结果).' })
  question?: DivergenceQuestion | null;
  @Field(() => [DivergenceDimension], { nullable: true, description: 'Dimensions; default: REGION and FORUM (比较维度).' })
  by?: DivergenceDimension[] | null;
  @Field(() => String, { nullable: true, description: 'Code of the cause or of its parent, or part of its name (案由).' })
  cause?: string | null;
  @Field(() => Sector, { nullable: true, description: 'Only this sector (行业领域).' })
  sector?: Sector | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Only workers of this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => RegionCode, { nullable: true, description: 'Region of the court (地区).' })
  region?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided by the court on or after this day (裁判日期起).' })
  decidedFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decided by the court on or before this day (裁判日期止).' })
  decidedTo?: string | null;
}

@ObjectType('FactorDirection', { description: 'Factor and the direction of the finding (要素及其方向).' })
export class FactorDirection {
  @SharedField(() => Factor, PUBLIC, 'Factor (要素).')
  factor!: Factor;
  @SharedField(() => SafeInt, PUBLIC, '-1 against a labour relation, 0 undecided, 1 for one (方向).')
  direction!: number;
}

/** Key of a cell: its value in each requested dimension. */
export interface CellKey {
  forum: DecidingBody | null;
  region: string | null;
  year: string | null;
  pattern: string | null;
}

@ObjectType('DivergenceCell', {
  description:
    'Outcomes of similar disputes in one cell of the comparison; counts below ten are withheld, and arbitration counts are rounded to the nearest ten (裁审尺度单元格).',
})
export class DivergenceCell {
  @SharedField(() => DecidingBody, PUBLIC, 'Body that decided; null if this dimension is not requested (裁审机构).', { nullable: true })
  forum!: DecidingBody | null;
  @SharedField(() => Region, PUBLIC, 'Province of the body that decided; null if this dimension is not requested (省份).', {
    nullable: true,
  })
  region!: Region | null;
  @SharedField(() => String, PUBLIC, 'Year of the court decision; null if this dimension is not requested (年份).', { nullable: true })
  year!: string | null;
  @SharedField(() => [FactorDirection], PUBLIC, 'Set of findings; null if this dimension is not requested (要素组合).', { nullable: true })
  factors!: FactorDirection[] | null;
  @SharedField(() => Boolean, PUBLIC, 'Whether the values are withheld because the cell is too small (是否因数量过小而不公布).')
  suppressed!: boolean;
  @SharedField(() => SafeInt, PUBLIC, 'Number of disputes (争议数).', { nullable: true })
  disputes!: number | null;
  @SharedField(() => SafeInt, PUBLIC, 'Number of those decided for the worker, or in which a labour relation was found (支持数).', {
    nullable: true,
  })
  favourable!: number | null;
  @SharedField(() => Float, PUBLIC, 'Share of those, 0 to 1 (比例).', { nullable: true })
  share!: number | null;
  @SharedField(() => Float, PUBLIC, 'Lower bound of the 95 % Wilson interval of the share (95% 置信区间下限).', { nullable: true })
  low!: number | null;
  @SharedField(() => Float, PUBLIC, 'Upper bound of that interval (95% 置信区间上限).', { nullable: true })
  high!: number | null;
  @SharedField(
    () => SafeInt,
    PUBLIC,
    'Number of disputes in which the court departed from the arbitration before it, rounded to the nearest ten; null below ten and for arbitration cells (裁审不一致数).',
    {
      nullable: true,
    },
  )
  departures!: number | null;
  key!: CellKey;
  filter!: DivergenceFilter;
}
