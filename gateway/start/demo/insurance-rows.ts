import { addDays } from '../../../subgraphs/shared/calendar/today.ts';
import type { Dispute } from './disputes.ts';
import { monthBefore } from './labour-rows.ts';
import type { Random } from './random.ts';
import type { Tables } from './tables.ts';
import { DEMO_DAY, type Person, provinceOf, type World } from './world.ts';

const CLAIMS = 280;
const MONTHS = 12;

/** The insurance agencies' registers: spells of cover, injury claims, insured headcount. */
export function insuranceRows(random: Random, world: World, disputes: readonly Dispute[]): Tables {
  return {
    enrolment_spell: spells(random, world),
    injury_claim: claims(random, world, disputes),
    insured_headcount: headcounts(random, world),
  };
}

function spells(random: Random, { people, places }: World) {
  const rows: Record<string, unknown>[] = [];
  const add = (
    person: Person,
    scheme: string,
    mode: string,
    region: string,
    from: string,
    to: string | null,
    why: string | null,
    base: string | null,
  ) =>
    rows.push({
      id: `S-${String(rows.length + 1).padStart(6, '0')}`,
      worker: person.id,
      scheme,
      region,
      mode,
      base,
      from_day: from,
      to_day: to,
      end_reason: why,
    });
  for (const [i, person] of people.entries()) {
    add(person, 'OCCUPATIONAL_INJURY', 'PER_ORDER', person.region, person.from, person.to, person.to ? 'ENDED' : null, null);
    if (i % 3 === 0) {
      // Pension paid elsewhere, interrupted, taken up again at the place of work: one may join, move and pause.
      const home = places.county(random, random.pick(places.provinces).code);
      const start = addDays(person.from, -random.int(400, 900));
      add(
        person,
        'PENSION',
        'FLEXIBLE',
        home,
        start,
        addDays(start, 300),
        random.pick(['INTERRUPTED', 'TRANSFERRED']),
        random.yuan(4_000, 8_000),
      );
      add(person, 'PENSION', 'FLEXIBLE', person.region, person.from, null, null, random.yuan(4_000, 9_000));
    }
    if (i % 4 === 1) add(person, 'MEDICAL', 'FLEXIBLE', person.region, person.from, null, null, random.yuan(4_000, 9_000));
  }
  return rows;
}

function claims(random: Random, { people, places }: World, disputes: readonly Dispute[]) {
  const story = disputes[0]?.person as Person;
  return Array.from({ length: CLAIMS }, (_, i) => {
    const person = i === 0 ? story : random.pick(people);
    const day = i === 0 ? '2025-01-18' : random.day('2024-01-01', '2026-10-15');
    const determined = addDays(day, i === 0 ? 24 : random.int(5, 50));
    const open = determined > DEMO_DAY;
    const recognised = i === 0 || random.chance(0.86);
    const graded = !open && recognised && random.chance(0.15);
    const paid = !open && recognised && random.chance(0.8);
    return {
      number: `Z-${day.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`,
      worker: person.id,
      platform: person.platform.code,
      order_number: `P${String(random.int(1, 999_999_999)).padStart(9, '0')}`,
      injured_at: `${day}T${String(random.int(7, 21)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00+08:00`,
      place_of_order: person.region,
      place_of_injury: i === 0 ? '320505' : random.chance(0.85) ? person.region : places.county(random, provinceOf(person.region)),
      state: open
        ? random.pick(['REPORTED', 'INVESTIGATING'])
        : !recognised
          ? 'REFUSED'
          : paid
            ? 'PAID'
            : graded
              ? 'APPRAISED'
              : 'DETERMINED',
      reported_on: addDays(day, random.int(0, 2)),
      determined_on: open ? null : determined,
      determination: open ? null : recognised ? 'RECOGNISED' : 'NOT_RECOGNISED',
      capacity_grade: graded ? random.int(5, 10) : null,
      benefits: paid ? random.yuan(300, 60_000) : null,
    };
  });
}

function headcounts(random: Random, { platforms, partners }: World) {
  const rows: Record<string, unknown>[] = [];
  for (const platform of platforms)
    for (const region of platform.operatesIn.slice(0, 6))
      for (let month = 1; month <= MONTHS; month++) {
        const insured = random.int(800, 22_000);
        rows.push({ enterprise: platform.code, month: monthBefore(month), region, insured, orders: insured * random.int(120, 800) });
      }
  for (const partner of partners) {
    const insured = random.int(3, 700);
    rows.push({ enterprise: partner.code, month: monthBefore(1), region: partner.seat, insured, orders: insured * random.int(60, 500) });
  }
  return rows;
}
