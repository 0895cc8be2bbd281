import { addDays } from '../../shared/calendar/today.ts';
import type { Dispute } from '../world/disputes.ts';
import type { Random } from '../world/random.ts';
import { DEMO_DAY, type Person, provinceOf, type World } from '../world/world.ts';
import { inPilot } from './insurance-pilot.ts';

const CLAIMS = 280;
const STORY_DAY = '2025-01-18';
const INSURERS = ['（模拟）甲保险公司', '（模拟）乙保险公司', '（模拟）丙保险公司'];

/** Claims in every state, each with the days and papers of its state, and what was paid on them. */
export function claimRows(random: Random, { people, places }: World, disputes: readonly Dispute[]) {
  const story = disputes[0]?.person as Person;
  const insured = (day: string) => people.filter((person) => person.from <= day && inPilot(person.platform, person.region, day));
  const claims = Array.from({ length: CLAIMS }, (_, i) => {
    const day = i === 0 ? STORY_DAY : random.day('2024-01-01', '2026-10-15');
    const person = i === 0 ? story : random.pick(insured(day));
    const determined = addDays(day, i === 0 ? 24 : random.int(5, 50));
    const open = determined > DEMO_DAY;
    const recognised = i === 0 || random.chance(0.86);
    const graded = !open && recognised && random.chance(0.25);
    const paid = !open && recognised && random.chance(graded ? 0.4 : 0.85);
    const state = open
      ? random.pick(['REPORTED', 'INVESTIGATING'])
      : !recognised
        ? 'REFUSED'
        : paid
          ? 'PAID'
          : graded
            ? 'APPRAISED'
            : 'DETERMINED';
    const reported = addDays(day, random.int(0, 2));
    const decided = open ? null : determined;
    const investigated = state === 'REPORTED' ? null : addDays(reported, 2);
    const reviewed = state === 'REFUSED' && random.chance(0.4) ? addDays(determined, 20) : null;
    return {
      ...{ number: `Z-${day.slice(0, 4)}-${String(i + 1).padStart(6, '0')}`, worker: person.id, platform: person.platform.code },
      order_number: `P${String(random.int(1, 999_999_999)).padStart(9, '0')}`,
      injured_at: `${day}T${String(random.int(7, 21)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00+08:00`,
      place_of_order: i === 0 ? '320506' : person.region,
      place_of_injury: i === 0 ? '320505' : random.chance(0.85) ? person.region : places.county(random, provinceOf(person.region)),
      ...{
        state,
        handling: random.pick(['ORDINARY', 'ORDINARY', 'CLEAR', 'MINOR']),
        channel: random.pick(['PLATFORM', 'PLATFORM', 'ONLINE', 'COUNTER']),
      },
      ...{ account: '送单途中受伤', reported_on: reported, order_check: i % 17 === 5 ? 'NO_ORDER' : 'INSURED' },
      order_evidence: i % 17 === 5 && recognised && !open ? '平台补传的轨迹与签收记录' : null,
      ...{
        materials_on: open ? null : addDays(reported, 1),
        investigated_on: investigated,
        investigator: investigated && random.pick(INSURERS),
      },
      findings: open || !investigated ? null : recognised ? '受伤时订单在途，未见排除情形' : '受伤时未执行订单',
      ...{ determined_on: decided, determination: open ? null : recognised ? 'RECOGNISED' : 'NOT_RECOGNISED' },
      grounds: open ? null : recognised ? '符合职业伤害确认条件' : '不属于执行平台订单任务期间',
      ...{ appraisal_applied_on: graded ? addDays(determined, 15) : null, appraised_on: graded ? addDays(determined, 60) : null },
      capacity_grade: graded ? random.int(5, 10) : null,
      ...{ review_applied_on: reviewed, review_decided_on: reviewed && addDays(reviewed, 45), review_outcome: reviewed && 'UPHELD' },
    };
  });
  return { injury_claim: claims, claim_benefit: claims.filter(({ state }) => state === 'PAID').map((claim) => paidFor(random, claim)) };
}

function paidFor(random: Random, { number, determined_on }: { number: string; determined_on: string | null }) {
  const amount = random.yuan(300, 60_000);
  return {
    ...{ claim: number, ordinal: 1, kind: 'MEDICAL', monthly: false, amount, working: `${amount} = ${amount}` },
    ...{
      article: '工伤保险条例第三十条',
      mark: 'found for work injury; applied by analogy',
      paid_on: addDays(determined_on as string, random.int(2, 20)),
    },
  };
}
