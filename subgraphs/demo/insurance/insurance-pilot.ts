import { addDays, latestDay } from '../../shared/calendar/today.ts';
import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { orderDigest } from '../../shared/identifiers/order-digest.ts';
import { DEMO_KEY } from '../world/demo-key.ts';
import type { Random } from '../world/random.ts';
import { DEMO_DAY, type Firm, type Person, type World } from '../world/world.ts';

// Batches of the pilot: provinces and first days as published; which synthetic platform stands in which is this file's.
export const BATCHES = [
  { start: '2022-07-01', provinces: '11 31 32 44 46 50 51'.split(' ') },
  { start: '2025-07-01', provinces: '12 13 21 33 34 35 37 42 45 64'.split(' ') },
];
const FIRST_PLATFORMS = 7;
const TAKEAWAY = [1, 2];
const OWN_RATES: Record<number, string> = { 1: '0.2500', 3: '0.0700' };
const RATES: Record<string, string> = { INSTANT_DELIVERY: '0.0700', RIDE_HAILING: '0.0100', INTRA_CITY_FREIGHT: '0.1800' };
const DECLARED_DAYS = 21;
const PLACES_EACH = 4;
const EVERY_CORRECTED = 40;
const OTHER_ORDERS = 600;
/** Places of a premium. */
const PLACES = 4;

interface Claim {
  worker: string;
  platform: string;
  order_number: string;
  injured_at: string;
  place_of_order: string;
  order_check: string | null;
}

/** Platforms are made first, so their serial is their place in the list. */
const platformIndex = ({ name }: Firm): number => Number(/P(\d{4})/.exec(name)?.[1]) - 1;
const batchOf = (region: string) => BATCHES.find(({ provinces }) => provinces.includes(region.slice(0, 2)));

export const DEMO_PILOT = {
  /** Day from which a platform insures orders in a region; undefined where it does not. */
  startOf(platform: Firm, region: string): string | undefined {
    const batch = platform.role === 'PLATFORM' ? batchOf(region) : undefined;
    const joined = (BATCHES[Number(platformIndex(platform) >= FIRST_PLATFORMS)] as (typeof BATCHES)[number]).start;
    return batch && latestDay(batch.start, joined);
  },
};

export const inPilot = (platform: Firm, region: string, day: string): boolean => {
  const start = DEMO_PILOT.startOf(platform, region);
  return start !== undefined && start <= day;
};

/** Platforms in the register of the pilot, and rates of their own. */
export function pilotRows({ platforms }: World) {
  const pilots = platforms.filter(({ role }) => role === 'PLATFORM');
  return {
    pilot_platform: pilots.map((platform, i) => ({
      ...{
        enterprise: platform.code,
        sector: platform.sector,
        service: TAKEAWAY.includes(i) ? '外卖' : null,
        batch: i < FIRST_PLATFORMS ? 1 : 2,
      },
      ...{ from_day: BATCHES[Number(i >= FIRST_PLATFORMS)]?.start, to_day: null, source: '（模拟）试点企业名单' },
    })),
    premium_rate: pilots.flatMap((platform, i) =>
      OWN_RATES[i]
        ? [
            {
              ...{ platform: platform.code, sector: platform.sector, region: '100000', from_day: '2025-07-01', to_day: null },
              ...{ per_order: OWN_RATES[i], source: '（模拟）按支缴率核定' },
            },
          ]
        : [],
    ),
  };
}

/** Declarations of the last weeks, and the digests of single orders: one for each claim, and others. */
export function orderRows(random: Random, world: World, claims: readonly Claim[]) {
  return { order_premium_batch: declarations(random, world), order_digest: digests(random, world, claims) };
}

function declarations(random: Random, { platforms, places }: World) {
  const rows: Record<string, unknown>[] = [];
  const pilots = platforms.filter(({ role }) => role === 'PLATFORM');
  for (const [i, platform] of pilots.entries()) {
    const rate = OWN_RATES[i] ?? (RATES[platform.sector] as string);
    const provinces = platform.operatesIn.filter((region) => inPilot(platform, region, DEMO_DAY)).slice(0, PLACES_EACH);
    for (const region of provinces.map((province) => places.county(random, province)))
      for (let back = 1; back <= DECLARED_DAYS; back++) {
        const declare = (run: number, orders: number, before: string | null) => {
          const premium = times(orders, rate);
          rows.push({
            ...{ id: `OB-D${String(rows.length + 1).padStart(6, '0')}`, platform: platform.code, sector: platform.sector, region },
            ...{ day: addDays(DEMO_DAY, -back), run, orders, per_order: rate, premium, change: before ? less(premium, before) : premium },
            ...{ reason: run > 1 ? '补报漏传订单' : null, declared_on: addDays(DEMO_DAY, -back + run), latest: true },
          });
          return premium;
        };
        const orders = random.int(2_000, 90_000);
        const first = declare(1, orders, null);
        if (rows.length % EVERY_CORRECTED !== 0) continue;
        (rows.at(-1) as { latest: boolean }).latest = false;
        declare(2, orders + random.int(1, 500), first);
      }
  }
  return rows;
}

function digests(random: Random, { people }: World, claims: readonly Claim[]) {
  const sectorOf = new Map(people.map(({ platform }) => [platform.code, platform.sector]));
  const shown = claims.filter(({ order_check }) => order_check === 'INSURED');
  const own = shown.map(({ worker, platform, order_number, injured_at, place_of_order: region }) => {
    const at = Date.parse(injured_at);
    return {
      ...{ digest: orderDigest(DEMO_KEY, platform, order_number), worker, sector: sectorOf.get(platform) as string, region },
      ...{ accepted_at: instant(at - 60_000 * random.int(3, 40)), ended_at: instant(at + 60_000 * random.int(5, 40)) },
    };
  });
  const riders = people.filter((person) => inPilot(person.platform, person.region, person.from));
  const others = Array.from({ length: OTHER_ORDERS }, (_, i) => orderOf(random, random.pick(riders), i));
  return [...new Map([...own, ...others].map((row) => [row.digest, row])).values()];
}

function orderOf(random: Random, { id: worker, platform, region, from, to }: Person, i: number) {
  const day = random.day(from, to ?? '2026-10-31');
  const accepted = Date.parse(`${day}T${String(random.int(7, 21)).padStart(2, '0')}:00:00+08:00`) + 60_000 * random.int(0, 59);
  return {
    ...{ digest: orderDigest(DEMO_KEY, platform.code, demoOrderNumber(i)), worker, sector: platform.sector, region },
    ...{ accepted_at: instant(accepted), ended_at: instant(accepted + 60_000 * random.int(15, 60)) },
  };
}

const demoOrderNumber = (i: number): string => `Q${String(i + 1).padStart(9, '0')}`;
const instant = (at: number): string => new Date(at).toISOString();
const times = (orders: number, rate: string): string => formatDecimal(BigInt(orders) * parseDecimal(rate, PLACES), PLACES);
const less = (one: string, other: string): string => formatDecimal(parseDecimal(one, PLACES) - parseDecimal(other, PLACES), PLACES);
