import { yuanToFen } from '../../shared/identifiers/money.ts';
import { type InForce, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import type { MinimumWageRow } from '../minimum-wages/minimum-wage.entity.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import { isAward } from './arbitration-deadlines.ts';
import data from './data/final-awards.json' with { type: 'json' };
import { AwardFinality } from './finality.type.ts';

type Standard = Pick<MinimumWageRow, 'monthly' | 'mark'> | undefined;

/**
 * The highest amount, in fen, that is still final, for each tier that may apply in the place; empty if no confirmed standard is
 * recorded.
 */
const finalCaps = (wage: Standard): bigint[] =>
  wage && isConfirmed(wage) ? wage.monthly.map((monthly) => yuanToFen(monthly) * BigInt(data.months)) : [];

/** Which claims of an award are final, by the minimum wage of the place on the day; null if the minimum wage decides and is unknown. */
export function withFinality(items: readonly StoredItem[], wage: Standard): StoredItem[] {
  const caps = finalCaps(wage);
  return items.map((item) => ({ ...item, final: isFinal(item, caps) }));
}

/** The award is final only if every claim is; null if this is unknown for one claim and no other claim decides it. */
export function finalAsAWhole(items: readonly StoredItem[]): boolean | null {
  if (items.some(({ final }) => final === false)) return false;
  return items.every(({ final }) => final) ? true : null;
}

/** Other types of claims are never final. For these types the amount decides, if every tier gives the same result. */
function isFinal({ claim, awarded }: StoredItem, caps: readonly bigint[]): boolean | null {
  if (!data.claims.includes(claim)) return false;
  if (awarded === null) return null;
  const answers = new Set(caps.map((cap) => yuanToFen(awarded) <= cap));
  return answers.size === 1 ? answers.has(true) : null;
}

/** Whether the award of a closed case is final by the register as it stands today; null if there is no award. */
export function finalityOf(row: ArbitrationCaseRow, { row: wage, withdrawn }: InForce<MinimumWageRow>): AwardFinality | null {
  if (!isAward(row.outcome)) return null;
  const items = row.items ?? [];
  const dismissed = row.outcome === 'DISMISSED';
  // The claims of an imported case are not always known.
  const final = dismissed ? false : items.length === 0 ? null : finalAsAWhole(withFinality(items, wage));
  const used = wage ?? withdrawn;
  // If no claim depends on an amount, no row decides.
  const asked = !dismissed && items.some(({ claim }) => data.claims.includes(claim));
  return Object.assign(new AwardFinality(), {
    outcome: final === null ? 'UNDECIDED' : final ? 'FINAL' : 'NOT_FINAL',
    rows: asked && used ? [rowInWords('minimum-wages', used, `${used.monthly.join('、')} 元/月`)] : [],
    article: data.article,
    heldIn: row.region,
  });
}
