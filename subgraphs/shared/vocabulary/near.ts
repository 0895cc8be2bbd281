import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../errors.ts';
import { RegionCode } from '../schema/scalars.ts';
import { checkPoint, Point } from './position.ts';

const FARTHEST = 1_000_000;

/** Where one asks from. */
@ArgsType()
export class NearArgs {
  @Field(() => Point, { nullable: true, description: 'Nearest to this point first (坐标，由近及远).' })
  near?: Point | null;
  @Field(() => Int, { nullable: true, description: 'At most this many metres from it, 1 to 1,000,000 (距离上限，米).' })
  within?: number | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
}

/**
 * The place alone: type-graphql hands every argument of a field to each class of arguments. Throws where the point or the
 * distance is out of bounds.
 */
export function checkedNear({ near, within, region }: NearArgs): NearArgs {
  if (near) checkPoint('near', near);
  if (within != null && (within < 1 || within > FARTHEST))
    throw badInput('within', 'range', `within is from 1 to ${FARTHEST} metres`, `within 须在 1 至 ${FARTHEST} 米之间`);
  if (within != null && !near)
    throw badInput('within', 'near', 'within requires near: the point to measure from', 'within 须与 near 同时给出');
  return { near, within, region };
}
