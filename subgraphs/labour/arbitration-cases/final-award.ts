import { yuanToFen } from '../../shared/identifiers/money.ts';
import { minimumWage } from '../minimum-wages/minimum-wage.service.ts';
import type { StoredItem } from './arbitration-case.entity.ts';
import data from './data/final-awards.json' with { type: 'json' };

/** What an item may come to and still be final, fen, by each tier that the place may have; none where no confirmed standard is on record. */
function finalCaps(region: string, on: string): bigint[] {
  const wage = minimumWage(region, on);
  return !wage || wage.mark === 'unconfirmed' ? [] : wage.monthlyTiers.map((monthly) => yuanToFen(monthly) * BigInt(data.months));
}

/** Which items of an award are final, by the local minimum wage of the day; null where that decides and is not known. */
export function withFinality(items: readonly StoredItem[], region: string, on: string): StoredItem[] {
  const caps = finalCaps(region, on);
  return items.map((item) => ({ ...item, final: isFinal(item, caps) }));
}

/** A claim of another kind is never final; of these, it is the amount that decides, where every tier gives the same answer. */
function isFinal({ claim, awarded }: StoredItem, caps: readonly bigint[]): boolean | null {
  if (!data.claims.includes(claim)) return false;
  if (awarded === null) return null;
  const answers = new Set(caps.map((cap) => yuanToFen(awarded) <= cap));
  return answers.size === 1 ? answers.has(true) : null;
}
