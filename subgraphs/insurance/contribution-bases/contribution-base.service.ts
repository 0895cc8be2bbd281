import type { RunStatement } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { parseDecimal } from '../../shared/identifiers/decimal.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type InForce, inForceAt, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { ContributionBaseRow } from './contribution-base.entity.ts';
import type { ContributionBaseRepository } from './contribution-base.repository.ts';
import { BaseFinding, type BaseOutcome } from './contribution-base.type.ts';

/** A base with the place and day from which it applies. */
export interface PaidBase {
  region: string;
  scheme: string;
  from: string;
  base: string;
}

const FEN = 2;

/** The bounds are public; the bases of persons are not. */
export class ContributionBaseService {
  constructor(private readonly bounds: ContributionBaseRepository) {}

  /** A base must lie within the bounds of the place and day, if they are on record. */
  async rules(rows: RunStatement, paid: PaidBase): Promise<(UserError | false)[]> {
    const { row } = inForceAt(await this.bounds.around(rows, [paid.region], paid.scheme), paid.region, paid.from);
    if (!row || outcomeOf(paid.base, row) === 'KEPT') return [];
    const { floor, ceiling, id } = row;
    return [
      userError(
        'base',
        'RANGE',
        `must be ${floor} to ${ceiling} yuan a month in this place on this day (contribution-bases/${id})`,
        `当地当日缴费基数须在 ${floor} 至 ${ceiling} 元之间（contribution-bases/${id}）`,
      ),
    ];
  }

  /** Checks a base against the bounds, with the row used. The bases of one page share a statement. */
  async finding(context: RequestContext, paid: PaidBase, held: { heldIn: string; subject: string }): Promise<BaseFinding> {
    const bounds = await loaderFor(context, this, paid.scheme, async (places) => {
      const found = await this.bounds.around(this.bounds.asked(context), places, paid.scheme);
      return places.map(() => found);
    }).load(paid.region);
    const found = inForceAt(
      bounds.filter(({ region }) => regionsAbove(paid.region).includes(region)),
      paid.region,
      paid.from,
    );
    return Object.assign(new BaseFinding(), { ...verdictOf(paid.base, found), ...held });
  }
}

function outcomeOf(base: string, { floor, ceiling }: ContributionBaseRow): BaseOutcome {
  const [amount, low, high] = [base, floor, ceiling].map((text) => parseDecimal(text, FEN)) as [bigint, bigint, bigint];
  return amount < low ? 'BELOW_FLOOR' : amount > high ? 'ABOVE_CEILING' : 'KEPT';
}

function verdictOf(base: string, { row, withdrawn }: InForce<ContributionBaseRow>): Pick<BaseFinding, 'outcome' | 'rows'> {
  const used = row ?? withdrawn;
  const rows = used ? [rowInWords('contribution-bases', used, `${used.floor} 至 ${used.ceiling} 元/月`)] : [];
  return { outcome: row && isConfirmed(row) ? outcomeOf(base, row) : 'UNDECIDED', rows };
}
