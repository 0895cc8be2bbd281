import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import weights from '../world/data/weights.json' with { type: 'json' };
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Firm, provinceOf, type Sector, type World } from '../world/world.ts';
import { CLAUSES } from './clause-texts.ts';

const CONTRACTS = 300;
const SECTOR_ZH: Record<string, string> = {
  EXPRESS: '快递行业',
  INSTANT_DELIVERY: '网约配送行业',
  INTRA_CITY_FREIGHT: '货运行业',
  RIDE_HAILING: '网约车行业',
  OTHER: '新就业形态',
};
const KIND_ZH: Record<string, string> = {
  ENTERPRISE: '集体合同',
  INDUSTRY: '行业集体合同',
  REGIONAL: '区域集体合同',
  SPECIAL_SAFETY: '劳动安全卫生专项集体合同',
  SPECIAL_WOMEN: '女职工权益保护专项集体合同',
  SPECIAL_WAGE: '工资专项集体合同',
  ALGORITHM_AND_RULES: '算法和劳动规则协议',
};

interface Contract extends Record<string, unknown> {
  id: string;
  kind: string;
  sector: string | null;
  regions: string[];
  filed_on: string;
  expires_on: string;
  firm: Firm;
}

/** The unions' registers: organisations, contracts in every status, their clauses and whom they cover. */
export function unionsRows(random: Random, world: World): Tables {
  const organizations = makeOrganizations(random, world);
  const contracts = makeContracts(random, world);
  return {
    union_organization: organizations,
    collective_contract: contracts.map(({ firm: _firm, ...row }) => row),
    contract_clause: contracts.flatMap(({ id }) => clauses(random, id)),
    contract_coverage: contracts.flatMap((contract) => coverage(random, world, contract)),
  };
}

function makeOrganizations(random: Random, { places, platforms, partners }: World) {
  const national = {
    id: 'U-100000',
    name: '（模拟）全国总工会',
    level: 'NATIONAL',
    region: '100000',
    parent: null,
    enterprise: null,
    members: 2_000_000,
    founded_on: '1925-05-01',
  };
  const regional = places.mainland.map(({ code, name }) => ({
    id: `U-${code}`,
    name: `（模拟）${name}总工会`,
    level: 'REGIONAL',
    region: code,
    parent: national.id,
    enterprise: null,
    members: random.int(20_000, 200_000),
    founded_on: random.day('1950-01-01', '1999-12-31'),
  }));
  const enterprise = [
    ...platforms,
    ...random.some(
      partners.filter(({ seat }) => places.mainland.some(({ code }) => code === provinceOf(seat))),
      90,
    ),
  ].map((firm, i) => ({
    id: `U-E${String(i + 1).padStart(5, '0')}`,
    name: `${firm.name}工会`,
    level: 'ENTERPRISE',
    region: firm.seat,
    parent: `U-${provinceOf(firm.seat)}`,
    enterprise: firm.code,
    members: random.int(4, 3_000),
    founded_on: random.day('2021-07-01', '2026-06-30'),
  }));
  return [national, ...regional, ...enterprise];
}

function makeContracts(random: Random, world: World): Contract[] {
  const contracts: Contract[] = [];
  for (let i = 0; i < CONTRACTS; i++) contracts.push(makeContract(random, world, i));
  supersede(random, contracts);
  return contracts;
}

function makeContract(random: Random, { places, partners, platforms }: World, i: number): Contract {
  const sector: string = random.weighted(weights.contractSector);
  const base = random.weighted(weights.contractTypes);
  const special = base === 'ENTERPRISE' && random.chance(0.25);
  const kind = special ? random.pick(['SPECIAL_SAFETY', 'SPECIAL_WOMEN', 'SPECIAL_WAGE', 'ALGORITHM_AND_RULES']) : base;
  // Shanghai and Zhejiang come first, so that the README's questions have answers in every build of the demo.
  const province =
    i < 12
      ? '310000'
      : i < 20
        ? '330000'
        : i < 54
          ? (places.mainland[i - 20]?.code ?? '440000')
          : random.weighted(weights.contractsByProvince);
  const local = [...partners, ...platforms].filter(
    (firm) => provinceOf(firm.seat) === province && (sector === 'OTHER' || firm.sector === sector),
  );
  const firm = random.pick(local.length > 0 ? local : partners.filter(({ seat }) => provinceOf(seat) === province));
  const region = kind === 'INDUSTRY' ? province : kind === 'REGIONAL' ? places.county(random, province) : firm.seat;
  // Most are current; some have run out, some were filed in the last days, some met an objection.
  const fresh = i % 23 === 7;
  const old = i % 5 === 3;
  const signed = fresh
    ? random.day(addDays(DEMO_DAY, -12), addDays(DEMO_DAY, -6))
    : old
      ? random.day('2022-01-10', '2023-06-30')
      : random.day('2024-06-01', '2026-08-31');
  const filed = addDays(signed, random.int(1, 5));
  const effective = addDays(workingCalendar().workingDayFrom(addDays(filed, 15)), 1);
  const years = old ? random.int(1, 2) : 3;
  const title =
    kind === 'INDUSTRY' || kind === 'REGIONAL'
      ? `（模拟）${places.name(region)}${SECTOR_ZH[sector]}${KIND_ZH[kind]}`.replace('行业行业', '行业')
      : `${firm.name}${KIND_ZH[kind]}`;
  return {
    id: `CC-${String(i + 1).padStart(6, '0')}`,
    number: `（模拟）${province.slice(0, 2)}集备〔${filed.slice(0, 4)}〕第${9_000_001 + i}号`,
    title,
    kind,
    sector: sector === 'OTHER' ? null : sector,
    region: province,
    // a platform signs for the whole country
    regions: [kind === 'ENTERPRISE' && platforms.includes(firm) ? '100000' : region],
    union_id: `U-${province}`,
    signed_on: signed,
    filed_on: filed,
    effective_on: effective,
    expires_on: addDays(addMonths(effective, 12 * years), -1),
    objected_on: i % 29 === 11 ? addDays(filed, random.int(3, 14)) : null,
    supersedes: null,
    superseded_by: null,
    superseded_on: null,
    covers_partners: kind === 'ENTERPRISE' && platforms.includes(firm),
    objection: i % 29 === 11 ? '第三条约定的最低劳动报酬低于当地最低工资标准（劳动合同法第五十五条）' : null,
    firm,
  };
}

/** Some later contracts took the place of an earlier one of the same kind in the same province. */
function supersede(random: Random, contracts: Contract[]): void {
  for (const later of contracts.filter((_, i) => i % 17 === 5)) {
    const earlier = contracts.find(
      (one) =>
        one.kind === later.kind &&
        one.region === later.region &&
        !one.superseded_by &&
        one !== later &&
        one.filed_on < later.filed_on &&
        one.expires_on > addDays(later.filed_on, 20),
    );
    if (!earlier || later.objected_on || random.chance(0.1)) continue;
    earlier.superseded_by = later.id;
    earlier.superseded_on = later.effective_on;
    later.supersedes = earlier.id;
  }
}

function clauses(random: Random, contract: string) {
  const chosen = CLAUSES.filter(({ share }) => random.chance(share));
  return chosen.map(({ topic, write }, i) => {
    const { text, terms } = write(random);
    return { contract, number: i + 1, topic, text, terms: JSON.stringify(terms) };
  });
}

function coverage(random: Random, { partners, platforms, links }: World, { id, kind, sector, regions, firm }: Contract) {
  const rows = new Map<string, string>();
  if (kind !== 'INDUSTRY' && kind !== 'REGIONAL') rows.set(firm.code, 'OWN');
  if (kind === 'ENTERPRISE' && platforms.includes(firm))
    for (const { principal, contractor } of links) if (principal === firm) rows.set(contractor.code, 'PARTNER_OF_PLATFORM');
  if (kind === 'INDUSTRY' || kind === 'REGIONAL') {
    const province = provinceOf(regions[0] as string);
    const inside = [...partners, ...platforms].filter(
      (one) => provinceOf(one.seat) === province && (sector === null || one.sector === (sector as Sector)),
    );
    for (const one of random.some(inside, kind === 'INDUSTRY' ? 9 : 6)) rows.set(one.code, kind);
  }
  return [...rows].map(([enterprise, because]) => ({ contract: id, enterprise, because }));
}
