import { createHash } from 'node:crypto';
import { addDays } from '../../shared/calendar/today.ts';
import weights from './data/weights.json' with { type: 'json' };
import { DEMO_KEY } from './demo-key.ts';
import { Random } from './random.ts';
import { pseudonym, syntheticCreditCode, syntheticResidentId } from './synthetic.ts';

/** The day the demo's records describe; everything is dated from it, so that the same seed gives the same records. */
export const DEMO_DAY = '2026-10-31';
/** Keys the digests of resident numbers, and those of order numbers. */

export interface Place {
  code: string;
  name: string;
  level: string;
  parent: string | null;
  abbreviation: string | null;
}

export interface Firm {
  code: string;
  name: string;
  alias: string;
  role: 'PLATFORM' | 'PARTNER' | 'EXPRESS' | 'STATION' | 'SOLE_TRADER';
  sector: Sector;
  seat: string;
  operatesIn: string[];
  registeredOn: string;
  /** keyed digest of the telephone number of record; the demo has no telephone numbers */
  contact: string | null;
  formerName: string | null;
}

export type Sector = 'INSTANT_DELIVERY' | 'RIDE_HAILING' | 'INTRA_CITY_FREIGHT' | 'EXPRESS';

export interface Link {
  principal: Firm;
  contractor: Firm;
  region: string;
  from: string;
  to: string | null;
}

export interface Person {
  id: string;
  /** number of the resident identity card; for the register of persons only */
  identity: string;
  serial: number;
  sector: Sector;
  region: string;
  firm: Firm;
  platform: Firm;
  form: string;
  from: string;
  to: string | null;
}

export interface World {
  places: Places;
  platforms: Firm[];
  partners: Firm[];
  firms: Firm[];
  links: Link[];
  people: Person[];
}

/** Counties by province, and the provinces themselves. */
export class Places {
  readonly provinces: Place[];
  private readonly counties = new Map<string, string[]>();
  private readonly names: Map<string, Place>;

  constructor(private readonly places: readonly Place[]) {
    this.names = new Map(places.map((place) => [place.code, place]));
    this.provinces = places.filter(({ level }) => level === 'PROVINCE');
    for (const { code, level } of places) {
      if (level !== 'COUNTY') continue;
      const province = provinceOf(code);
      this.counties.set(province, [...(this.counties.get(province) ?? []), code]);
    }
  }

  /** Provinces in which the hub's agencies have bodies of their own. */
  get mainland(): Place[] {
    return this.provinces.filter(({ code }) => !SPECIAL.has(code));
  }

  /** All divisions of those provinces, themselves included. */
  get inMainland(): Place[] {
    return this.places.filter(({ code, level }) => level !== 'COUNTRY' && level !== 'CORPS' && !SPECIAL.has(provinceOf(code)));
  }

  /** A county of the province; the province itself where it has none in the register. */
  county(random: Random, province: string): string {
    return random.pick(this.counties.get(province) ?? [province]);
  }

  name(code: string): string {
    return this.names.get(code)?.name ?? code;
  }

  abbreviation(code: string): string {
    return this.names.get(provinceOf(code))?.abbreviation ?? '';
  }

  /** Courts of Inner Mongolia write 内, though its short name is 蒙. */
  courtPrefix(code: string): string {
    return provinceOf(code) === '150000' ? '内' : this.abbreviation(code);
  }
}

const SPECIAL = new Set(['710000', '810000', '820000']);
export const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;

// Structure of the eleven pilot platforms by sector, two express firms; none of them stands for a real firm.
const PLATFORM_SECTORS: Sector[] = [
  'RIDE_HAILING',
  'INSTANT_DELIVERY',
  'INSTANT_DELIVERY',
  'INSTANT_DELIVERY',
  'INSTANT_DELIVERY',
  'INTRA_CITY_FREIGHT',
  'INTRA_CITY_FREIGHT',
  'RIDE_HAILING',
  'INSTANT_DELIVERY',
  'INTRA_CITY_FREIGHT',
  'INTRA_CITY_FREIGHT',
  'EXPRESS',
  'EXPRESS',
];
const SEATS = [
  '110108',
  '310104',
  '330106',
  '440305',
  '310115',
  '440106',
  '510107',
  '110105',
  '330110',
  '320113',
  '420111',
  '310118',
  '440307',
];
const STYLES = ['禾舟', '云岭', '星渡', '沐野', '青栈', '远澄', '万桥', '海棠', '听松', '白鹭', '长汀', '晴川'];
const TRADES: Record<Sector, string> = { INSTANT_DELIVERY: '即配', RIDE_HAILING: '出行', INTRA_CITY_FREIGHT: '货运', EXPRESS: '快递' };
const PARTNERS = 460;
const STATIONS = 300;
const SHELLS = 140;
const PEOPLE = 1_700;

export function buildWorld(seed: number, registered: readonly Place[]): World {
  const random = new Random(seed);
  const places = new Places(registered);
  const firms = new FirmMaker(places, random);
  const platforms = PLATFORM_SECTORS.map((sector, i) => firms.platform(sector, SEATS[i] as string));
  const links: Link[] = [];
  const partners = provinceList(PARTNERS, places, random).map((province) => {
    const platform = random.pick(platforms);
    const partner = firms.make('PARTNER', platform.sector, places.county(random, province));
    for (const principal of random.some(
      [platform, ...platforms.filter((one) => one.sector === platform.sector)],
      random.chance(0.25) ? 2 : 1,
    ))
      links.push(firms.link(principal, partner));
    return partner;
  });
  const stations = Array.from({ length: STATIONS }, () => {
    const partner = random.pick(partners);
    const station = firms.make('STATION', partner.sector, places.county(random, provinceOf(partner.seat)));
    links.push(firms.link(partner, station));
    return station;
  });
  const shells = Array.from({ length: SHELLS }, () => {
    // A few stations stand out: their riders were all made to register as sole traders.
    const station = stations[random.chance(0.5) ? random.int(0, 4) : random.int(0, stations.length - 1)] as Firm;
    const shell = firms.make('SOLE_TRADER', station.sector, station.seat);
    links.push(firms.link(station, shell));
    standOut(shell, stations.indexOf(station));
    return shell;
  });
  for (const platform of platforms) platform.operatesIn = operatedRegions(platform, links);
  const people = makePeople(random, partners, links);
  return { places, platforms, partners, firms: [...platforms, ...partners, ...stations, ...shells], links, people };
}

const STANDING_OUT = 5;

/** The riders of the first stations all registered on one day, with one telephone number of record. */
function standOut(shell: Firm, station: number): void {
  if (station < 0 || station >= STANDING_OUT) return;
  shell.registeredOn = addDays('2025-03-03', station);
  if (station % 2 === 0) shell.contact = createHash('sha256').update(`demo contact ${station}`).digest('hex').slice(0, 32);
}

class FirmMaker {
  private serial = 0;

  constructor(
    private readonly places: Places,
    private readonly random: Random,
  ) {}

  platform(sector: Sector, seat: string): Firm {
    return this.make(sector === 'EXPRESS' ? 'EXPRESS' : 'PLATFORM', sector, seat);
  }

  make(role: Firm['role'], sector: Sector, seat: string): Firm {
    this.serial += 1;
    const label = `${STYLES[this.serial % STYLES.length]}${TRADES[sector]}P${String(this.serial).padStart(4, '0')}`;
    const kind = { PLATFORM: '平台', EXPRESS: '速运', PARTNER: '企业', STATION: '站点', SOLE_TRADER: '个体户' }[role];
    return {
      code: syntheticCreditCode(role === 'SOLE_TRADER' ? '92' : '91', seat.slice(0, 2), this.serial),
      name: `（模拟）${this.places.abbreviation(seat)}${label}${kind}`,
      alias: `模拟${label}`,
      role,
      sector,
      seat,
      operatesIn: [seat],
      registeredOn: addDays('2015-01-01', (this.serial * 37) % 3_650),
      contact: null,
      formerName: this.serial % 9 === 0 ? `（模拟）${this.places.abbreviation(seat)}旧称P${String(this.serial).padStart(4, '0')}` : null,
    };
  }

  link(principal: Firm, contractor: Firm): Link {
    const from = this.random.day('2022-01-01', '2026-03-31');
    const ended = this.random.chance(0.12);
    return {
      principal,
      contractor,
      region: contractor.seat,
      from,
      to: ended ? this.random.day(addDays(from, 90), addDays(from, 720)) : null,
    };
  }
}

/** Every province at least four times, the rest by weight. */
function provinceList(count: number, places: Places, random: Random): string[] {
  const each = places.provinces.flatMap(({ code }) => [code, code, code, code]);
  const rest = Array.from({ length: Math.max(0, count - each.length) }, () => random.weighted(weights.enterprisesByProvince));
  return [...each, ...rest];
}

function operatedRegions(platform: Firm, links: readonly Link[]): string[] {
  const regions = links.filter(({ principal }) => principal === platform).map(({ region }) => provinceOf(region));
  return [...new Set([provinceOf(platform.seat), ...regions])].sort();
}

function makePeople(random: Random, partners: readonly Firm[], links: readonly Link[]): Person[] {
  const platformOf = new Map(links.map(({ principal, contractor }) => [contractor, principal]));
  return Array.from({ length: PEOPLE }, (_, i) => {
    const firm = random.pick(partners);
    const birth = random.day('1970-01-01', '2004-12-31');
    const from = random.day('2023-01-01', '2026-06-30');
    const identity = syntheticResidentId(firm.seat.slice(0, 2), i + 1, birth);
    return {
      id: pseudonym(identity, DEMO_KEY),
      identity,
      serial: i + 1,
      sector: firm.sector,
      region: firm.seat,
      firm,
      platform: platformOf.get(firm) as Firm,
      form: random.weighted(weights.employmentForm),
      from,
      to: random.chance(0.3) ? random.day(addDays(from, 20), addDays(from, 600)) : null,
    };
  });
}
