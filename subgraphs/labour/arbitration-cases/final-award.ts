import { yuanToFen } from '../../shared/identifiers/money.ts';
import { type InForce, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import type { MinimumWageRow } from '../minimum-wages/minimum-wage.entity.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import { isAward } from './arbitration-deadlines.ts';
import data from './data/final-awards.json' with { type: 'json' };
import { AwardFinality } from './finality.type.ts';

type Standard = Pick<MinimumWageRow, 'monthly' | 'mark'> | undefined;

/** What an item may come to and still be final, fen, by each tier that the place may have; none where no confirmed standard is on record. */
const finalCaps = (wage: Standard): bigint[] =>
  wage && isConfirmed(wage) ? wage.monthly.map((monthly) => yuanToFen(monthly) * BigInt(data.months)) : [];

/** Which items of an award are final, by the minimum wage of the place on the day; null where that decides and is not known. */
export function withFinality(items: readonly StoredItem[], wage: Standard): StoredItem[] {
  const caps = finalCaps(wage);
  return items.map((item) => ({ ...item, final: isFinal(item, caps) }));
}

/** Final as a whole only where every item is; null where that is not known of one, and no other settles it. */
export function finalAsAWhole(items: readonly StoredItem[]): boolean | null {
  if (items.some(({ final }) => final === false)) return false;
  return items.every(({ final }) => final) ? true : null;
}

/** A claim of another kind is never final; of these, it is the amount that decides, where every tier gives the same answer. */
function isFinal({ claim, awarded }: StoredItem, caps: readonly bigint[]): boolean | null {
  if (!data.claims.includes(claim)) return false;
  if (awarded === null) return null;
  const answers = new Set(caps.map((cap) => yuanToFen(awarded) <= cap));
  return answers.size === 1 ? answers.has(true) : null;
}

/** Whether the award of a closed case is final by the register as it stands; null where nothing was awarded. */
export function finalityOf(row: ArbitrationCaseRow, { row: wage, withdrawn }: InForce<MinimumWageRow>): AwardFinality | null {
  if (!isAward(row.outcome)) return null;
  const items = row.items ?? [];
  const dismissed = row.outcome === 'DISMISSED';
  // Which items an imported case had is not always known.
  const final = dismissed ? false : items.length === 0 ? null : finalAsAWhole(withFinality(items, wage));
  const used = wage ?? withdrawn;
  // Where no item depends on an amount, no row decides.
  const asked = !dismissed && items.some(({ claim }) => data.claims.includes(claim));
  return Object.assign(new AwardFinality(), {
    outcome: final === null ? 'UNDECIDED' : final ? 'FINAL' : 'NOT_FINAL',
    rows: asked && used ? [rowInWords('minimum-wages', used, `${used.monthly.join('、')} 元/月`)] : [],
    article: data.article,
    heldIn: row.region,
  });
}
