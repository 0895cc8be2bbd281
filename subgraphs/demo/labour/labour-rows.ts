import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { canonicalArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import { AWARD_SERVED_AFTER, type Dispute } from '../world/disputes.ts';
import { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Firm, type Sector, type World } from '../world/world.ts';
import { earningRows } from './labour-earnings.ts';
import { ruleRows } from './labour-rules.ts';
import { serviceRows } from './labour-services.ts';
import { statisticRows } from './labour-statistics.ts';
import { type InspectionDraw, supervisionRows } from './labour-supervision.ts';

const INDUSTRY: Record<Sector, string> = { INSTANT_DELIVERY: '6242', RIDE_HAILING: '5413', INTRA_CITY_FREIGHT: '5437', EXPRESS: '6020' };
const OCCUPATION: Record<Sector, string> = {
  INSTANT_DELIVERY: 'TAKEAWAY_RIDER',
  RIDE_HAILING: 'RIDE_HAILING_DRIVER',
  INTRA_CITY_FREIGHT: 'TRUCK_DRIVER',
  EXPRESS: 'COURIER',
};
const SUBJECTS = ['劳动报酬支付', '抽成比例公示', '工作时间与休息', '派单规则变更告知', '强制注册个体工商户', '恶劣天气劳动保护'];
const PLATFORM_MONTHS = 12;
const PARTNER_MONTHS = 2;
const EVERY_REVISED = 40;

interface ReportRow extends Record<string, unknown> {
  id: string;
  region: string;
  headcount: number;
  labour_relation: number;
  incomplete: number;
  civil: number;
  average_hours: string;
  average_income: string;
  orders: number;
  duties: string;
  submitted_on: string;
  revision: number;
}

/** The labour ministry's registers. */
export function labourRows(seed: number, world: World, disputes: readonly Dispute[]): Tables {
  const random = new Random(seed);
  const engaged = engagements(random, world);
  const tables = {
    enterprise: world.firms.map((firm) => ({
      credit_code: firm.code,
      name: firm.name,
      aliases: [firm.alias],
      former_names: firm.formerName ? [firm.formerName] : [],
      roles: [firm.role],
      sector: firm.sector,
      industry: INDUSTRY[firm.sector],
      headquarters: firm.seat,
      operates_in: firm.operatesIn,
      registered_on: firm.registeredOn,
      contact_digest: firm.contact,
    })),
    employment_link: world.links.map((link, i) => ({
      id: `L-${String(i + 1).padStart(6, '0')}`,
      principal: link.principal.code,
      contractor: link.contractor.code,
      business: link.contractor.role === 'SOLE_TRADER' ? '个体承揽' : '配送与运力合作',
      region: link.region,
      responsible: link.contractor.role === 'SOLE_TRADER' ? null : (['CONTRACTOR', 'JOINT', 'PRINCIPAL', null] as const)[i % 4],
      supervised_on: i % 3 === 0 ? addDays(link.from, 30) : null,
      from_day: link.from,
      to_day: link.to,
    })),
    worker: world.people.map((person) => ({ id: person.id, occupation: OCCUPATION[person.sector], region: person.region })),
    engagement: engaged,
    engagement_source: engaged.map(({ id: _id, ...said }) => ({ ...said, source: 'DEPARTMENT' })),
    employment_report: reports(random, world),
    inspection: inspections(random, world),
    wage_clue: clues(random, world),
    arbitration_case: arbitrations(disputes, world),
  };
  return {
    ...tables,
    employment_report_revision: revisions(tables.employment_report),
    earning: earningRows(new Random(seed + 14), world),
    ...statisticRows(new Random(seed + 13), world),
    ...serviceRows(new Random(seed + 12), world),
    ...ruleRows(new Random(seed + 11), world),
    ...supervisionRows(new Random(seed + 10), world, tables.inspection),
  };
}

function engagements(random: Random, { people, partners }: World) {
  const rows = people.map((person, i) => ({
    id: `E-${String(i + 1).padStart(6, '0')}`,
    worker: person.id,
    enterprise: person.firm.code,
    platform: person.platform.code,
    region: person.region,
    form: person.form,
    from_day: person.from,
    to_day: person.to,
  }));
  // A quarter worked elsewhere before, often in another province.
  const earlier = people
    .filter(() => random.chance(0.25))
    .map((person, i) => {
      const before = random.pick(partners);
      return {
        id: `E-${String(people.length + i + 1).padStart(6, '0')}`,
        worker: person.id,
        enterprise: before.code,
        platform: null,
        region: before.seat,
        form: 'CIVIL',
        from_day: addDays(person.from, -random.int(200, 500)),
        to_day: addDays(person.from, -random.int(1, 90)),
      };
    });
  return [...rows, ...earlier];
}

function reports(random: Random, { platforms, partners, links }: World) {
  const rows: ReportRow[] = [];
  const report = (firm: Firm, region: string, period: string, headcount: number) => {
    const labourRelation = Math.floor(headcount * 0.09);
    const civil = Math.floor(headcount * 0.2);
    rows.push({
      id: `R-${String(rows.length + 1).padStart(6, '0')}`,
      enterprise: firm.code,
      period,
      region,
      headcount,
      labour_relation: labourRelation,
      incomplete: headcount - labourRelation - civil,
      civil,
      average_hours: (random.int(50, 95) / 10).toFixed(1),
      average_income: random.yuan(4_200, 9_800),
      orders: headcount * random.int(180, 900),
      duties: JSON.stringify(fulfilled(headcount, rows.length)),
      submitted_on: addDays(`${period}-01`, random.int(32, 44)),
      revision: rows.length % EVERY_REVISED === 0 ? 2 : 1,
    });
  };
  for (const platform of platforms)
    for (const region of platform.operatesIn.slice(0, 6))
      for (let month = 0; month < PLATFORM_MONTHS; month++) report(platform, region, monthBefore(month + 1), random.int(900, 24_000));
  const active = partners.filter((partner) => links.some(({ contractor, to }) => contractor === partner && to === null));
  for (const partner of active)
    for (let month = 0; month < PARTNER_MONTHS; month++) report(partner, partner.seat, monthBefore(month + 1), random.int(4, 900));
  return rows;
}

const DUTIES = { WRITTEN_AGREEMENT: 0.96, INJURY_PROTECTION: 0.9, PENSION: 0.22, MEDICAL: 0.25, SAFETY_TRAINING: 0.7 };

/** Number of persons for whom each duty was fulfilled; varies slightly between reports. */
const fulfilled = (headcount: number, i: number) =>
  Object.entries(DUTIES).map(([duty, share]) => ({ duty, persons: Math.floor(headcount * (share - (i % 7) / 100)) }));

/** Some reports first left out the persons of partner firms. */
function revisions(reports: readonly ReportRow[]) {
  return reports
    .filter(({ revision }) => revision > 1)
    .map(({ id, region, headcount, labour_relation, incomplete, civil, average_hours, average_income, orders, submitted_on }) => ({
      report: id,
      revision: 1,
      region,
      headcount: headcount - civil,
      labour_relation,
      incomplete,
      civil: 0,
      average_hours,
      average_income,
      orders,
      reason: '首次报送漏报外包人员',
      replaced_on: addDays(submitted_on, 5),
    }));
}

/** The n-th month before the demo day's month, YYYY-MM. */
export function monthBefore(n: number): string {
  return addMonths(DEMO_DAY, -n).slice(0, 7);
}

function inspections(random: Random, { platforms, partners }: World): InspectionDraw[] {
  return Array.from({ length: 520 }, (_, i) => {
    const firm = random.chance(0.25) ? random.pick(platforms) : random.pick(partners);
    const opened = random.day('2024-06-01', '2026-10-20');
    const closed = addDays(opened, random.int(10, 110));
    const open = closed > DEMO_DAY;
    const result = random.weighted({ NO_VIOLATION: 0.45, ORDERED_TO_MEND: 0.38, PENALTY: 0.12, REFERRED: 0.05 });
    return {
      number: `I-${opened.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`,
      enterprise: firm.code,
      region: firm.role === 'PARTNER' ? firm.seat : random.pick(firm.operatesIn),
      subject: random.pick(SUBJECTS),
      opened_on: opened,
      closed_on: open ? null : closed,
      result: open ? null : result,
      violations: open || result === 'NO_VIOLATION' ? 0 : random.int(1, 3),
    };
  });
}

// Most report for themselves.
const REPORTERS = ['SELF', 'SELF', 'SELF', 'RELATIVE', 'COLLEAGUE', 'SELF', 'OTHER'];

function clues(random: Random, { people }: World) {
  return Array.from({ length: 620 }, (_, i) => {
    const person = random.pick(people);
    const received = random.day('2025-01-01', '2026-10-25');
    const resolved = addDays(received, random.int(3, 70));
    const open = resolved > DEMO_DAY;
    const [channel, amount] = [
      random.weighted({ MINI_PROGRAM: 0.5, HOTLINE_12345: 0.25, HOTLINE_12333: 0.15, HOTLINE_12328: 0.04, WINDOW: 0.06 }),
      random.yuan(200, 32_000),
    ];
    const status = open ? random.pick(['RECEIVED', 'IN_PROGRESS']) : random.weighted({ PAID: 0.62, UNFOUNDED: 0.2, TO_ARBITRATION: 0.18 });
    return {
      id: `C-${String(i + 1).padStart(6, '0')}`,
      worker: person.id,
      enterprise: person.firm.code,
      region: person.region,
      channel,
      amount,
      status,
      received_on: received,
      taken_up_on: status === 'RECEIVED' ? null : addDays(received, 1 + (i % 3)),
      resolved_on: open ? null : resolved,
      reported_by: REPORTERS[i % REPORTERS.length],
    };
  });
}

function arbitrations(disputes: readonly Dispute[], { places }: World) {
  return disputes.flatMap(({ person, claim, amount, arbitration }) => {
    if (!arbitration) return [];
    const { number, region, filed, accepted, decided, outcome } = arbitration;
    const steps = { served_on: 3, panel_on: 4, defended_on: 11, forwarded_on: 14 };
    const taken = Object.entries(steps).map(([column, days]) => [column, before(addDays(accepted, days), decided)] as const);
    return [
      {
        ...{ number, canonical: canonicalArbitrationNumber(number), commission: `${places.name(region)}劳动人事争议仲裁委员会`, region },
        ...{ worker: person.id, respondent: person.firm.code, claim, amount, filed_on: filed, accepted_on: accepted },
        ...{
          decided_on: decided,
          outcome,
          knew_on: addDays(filed, -40),
          award_served_on: decided && before(addDays(decided, AWARD_SERVED_AFTER), null),
        },
        ...Object.fromEntries(taken),
        ...awarded(claim, amount, outcome),
      },
    ];
  });
}

/** The day, or null if it is after `end`, by default the demo day. */
const before = (day: string, end: string | null) => (day <= (end ?? DEMO_DAY) ? day : null);

const CAPPED = ['PAY', 'OVERTIME', 'INJURY', 'DISMISSAL'];
// Twelve times the lowest and the highest monthly minimum wage; amounts between are final in some places only, so none are drawn.
const [SURELY_FINAL, SURELY_NOT] = [24_000, 33_000];

function awarded(claim: string, amount: string, outcome: string | null) {
  const share = outcome === 'AWARD_FOR_WORKER' ? 1 : outcome === 'AWARD_IN_PART' ? 0.5 : null;
  if (share === null) return { items: null, final: outcome === 'DISMISSED' ? false : null };
  if (claim === 'CONFIRM_RELATION') return { items: JSON.stringify([{ claim, amount: null, awarded: null, final: false }]), final: false };
  const yuan = Number(amount) * share;
  const award = yuan > SURELY_FINAL && yuan < SURELY_NOT ? SURELY_FINAL : yuan;
  const final = CAPPED.includes(claim) && award <= SURELY_FINAL;
  return { items: JSON.stringify([{ claim, amount, awarded: award.toFixed(2), final }]), final };
}
