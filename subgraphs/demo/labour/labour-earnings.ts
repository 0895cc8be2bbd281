import { addDays, addMonths } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import type { Person, World } from '../world/world.ts';

const MONTHS = ['2026-07', '2026-08', '2026-09'];
const EVERY = 10;
const REASONS = ['LATE', 'COMPLAINT', 'CANCELLED', 'EQUIPMENT', 'INSURANCE'] as const;

/** Earnings of every tenth person in three months, as stated by the platform; some are unpaid or partly paid. */
export function earningRows(random: Random, { people }: World) {
  return people
    .filter((_person, i) => i % EVERY === 0)
    .flatMap((person) => MONTHS.filter((month) => worked(person, month)).map((month) => earned(random, person, month)))
    .map((row, i) => ({ id: `ER-D${String(i + 1).padStart(6, '0')}`, ...row }));
}

const worked = ({ from, to }: Person, month: string) => from <= `${month}-01` && (to === null || to >= `${month}-28`);

function earned(random: Random, person: Person, period: string) {
  const days = random.int(12, 28);
  const online = (days * random.int(50, 115)) / 10;
  const onOrder = Math.round(online * random.int(55, 85)) / 100;
  const pay = onOrder * (random.int(140, 340) / 10);
  const subsidies = random.int(0, 400);
  const deductions = random.chance(0.4) ? [{ reason: random.pick(REASONS), amount: yuan(random.int(5, 120)) }] : [];
  const due = Number(yuan(pay)) + subsidies - deductions.reduce((sum, { amount }) => sum + Number(amount), 0);
  const dueOn = addDays(`${addMonths(`${period}-01`, 1).slice(0, 7)}-01`, 14);
  const share = random.chance(0.08) ? 0 : random.chance(0.08) ? 0.6 : 1;
  const paid = yuan(due * share);
  return {
    worker: person.id,
    platform: person.platform.code,
    payer: person.firm.code,
    period,
    region: person.region,
    source: 'PLATFORM',
    orders: Math.round(onOrder * (random.int(18, 42) / 10)),
    days_worked: days,
    hours_online: online.toFixed(2),
    hours_on_order: onOrder.toFixed(2),
    // the platform keeps between an eighth and a quarter
    charged: yuan(pay * (1.15 + (days % 10) / 50)),
    pay: yuan(pay),
    subsidies: yuan(subsidies),
    deductions: JSON.stringify(deductions),
    due_on: dueOn,
    paid,
    paid_on: share === 0 ? null : addDays(dueOn, random.int(-2, 0)),
  };
}

const yuan = (amount: number): string => amount.toFixed(2);
