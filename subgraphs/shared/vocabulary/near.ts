import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../errors.ts';
import { RegionCode } from '../schema/scalars.ts';
import { checkPoint, Point } from './position.ts';

const MAX_METRES = 1_000_000;

/** The position from which distances are measured. */
@ArgsType()
export class NearArgs {
  @Field(() => Point, { nullable: true, description: 'Sort by distance from this point, nearest first (坐标，由近及远).' })
  near?: Point | null;
  @Field(() => Int, { nullable: true, description: 'Maximum distance from the point in metres, 1 to 1,000,000 (距离上限，米).' })
  within?: number | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
}

/**
 * Only the arguments about the position: type-graphql passes every argument of a field to each class of arguments. Throws if
 * the point or the distance is out of range.
 */
export function checkedNear({ near, within, region }: NearArgs): NearArgs {
  if (near) checkPoint('near', near);
  if (within != null && (within < 1 || within > MAX_METRES))
    throw badInput('within', 'range', `within must be 1 to ${MAX_METRES} metres`, `within 须在 1 至 ${MAX_METRES} 米之间`);
  if (within != null && !near)
    throw badInput('within', 'near', 'within requires near, the point to measure from', 'within 须与 near 同时给出');
  return { near, within, region };
}
