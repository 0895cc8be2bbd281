import { addDays } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import { type Place, provinceOf, type World } from '../world/world.ts';

/** Three workers of ten are members of the union of their province. */
export function memberships(random: Random, { people, places }: World) {
  const provinces = new Set(places.mainland.map(({ code }: Place) => code));
  return people
    .filter(({ region }) => provinces.has(provinceOf(region)) && random.chance(0.3))
    .map(({ id, region, from, to }, i) => ({
      id: `UM-${String(i + 1).padStart(6, '0')}`,
      worker: id,
      organization: `U-${provinceOf(region)}`,
      region: provinceOf(region),
      joined_on: addDays(from, 10),
      left_on: to,
      channel: ['ENTERPRISE', 'INDUSTRY', 'QR_CODE', 'SITE'][i % 4],
    }));
}
