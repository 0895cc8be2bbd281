import { addDays } from '../../shared/calendar/today.ts';
import weights from './data/weights.json' with { type: 'json' };
import type { Random } from './random.ts';
import { FIRST_SERIAL } from './synthetic.ts';
import { DEMO_DAY, type Person, type Places, provinceOf, type World } from './world.ts';

/** Days after which an award is served: one day, in the record of the commission and in the file of the courts. */
export const AWARD_SERVED_AFTER = 3;

/** One dispute as every agency sees its part of it: the same worker, firm and numbers everywhere. */
export interface Dispute {
  person: Person;
  claim: Claim;
  amount: string;
  mediation: { id: string; region: string; from: string; to: string | null; result: string | null };
  arbitration?: { number: string; region: string; filed: string; accepted: string; decided: string | null; outcome: string | null };
  instances: Instance[];
}

export interface Instance {
  number: string;
  stage: 'FIRST_INSTANCE' | 'APPEAL' | 'ENFORCEMENT';
  region: string;
  from: string;
  to: string | null;
  outcome: string | null;
}

export type Claim = 'PAY' | 'CONFIRM_RELATION' | 'INJURY' | 'DEDUCTION' | 'DISMISSAL' | 'OVERTIME';

const CLAIMS: Partial<Record<Claim, number>> = {
  PAY: weights.claimMix.pay,
  CONFIRM_RELATION: weights.claimMix.confirm_relation,
  INJURY: weights.claimMix.injury,
  DEDUCTION: weights.claimMix.penalty_or_deduction,
  DISMISSAL: weights.claimMix.dismissal_compensation,
  OVERTIME: weights.claimMix.overtime,
};
const COUNT = 620;
// The first dispute of the demo is the one the README tells: three provinces, every stage.
const STORY = { mediation: '310115', arbitration: '330106', court: '440305', from: '2025-02-10' };
const NO_COURTS_HERE = new Set(['71', '81', '82']);

export function makeDisputes(random: Random, { people, places }: World): Dispute[] {
  const parties = people.filter(({ region }) => !NO_COURTS_HERE.has(region.slice(0, 2)));
  const numbers = new Numbers(places);
  const story = parties.find(({ sector }) => sector === 'INSTANT_DELIVERY') as Person;
  const rest = random.some(
    parties.filter((person) => person !== story),
    COUNT - 1,
  );
  return [story, ...rest].map((person, i) => makeDispute(random, numbers, person, places, i));
}

function makeDispute(random: Random, numbers: Numbers, person: Person, places: Places, index: number): Dispute {
  const story = index === 0;
  const claim: Claim = story ? 'CONFIRM_RELATION' : random.weighted(CLAIMS);
  const seat = person.platform.seat;
  const from = story ? STORY.from : random.day('2024-01-05', '2026-09-20');
  const settled = !story && random.chance(0.5);
  const closed = addDays(from, story ? 12 : random.int(4, 27));
  const running = closed > DEMO_DAY;
  const dispute: Dispute = {
    person,
    claim,
    amount: random.yuan(900, 68_000),
    mediation: {
      id: `M-${String(index + 1).padStart(6, '0')}`,
      region: story ? STORY.mediation : person.region,
      from,
      to: running ? null : closed,
      result: running ? null : settled ? 'AGREED' : 'FAILED',
    },
    instances: [],
  };
  if (running || settled || !(story || random.chance(0.8))) return dispute;
  const region = story ? STORY.arbitration : random.chance(0.6) ? person.region : places.county(random, provinceOf(seat));
  dispute.arbitration = makeArbitration(random, numbers, region, addDays(closed, random.int(2, 30)), story);
  const { decided } = dispute.arbitration;
  if (!decided || !(story || random.chance(0.6))) return dispute;
  makeInstances(random, numbers, dispute, story ? STORY.court : seat, addDays(decided, random.int(3, 15)), story);
  return dispute;
}

function makeArbitration(
  random: Random,
  numbers: Numbers,
  region: string,
  filed: string,
  story: boolean,
): NonNullable<Dispute['arbitration']> {
  const accepted = addDays(filed, random.int(1, 6));
  const decided = addDays(accepted, story ? 41 : random.int(20, 62));
  const open = decided > DEMO_DAY;
  const outcome = story ? 'DISMISSED' : random.weighted({ AWARD_FOR_WORKER: 0.3, AWARD_IN_PART: 0.3, DISMISSED: 0.3, SETTLED: 0.1 });
  return {
    number: numbers.arbitration(region, filed),
    region,
    filed,
    accepted,
    decided: open ? null : decided,
    outcome: open ? null : outcome,
  };
}

function makeInstances(random: Random, numbers: Numbers, dispute: Dispute, region: string, from: string, story: boolean): void {
  const add = (stage: Instance['stage'], place: string, day: string, days: number, outcome: string): Instance => {
    const to = addDays(day, days);
    const open = to > DEMO_DAY;
    const instance = {
      number: numbers.court(stage, place, day),
      stage,
      region: place,
      from: day,
      to: open ? null : to,
      outcome: open ? null : outcome,
    };
    dispute.instances.push(instance);
    return instance;
  };
  const outcome = story
    ? 'CLAIM_UPHELD'
    : random.weighted({ CLAIM_UPHELD: 0.34, UPHELD_IN_PART: 0.24, DISMISSED: 0.3, SETTLED: 0.08, WITHDRAWN: 0.04 });
  const first = add('FIRST_INSTANCE', region, from, story ? 88 : random.int(40, 190), outcome);
  const appealable = outcome === 'CLAIM_UPHELD' || outcome === 'UPHELD_IN_PART' || outcome === 'DISMISSED';
  if (!first.to || !appealable || !(story || random.chance(0.4))) return;
  const city = `${region.slice(0, 4)}00`;
  const appeal = add(
    'APPEAL',
    city,
    addDays(first.to, random.int(5, 15)),
    story ? 61 : random.int(30, 95),
    random.chance(0.75) || story ? 'AFFIRMED' : 'REVERSED',
  );
  if (appeal.to && (story || random.chance(0.3))) add('ENFORCEMENT', region, addDays(appeal.to, random.int(20, 90)), 45, 'CLAIM_UPHELD');
}

/** Numbers in the courts' and commissions' own form, with serials no register has reached. */
export class Numbers {
  private serial = FIRST_SERIAL - 1;

  constructor(private readonly places: Places) {}

  arbitration(region: string, day: string): string {
    this.serial += 1;
    return `${this.places.abbreviation(region)}${this.places.name(region).slice(0, 2)}劳人仲案字〔${day.slice(0, 4)}〕第${this.serial}号`;
  }

  court(stage: Instance['stage'] | 'TORT', region: string, day: string): string {
    this.serial += 1;
    const prefix = this.places.courtPrefix(region);
    const type = { FIRST_INSTANCE: '民初', TORT: '民初', APPEAL: '民终', ENFORCEMENT: '执' }[stage];
    const court = stage === 'APPEAL' ? `${prefix}${region.slice(2, 4)}` : `${prefix}${region.slice(2)}`;
    return `(${day.slice(0, 4)})${court}${type}${this.serial}号`;
  }
}
