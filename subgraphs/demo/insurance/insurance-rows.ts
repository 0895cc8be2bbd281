import { addDays, latestDay } from '../../shared/calendar/today.ts';
import type { Dispute } from '../world/disputes.ts';
import { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { type Person, provinceOf, type World } from '../world/world.ts';
import { claimRows } from './insurance-claims.ts';
import { DEMO_PILOT, inPilot, orderRows, pilotRows } from './insurance-pilot.ts';
import { type SpellRow, transferRows } from './insurance-transfers.ts';

const LAST_YEAR = 2026;
const BASES_FROM = 2024;

interface ReportRow {
  enterprise: string;
  period: string;
  region: string;
  headcount: number;
}

/** The insurance agencies' registers; what is insured follows from what the labour ministry was reported. */
export function insuranceRows(seed: number, world: World, disputes: readonly Dispute[], reports: readonly ReportRow[]): Tables {
  const spells = spellRows(new Random(seed), world, disputes[0]?.person as Person);
  const claims = claimRows(new Random(seed + 1), world, disputes);
  return {
    enrolment_spell: spells,
    ...claims,
    insured_headcount: headcounts(new Random(seed + 2), world, reports),
    ...pilotRows(world),
    ...orderRows(new Random(seed + 3), world, claims.injury_claim),
    ...transferRows(new Random(seed + 4), spells),
    benefit_base: bases(world),
    enrolment_plan: plans(new Random(seed + 5), world),
  };
}

function spellRows(random: Random, { people, places }: World, story: Person): SpellRow[] {
  const rows: SpellRow[] = [];
  const add = (
    person: Person,
    scheme: string,
    mode: string,
    region: string,
    spell: Pick<SpellRow, 'from_day' | 'to_day' | 'end_reason' | 'base'>,
  ) => {
    const group = mode === 'PER_ORDER' ? 'NEW_FORM' : person.serial % 5 === 0 ? 'MIGRANT' : 'FLEXIBLE';
    const channel = mode === 'PER_ORDER' ? 'PLATFORM' : person.serial % 3 === 0 ? 'COUNTER' : 'ONLINE';
    const household = mode === 'PER_ORDER' ? null : person.serial % 2 === 0 ? person.region : places.provinces[person.serial % 31]?.code;
    const { id: worker } = person;
    rows.push({ id: rows.length + 1, worker, scheme, region, household, person_group: group, mode, channel, ...spell });
  };
  // Whose dispute the README follows rode in Suzhou before: there the injury was, and its cover.
  add(story, 'OCCUPATIONAL_INJURY', 'PER_ORDER', '320506', {
    from_day: '2024-10-08',
    to_day: '2025-02-28',
    end_reason: 'ENDED',
    base: null,
  });
  for (const [i, person] of people.entries()) {
    const began = latestDay(person.from, DEMO_PILOT.startOf(person.platform, person.region));
    if (inPilot(person.platform, person.region, person.to ?? '9999') && began <= (person.to ?? '9999'))
      add(person, 'OCCUPATIONAL_INJURY', 'PER_ORDER', person.region, {
        ...{ from_day: began, to_day: person.to, end_reason: person.to ? 'ENDED' : null, base: null },
      });
    const running = { from_day: person.from, to_day: null, end_reason: null };
    if (i % 3 === 0) {
      // Pension paid elsewhere, interrupted, taken up again at the place of work: one may join, move and pause.
      const home = places.county(random, random.pick(places.provinces.filter(({ code }) => code !== provinceOf(person.region))).code);
      const start = addDays(person.from, -random.int(400, 900));
      const why = random.pick(['INTERRUPTED', 'TRANSFERRED']);
      add(person, 'PENSION', 'FLEXIBLE', home, {
        from_day: start,
        to_day: addDays(start, 300),
        end_reason: why,
        base: random.yuan(4_000, 8_000),
      });
      add(person, 'PENSION', 'FLEXIBLE', person.region, { ...running, base: random.yuan(4_000, 9_000) });
    }
    if (i % 4 === 1) {
      const base = random.yuan(4_000, 9_000);
      add(person, 'MEDICAL', 'FLEXIBLE', person.region, { ...running, base });
      if (i % 8 === 1) add(person, 'MATERNITY', 'FLEXIBLE', person.region, { ...running, base });
    }
    if (i % 25 === 2)
      for (const scheme of ['WORK_INJURY', 'UNEMPLOYMENT'])
        add(person, scheme, 'EMPLOYEE', person.region, { ...running, base: random.yuan(5_000, 12_000) });
  }
  return rows;
}

/** Fewer are insured than were reported, more so by partner firms. */
function headcounts(random: Random, { platforms, partners }: World, reports: readonly ReportRow[]) {
  const pilots = new Set(platforms.filter(({ role }) => role === 'PLATFORM').map(({ code }) => code));
  const firms = new Set(partners.map(({ code }) => code));
  return reports
    .filter(({ enterprise }) => pilots.has(enterprise) || firms.has(enterprise))
    .map(({ enterprise, period, region, headcount }) => {
      const share = pilots.has(enterprise) ? random.int(82, 100) : random.int(40, 100);
      const insured = Math.floor((headcount * share) / 100);
      return { enterprise, month: period, region, insured, orders: insured * random.int(120, 800) };
    });
}

/** Synthetic averages: they grow by the year, and stand for no published figure. */
function bases({ places }: World) {
  const years = Array.from({ length: LAST_YEAR - BASES_FROM + 1 }, (_, i) => BASES_FROM + i);
  return places.mainland.flatMap(({ code }, i) =>
    years.map((year) => ({
      ...{ region: code, from_day: `${year}-01-01`, source: '（模拟）月平均工资' },
      monthly: `${6_000 + 150 * (i % 17) + 400 * (year - BASES_FROM)}.00`,
    })),
  );
}

const plans = (random: Random, { places }: World) =>
  places.mainland.flatMap(({ code }) =>
    ['PENSION', 'MEDICAL'].map((scheme) => ({
      ...{ region: code, scheme, year: LAST_YEAR, target: 10 * random.int(3, 60), source: '（模拟）全民参保计划' },
    })),
  );
