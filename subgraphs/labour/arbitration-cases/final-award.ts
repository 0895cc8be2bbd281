import { yuanToFen } from '../../shared/identifiers/money.ts';
import { minimumWage } from '../minimum-wages/minimum-wage.service.ts';
import type { StoredItem } from './arbitration-case.entity.ts';
import data from './data/final-awards.json' with { type: 'json' };

/** What an item may come to and still be final, fen; null where no minimum wage of the place is on record. */
function finalCap(region: string, on: string): bigint | null {
  const wage = minimumWage(region, on);
  return wage && yuanToFen(wage.monthly) * BigInt(data.months);
}

/** Which items of an award are final, by the local minimum wage of the day; null where that decides and is not known. */
export function withFinality(items: readonly StoredItem[], region: string, on: string): StoredItem[] {
  const cap = finalCap(region, on);
  return items.map((item) => ({ ...item, final: isFinal(item, cap) }));
}

/** A claim of another kind is never final; of these, it is the amount that decides. */
function isFinal({ claim, awarded }: StoredItem, cap: bigint | null): boolean | null {
  if (!data.claims.includes(claim)) return false;
  return cap === null || awarded === null ? null : yuanToFen(awarded) <= cap;
}
