import { positionIn } from '../world/positions.ts';
import type { Random } from '../world/random.ts';
import type { World } from '../world/world.ts';

const SITES = 600;
const NAMES = { UNION_STATION: '工会驿站', DRIVER_HOME: '司机之家', PARTY_MASS_CENTRE: '党群服务中心', GIG_STATION: '零工驿站' };
const FACILITIES = ['MEAL', 'WATER', 'REST', 'TOILET', 'CHARGING', 'MEDICAL'];

/** Places where those who work outdoors rest and are helped. */
export function serviceSites(random: Random, { places }: World) {
  return Array.from({ length: SITES }, (_, i) => {
    const region = places.county(random, random.pick(places.mainland).code);
    const kind = random.weighted({ UNION_STATION: 0.7, DRIVER_HOME: 0.1, PARTY_MASS_CENTRE: 0.12, GIG_STATION: 0.08 });
    return {
      ...{ id: `SS-${String(i + 1).padStart(6, '0')}`, kind, name: `（模拟）${places.name(region)}${NAMES[kind]}${i + 1}`, region },
      ...{ address: `（模拟）${places.name(region)}服务路${i + 1}号`, ...positionIn(random, region) },
      facilities: ['WATER', ...random.some(FACILITIES.slice(2), random.int(1, 4)), ...(random.chance(0.5) ? ['MEAL'] : [])],
      hours: random.pick(['00:00–24:00', '07:00–21:00', '08:30–18:00']),
      operator: `（模拟）${places.name(region)}总工会`,
      opened_on: random.day('2018-01-01', '2026-06-30'),
      closed_on: random.chance(0.02) ? '2026-08-31' : null,
    };
  });
}
