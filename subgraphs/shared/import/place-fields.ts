import { RegionCode } from '../schema/scalars.ts';
import { decimal, scalar, text } from './field.ts';

/** Fields of a record with a location. */
export const PLACE_FIELDS = {
  region: scalar({ column: 'region', names: ['行政区划代码', '所在地区'], of: RegionCode }),
  address: text({ column: 'address', names: ['地址'], longest: 300 }),
  latitude: decimal({ column: 'latitude', names: ['纬度'], places: 7, from: 3, to: 54 }),
  longitude: decimal({ column: 'longitude', names: ['经度'], places: 7, from: 73, to: 136 }),
};
