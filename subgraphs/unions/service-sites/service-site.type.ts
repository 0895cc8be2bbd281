import { ID, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Position } from '../../shared/vocabulary/position.ts';
import { Region } from '../region/region.type.ts';
import type { ServiceSiteRow } from './service-site.entity.ts';

export const ServiceSiteKind = describedEnum('ServiceSiteKind', 'Kind of service site (服务站点类型).', {
  UNION_STATION: 'Union station (工会驿站).',
  DRIVER_HOME: "Drivers' home (司机之家).",
  PARTY_MASS_CENTRE: 'Party-mass service centre (党群服务中心).',
  GIG_STATION: 'Gig station (零工驿站).',
});
export type ServiceSiteKind = keyof typeof ServiceSiteKind;

export const Facility = describedEnum(
  'Facility',
  'Facility of a service site. The first four address 吃饭难、喝水难、休息难、如厕难 (站点设施).',
  {
    MEAL: 'Meals or a place to heat them (热饭、就餐：吃饭难).',
    WATER: 'Drinking water (饮水：喝水难).',
    REST: 'Rest area (休息：休息难).',
    TOILET: 'Toilet (如厕：如厕难).',
    CHARGING: 'Charging of phones or vehicles (充电).',
    MEDICAL: 'First-aid medicines (应急药品).',
  },
);
export type Facility = keyof typeof Facility;

@ObjectType('ServiceSite', { description: 'A place where outdoor workers can rest and get help (户外劳动者服务站点).' })
export class ServiceSite {
  @SharedField(() => ID, PUBLIC, 'Identifier (标识).')
  id!: string;
  @SharedField(() => ServiceSiteKind, PUBLIC, 'Kind of site (类型).')
  kind!: ServiceSiteKind;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => Region, PUBLIC, 'Where it is (所在地区).')
  region!: Region;
  @SharedField(() => String, PUBLIC, 'Address (地址).')
  address!: string;
  @SharedField(() => Position, PUBLIC, 'Where it stands on the map (位置).')
  position!: Position;
  @SharedField(() => Int, PUBLIC, 'Straight-line distance in metres from the given point; null if none was given (距离，米).', {
    nullable: true,
  })
  distance!: number | null;
  @SharedField(() => [Facility], PUBLIC, 'Facilities (设施).')
  facilities!: Facility[];
  @SharedField(() => String, PUBLIC, 'Opening hours (开放时间).')
  hours!: string;
  @SharedField(() => String, PUBLIC, 'Operator (运行单位).')
  operator!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was opened (启用日期).')
  openedOn!: string;

  static from(row: ServiceSiteRow & { distance: number | null }): ServiceSite {
    return Object.assign(new ServiceSite(), {
      id: row.id,
      kind: row.kind as ServiceSiteKind,
      name: row.name,
      region: Region.at(row.region),
      address: row.address,
      position: Position.at(row),
      distance: row.distance,
      facilities: row.facilities as Facility[],
      hours: row.hours,
      operator: row.operator,
      openedOn: row.opened_on,
    });
  }
}

export const ServiceSiteConnection = connectionOf(() => ServiceSite, 'ServiceSite', '服务站点');
