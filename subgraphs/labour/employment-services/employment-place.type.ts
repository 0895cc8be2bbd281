import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Position } from '../../shared/vocabulary/position.ts';
import { Region } from '../region/region.type.ts';

/** Fields that all places of the employment services have. */
@ObjectType()
export abstract class EmploymentPlace {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, PUBLIC, 'Region (所在地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Address (地址).')
  address!: string;
  @SharedField(() => Position, PUBLIC, 'Coordinates (位置).')
  position!: Position;
  @SharedField(() => Int, PUBLIC, 'Distance from the given point in a straight line, metres; null if no point was given (距离，米).', {
    nullable: true,
  })
  distance!: number | null;
}

interface PlaceRow {
  id: string;
  region: string;
  address: string;
  latitude: number;
  longitude: number;
  distance: number | null;
}

export const placeOf = (row: PlaceRow): EmploymentPlace => ({
  id: row.id,
  region: Region.at(row.region),
  address: row.address,
  position: Position.at(row),
  distance: row.distance,
});
