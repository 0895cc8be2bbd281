import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { badInput } from '../errors.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

@InputType('Point', { description: 'A place on the map, WGS 84 (坐标).' })
export class Point {
  @Field(() => Float, { description: 'Latitude, 3 to 54 (纬度).' })
  latitude!: number;
  @Field(() => Float, { description: 'Longitude, 73 to 136 (经度).' })
  longitude!: number;
}

@Shareable()
@ObjectType('Position', { description: 'Where a public place stands, WGS 84 (位置).' })
export class Position {
  @SharedField(() => Float, PUBLIC, 'Latitude (纬度).')
  latitude!: number;
  @SharedField(() => Float, PUBLIC, 'Longitude (经度).')
  longitude!: number;

  static at({ latitude, longitude }: Point): Position {
    return Object.assign(new Position(), { latitude, longitude });
  }
}

/** Throws if a point is outside China. */
export function checkPoint(field: string, { latitude, longitude }: Point): void {
  if (!(latitude >= 3 && latitude <= 54)) throw badInput(`${field}.latitude`, 'range', 'latitude must be 3 to 54', '纬度须在 3 至 54 之间');
  if (!(longitude >= 73 && longitude <= 136))
    throw badInput(`${field}.longitude`, 'range', 'longitude must be 73 to 136', '经度须在 73 至 136 之间');
}
