import { addDays, addMonths } from '../../shared/calendar/today.ts';
import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { Random } from '../world/random.ts';
import { DEMO_DAY, provinceOf } from '../world/world.ts';

/** A spell of cover as the demo makes it. */
export interface SpellRow extends Record<string, unknown> {
  worker: string;
  scheme: string;
  region: string;
  from_day: string;
  to_day: string | null;
  end_reason: string | null;
  base: string | null;
}

const PERSONS = 140;
const MAX_MONTHS = 24;
/** Places of an amount. */
const FEN = 2;
const OPEN_STATES = ['REQUESTED', 'ACCEPTED', 'CONFIRMED', 'RELEASED', 'REFUSED', 'RETURNED'] as const;
type State = (typeof OPEN_STATES)[number] | 'COMPLETED';

/** Steps that lead to a state; o is the old region, n the new one. */
const WAY: Record<State, [step: string, by: 'o' | 'n'][]> = {
  REQUESTED: [],
  ACCEPTED: [['ACCEPT', 'n']],
  CONFIRMED: [
    ['ACCEPT', 'n'],
    ['CONFIRM', 'o'],
  ],
  RELEASED: [
    ['ACCEPT', 'n'],
    ['CONFIRM', 'o'],
    ['RELEASE', 'o'],
  ],
  REFUSED: [['REFUSE', 'n']],
  RETURNED: [
    ['ACCEPT', 'n'],
    ['CONFIRM', 'o'],
    ['RELEASE', 'o'],
    ['REJECT', 'n'],
    ['TAKE_BACK', 'o'],
  ],
  COMPLETED: [
    ['ACCEPT', 'n'],
    ['CONFIRM', 'o'],
    ['RELEASE', 'o'],
    ['CREDIT', 'n'],
  ],
};
const DAYS: Record<string, string> = { ACCEPT: 'accepted_on', CONFIRM: 'confirmed_on', RELEASE: 'released_on', CREDIT: 'credited_on' };

/** Months that were paid for, and the moves of those who changed regions: what a transfer holds fits its state. */
export function transferRows(random: Random, spells: readonly SpellRow[]) {
  const contribution_month: Record<string, unknown>[] = [];
  const transfer_request: Record<string, unknown>[] = [];
  const transfer_event: Record<string, unknown>[] = [];
  const pension = spells.filter(({ scheme }) => scheme === 'PENSION');
  for (let i = 0; i + 1 < pension.length && i < 2 * PERSONS; i += 2) {
    const [old, now] = pension.slice(i, i + 2) as [SpellRow, SpellRow];
    const state: State = old.end_reason === 'TRANSFERRED' ? 'COMPLETED' : random.pick(OPEN_STATES);
    const id = `TR-D${String(transfer_request.length + 1).padStart(6, '0')}`;
    const months = monthsOf(old.from_day, old.to_day as string);
    const held = { CONFIRMED: [old.region, id], RELEASED: [null, id], COMPLETED: [now.region, null] }[state as string] ?? [
      old.region,
      null,
    ];
    const paid = months.map((month) => paidMonth(old, month, held[0] as string | null, held[1] as string | null));
    contribution_month.push(...paid, ...monthsOf(now.from_day, DEMO_DAY).map((month) => paidMonth(now, month, now.region, null)));
    const applied = state === 'COMPLETED' || state === 'RETURNED' ? addDays(now.from_day, 20) : addDays(DEMO_DAY, -random.int(1, 30));
    const steps = WAY[state].map(([step, by], n) => ({
      step,
      region: by === 'o' ? old.region : now.region,
      on: addDays(applied, 4 * (n + 1)),
    }));
    const on = Object.fromEntries(steps.flatMap(({ step, on: day }) => (DAYS[step] ? [[DAYS[step], day]] : [])));
    const stated = steps.some(({ step }) => step === 'CONFIRM');
    const sum = (values: bigint[]) => fen(values.reduce((all, one) => all + one, 0n));
    transfer_request.push({
      ...{ id, worker: old.worker, scheme: 'PENSION', from_region: old.region, to_region: now.region, state, applied_on: applied },
      ...{
        channel: i % 3 === 0 ? 'COUNTER' : 'ONLINE',
        accepted_on: null,
        confirmed_on: null,
        released_on: null,
        credited_on: null,
        ...on,
      },
      ended_on: ['COMPLETED', 'REFUSED', 'RETURNED'].includes(state) ? steps.at(-1)?.on : null,
      reason: state === 'REFUSED' ? '未提供参保凭证' : state === 'RETURNED' ? '信息与本人申请不符' : null,
      months: stated ? months.length : null,
      bases: stated ? sum(paid.map(({ base }) => inFen(base))) : null,
      account: stated ? sum(paid.map(({ account }) => inFen(account))) : null,
      // Between provinces only.
      pooled:
        stated && provinceOf(old.region) !== provinceOf(now.region)
          ? percent(
              paid.reduce((all, { base }) => all + inFen(base), 0n),
              12n,
            )
          : null,
    });
    transfer_event.push(
      ...steps.map(({ step, region, on: day }, n) => ({
        transfer: id,
        ordinal: n + 1,
        step,
        region,
        on_day: day,
        at: `${day}T10:00:00+08:00`,
      })),
    );
  }
  return { contribution_month, transfer_request, transfer_event };
}

/** First days of the months from one day to another, at most two years. */
function monthsOf(from: string, to: string): string[] {
  const first = `${from.slice(0, 7)}-01`;
  const all = Array.from({ length: MAX_MONTHS }, (_, i) => addMonths(first, i));
  return all.filter((month) => month <= to);
}

/** A flexible worker pays a fifth of the base, two fifths of that into the personal account. */
function paidMonth({ worker, scheme, base, region: holder }: SpellRow, month: string, region: string | null, transfer: string | null) {
  const all = inFen(base as string);
  return {
    ...{
      worker,
      scheme,
      month,
      region,
      base: base as string,
      paid: percent(all, 20n),
      account: percent(all, 8n),
      transfer,
      origin: transfer && holder,
    },
  };
}

const inFen = (yuan: string): bigint => parseDecimal(yuan, FEN);
const fen = (value: bigint): string => formatDecimal(value, FEN);
const percent = (value: bigint, of: bigint): string => fen(divideRounded(value * of, 100n));
