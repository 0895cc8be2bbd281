import { addDays } from '../../shared/calendar/today.ts';
import { positionIn } from '../world/positions.ts';
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type World } from '../world/world.ts';

const OCCUPATIONS = ['TAKEAWAY_RIDER', 'COURIER', 'RIDE_HAILING_DRIVER', 'TRUCK_DRIVER', 'OTHER'];
const JOBS: Record<string, string> = {
  TAKEAWAY_RIDER: '网约配送员',
  COURIER: '快递员',
  RIDE_HAILING_DRIVER: '网约车司机',
  TRUCK_DRIVER: '货车司机',
  OTHER: '装卸临时工',
};
const SKILLS: Record<string, [code: string, name: string]> = {
  TAKEAWAY_RIDER: ['DELIVERY_SERVICE', '网约配送服务规范'],
  COURIER: ['PARCEL_SORTING', '快件处理'],
  RIDE_HAILING_DRIVER: ['FIRST_AID', '应急救护'],
  TRUCK_DRIVER: ['DANGEROUS_GOODS', '危险货物运输'],
  OTHER: ['DIGITAL_SKILLS', '数字技能'],
};
const SERVICES = ['RECRUITMENT', 'TRAINING', 'SOCIAL_INSURANCE', 'RIGHTS', 'REST'];
const SUPPORTS = ['GUARANTEED_LOAN', 'ONE_OFF_SUBSIDY', 'TAX_RELIEF', 'PREMISES'];
const id = (prefix: string, i: number) => `${prefix}-${String(i + 1).padStart(6, '0')}`;

/** Places and offers of the employment services. */
export function serviceRows(random: Random, world: World): Tables {
  const { places, partners } = world;
  const counties = places.mainland.map(({ code }) => code);
  const somewhere = (name: string, i: number) => {
    const region = places.county(random, random.pick(counties));
    const address = `（模拟）${places.name(region)}${name}路${i + 1}号`;
    return { region, address, ...positionIn(random, region) };
  };
  const gig_market = Array.from({ length: 300 }, (_, i) => {
    const kind = random.weighted({ GIG_MARKET: 0.5, GIG_STATION: 0.3, SERVICE_POINT: 0.2 });
    const place = somewhere('就业', i);
    const name = { GIG_MARKET: '零工市场', GIG_STATION: '零工驿站', SERVICE_POINT: '公共就业服务点' }[kind];
    return {
      ...{ id: id('GM', i), name: `（模拟）${places.name(place.region)}${name}${i + 1}`, kind, ...place },
      level: kind === 'GIG_MARKET' ? random.pick(['CITY', 'COUNTY']) : random.pick(['STREET', 'COMMUNITY']),
      services: ['RECRUITMENT', ...random.some(SERVICES.slice(1), random.int(1, 4))],
      ...{ hours: random.pick(['05:30–18:00', '06:00–20:00', '08:30–17:30']), opened_on: random.day('2020-01-01', '2026-06-30') },
      closed_on: random.chance(0.03) ? '2026-09-30' : null,
    };
  });
  const stations = gig_market.filter(({ kind }) => kind !== 'SERVICE_POINT');
  return {
    gig_market,
    startup_carrier: Array.from({ length: 120 }, (_, i) => {
      const place = somewhere('创业', i);
      return {
        ...{ id: id('SC', i), name: `（模拟）${places.name(place.region)}创业载体${i + 1}`, ...place },
        ...{ kind: random.pick(['INCUBATOR', 'MAKER_SPACE', 'PARK']), seats: random.int(12, 240) },
        ...{ supports: random.some(SUPPORTS, random.int(1, 4)), opened_on: random.day('2018-01-01', '2026-06-30'), closed_on: null },
      };
    }),
    training_programme: Array.from({ length: 200 }, (_, i) => {
      const occupation = random.pick(OCCUPATIONS);
      const [skill, name] = SKILLS[occupation] as [string, string];
      const from = random.day('2025-06-01', '2027-02-28');
      return {
        ...{ id: id('TP', i), title: `${JOBS[occupation]}${name}培训`, ...somewhere('技能', i), occupation, skill },
        action: random.weighted({ SKILLS_UPGRADING: 0.5, LIGHT_THE_FUTURE: 0.4, OTHER: 0.1 }),
        mode: random.pick(['CLASSROOM', 'ONLINE', 'BLENDED', 'ON_THE_JOB']),
        ...{ provider: `（模拟）技工培训机构${random.int(1, 60)}`, from_day: from, to_day: addDays(from, random.int(3, 45)) },
        ...{ seats: random.int(20, 200), subsidy: random.yuan(300, 2_000) },
      };
    }),
    training_need: Array.from({ length: 260 }, (_, i) => {
      const market = random.pick(stations);
      const occupation = random.pick(OCCUPATIONS);
      const [skill] = SKILLS[occupation] as [string, string];
      return {
        ...{ id: id('TN', i), market: market.id, region: market.region, occupation, skill, persons: random.int(3, 60) },
        surveyed_on: random.day('2025-03-01', DEMO_DAY),
      };
    }),
    recruitment_post: Array.from({ length: 400 }, (_, i) => {
      const occupation = random.pick(OCCUPATIONS);
      const channel = random.weighted({ ONLINE: 0.4, ON_SITE: 0.2, DIRECT_HIRE: 0.2, BROUGHT_TO_POST: 0.1, CARAVAN: 0.1 });
      const [posted, from] = [random.day('2026-06-01', '2026-11-20'), random.int(35, 70) * 100];
      return {
        ...{ id: id('RP', i), title: `${JOBS[occupation]}`, channel, occupation, ...somewhere('招聘', i) },
        enterprise: channel === 'CARAVAN' ? null : random.pick(partners).code,
        market: channel === 'ON_SITE' || channel === 'CARAVAN' ? random.pick(stations).id : null,
        ...{ openings: random.int(1, 80), wage_from: `${from}.00`, wage_to: `${from + random.int(5, 40) * 100}.00` },
        ...{ posted_on: posted, closes_on: addDays(posted, random.int(10, 60)) },
      };
    }),
  };
}
