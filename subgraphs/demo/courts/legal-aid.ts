import { addDays } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import { DEMO_DAY, type World } from '../world/world.ts';

const COUNT = 140;

/** Applications for legal aid: most are granted within the seven days and assigned, some are refused or still under review. */
export function legalAid(random: Random, { people, places }: World) {
  const riders = people.filter(({ region }) => !['71', '81', '82'].includes(region.slice(0, 2)));
  return random.some(riders, COUNT).map((person, i) => {
    const applied = random.day('2025-01-05', '2026-10-28');
    const decided = addDays(applied, random.int(1, 9));
    const open = decided > DEMO_DAY;
    const granted = !open && random.chance(0.85);
    const objected = !open && !granted && random.chance(0.5) ? addDays(decided, 3) : null;
    const closed = granted ? addDays(decided, random.int(60, 200)) : null;
    return {
      ...{
        id: `LA-${String(i + 1).padStart(6, '0')}`,
        region: person.region,
        institution: `（模拟）${places.name(person.region)}法律援助中心`,
      },
      ...{
        worker: person.id,
        enterprise: person.firm.code,
        matter: random.weighted({ LABOUR_RELATION: 0.3, PAY: 0.4, INSURANCE: 0.25, OTHER: 0.05 }),
      },
      ...{
        applied_on: applied,
        decided_on: open ? null : decided,
        granted: open ? null : granted,
        refusal: open || granted ? null : '经济状况不符合条件',
      },
      ...{
        assigned_on: granted ? addDays(decided, random.int(1, 4)) : null,
        lawyer_firm: granted ? `（模拟）安心${random.int(1, 40)}律师事务所` : null,
      },
      ...{ objected_on: objected, objection_answered_on: objected && random.chance(0.8) ? addDays(objected, 4) : null },
      closed_on: closed && closed <= DEMO_DAY ? closed : null,
      court_case: null,
    };
  });
}
