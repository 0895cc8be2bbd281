import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import weights from '../world/data/weights.json' with { type: 'json' };
import { positionIn } from '../world/positions.ts';
import { Random } from '../world/random.ts';
import { syntheticCreditCode } from '../world/synthetic.ts';
import { DEMO_DAY, type Firm, type World } from '../world/world.ts';
import { CLAUSES } from './clause-texts.ts';

export const CONTRACTS = 150_000;
export const SITES = 180_000;
const SEED = 809;
const FIRST_FIRM = 100_000;
// Eight of ten contracts are of one firm; a firm has one or two.
const OF_FIRMS = { ENTERPRISE: 0.56, SPECIAL_WAGE: 0.08, SPECIAL_SAFETY: 0.06, SPECIAL_WOMEN: 0.05, ALGORITHM_AND_RULES: 0.05 };
const KINDS: Record<string, number> = { ...OF_FIRMS, INDUSTRY: 0.1, REGIONAL: 0.1 };
const TITLES: Record<string, string> = {
  ENTERPRISE: '集体合同',
  SPECIAL_WAGE: '工资专项集体合同',
  SPECIAL_SAFETY: '劳动安全卫生专项集体合同',
  SPECIAL_WOMEN: '女职工权益保护专项集体合同',
  ALGORITHM_AND_RULES: '算法和劳动规则协议',
  INDUSTRY: '行业集体合同',
  REGIONAL: '区域集体合同',
};
const TRADES: Record<string, string> = {
  EXPRESS: '快递',
  INSTANT_DELIVERY: '网约配送',
  INTRA_CITY_FREIGHT: '货运',
  RIDE_HAILING: '网约车',
  OTHER: '灵活就业',
};

type Values = readonly unknown[];
export interface Bulk {
  table: string;
  columns: readonly string[];
  rows: Iterable<Values>;
}

/** The unions' registers at the size of a large country: contracts, their clauses, whom they cover; service sites. */
export const bulkUnions = (world: World): Bulk[] => [
  {
    table: 'collective_contract',
    columns:
      'id number title kind sector region regions union_id signed_on filed_on effective_on expires_on objected_on covers_partners recorded_at'.split(
        ' ',
      ),
    rows: mapped(contracts(world), (one) => [
      ...[
        one.id,
        `（模拟）集备〔${one.filed.slice(0, 4)}〕第${one.number}号`,
        one.title,
        one.kind,
        one.sector,
        one.province,
        [one.region],
        `U-${one.province}`,
      ],
      ...[one.signed, one.filed, one.effective, one.expires, one.objected, one.platform, `${one.filed}T08:00:00+08:00`],
    ]),
  },
  {
    table: 'contract_clause',
    columns: ['contract', 'number', 'topic', 'text', 'terms'],
    rows: clauses(),
  },
  {
    table: 'contract_coverage',
    columns: ['contract', 'enterprise', 'because'],
    rows: coverage(world),
  },
  {
    table: 'service_site',
    columns: 'id kind name region address latitude longitude facilities hours operator opened_on'.split(' '),
    rows: sites(world),
  },
];

const contractId = (i: number) => `CC-L${String(i + 1).padStart(6, '0')}`;

interface BulkContract {
  id: string;
  number: number;
  kind: string;
  sector: string | null;
  province: string;
  region: string;
  title: string;
  firm: string;
  platform: boolean;
  signed: string;
  filed: string;
  effective: string;
  expires: string;
  objected: string | null;
}

/** The same contracts each time. */
function* contracts({ places, platforms, partners }: World): Generator<BulkContract> {
  const random = new Random(SEED);
  const known: Firm[] = [...platforms, ...partners];
  for (let i = 0; i < CONTRACTS; i++) {
    const kind = random.weighted(KINDS);
    const sector = random.weighted(weights.contractSector as Record<string, number>);
    const province = random.weighted(weights.contractsByProvince as Record<string, number>);
    const region = places.county(random, province);
    const serial = FIRST_FIRM + random.int(0, 89_999);
    // One contract of fifty is of a firm of the labour ministry's register, so that chains lead to it.
    const firm = i % 50 === 0 ? random.pick(known) : undefined;
    const area = kind === 'INDUSTRY' || kind === 'REGIONAL';
    const signed = random.day('2019-01-01', addDays(DEMO_DAY, -6));
    const filed = addDays(signed, random.int(1, 9));
    const effective = addDays(workingCalendar().workingDayFrom(addDays(filed, 15)), 1);
    const years = random.int(1, 3);
    const trade = TRADES[sector] as string;
    yield {
      ...{ id: contractId(i), number: 9_100_001 + i, kind, sector: sector === 'OTHER' ? null : sector, province, region },
      title: area
        ? `（模拟）${places.name(region)}${trade}${TITLES[kind]}${i}`
        : `（模拟）${firm?.name ?? `${places.name(region)}${trade}P${serial}企业`}${TITLES[kind]}`,
      firm: firm?.code ?? syntheticCreditCode('91', province.slice(0, 2), serial),
      platform: firm !== undefined && platforms.includes(firm),
      ...{ signed, filed, effective, expires: addDays(addMonths(effective, 12 * years), -1) },
      objected: i % 97 === 11 ? addDays(filed, random.int(3, 14)) : null,
    };
  }
}

function* clauses(): Generator<Values> {
  const random = new Random(SEED + 1);
  for (let i = 0; i < CONTRACTS; i++) {
    let number = 0;
    for (const { topic, share, write } of CLAUSES) {
      if (!random.chance(share)) continue;
      const { text, terms } = write(random);
      yield [contractId(i), ++number, topic, text, JSON.stringify(terms)];
    }
  }
}

function* coverage(world: World): Generator<Values> {
  const random = new Random(SEED + 2);
  for (const { id, kind, firm, province } of contracts(world)) {
    const area = kind === 'INDUSTRY' || kind === 'REGIONAL';
    if (!area) yield [id, firm, 'OWN'];
    const members = new Set(Array.from({ length: area ? random.int(3, 20) : random.int(0, 2) }, () => FIRST_FIRM + random.int(0, 89_999)));
    for (const serial of members) {
      const code = syntheticCreditCode('91', province.slice(0, 2), serial);
      if (code !== firm) yield [id, code, area ? kind : 'PARTNER_OF_PLATFORM'];
    }
  }
}

function* sites({ places }: World): Generator<Values> {
  const random = new Random(SEED + 3);
  for (let i = 0; i < SITES; i++) {
    const region = places.county(random, random.pick(places.mainland).code);
    const { latitude, longitude } = positionIn(random, region);
    yield [
      ...[
        `SS-L${String(i + 1).padStart(6, '0')}`,
        'UNION_STATION',
        `（模拟）${places.name(region)}工会驿站L${i + 1}`,
        region,
        `（模拟）服务路${i + 1}号`,
      ],
      ...[
        latitude,
        longitude,
        ['WATER', ...random.some(['REST', 'TOILET', 'CHARGING', 'MEDICAL', 'MEAL'], random.int(1, 4))],
        '07:00–21:00',
        '（模拟）总工会',
        '2024-01-01',
      ],
    ];
  }
}

function* mapped<From, To>(from: Iterable<From>, to: (one: From) => To): Generator<To> {
  for (const one of from) yield to(one);
}
