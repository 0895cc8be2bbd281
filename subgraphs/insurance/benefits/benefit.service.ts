import { today } from '../../shared/calendar/today.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { BenefitRow } from './benefit.entity.ts';
import type { BenefitRepository } from './benefit.repository.ts';
import { BenefitBase, type BenefitInput, BenefitItem, type CareLevel } from './benefit.type.ts';
import { benefitRules, itemsRules, workOut } from './benefit-rules.ts';

const GRADES = 10;

export interface AccountAsked {
  region: string;
  on: string | null;
  grade: number | null;
  careLevel: CareLevel | null;
  diedOn: string | null;
  items: BenefitInput[];
}

/** Rules and bases are public. Payments to a person are not. */
export class BenefitService {
  constructor(private readonly benefits: BenefitRepository) {}

  ofClaim(context: RequestContext, claim: string): Promise<BenefitRow[]> {
    return loaderFor(context, this, 'claim', async (claims) =>
      alignMany(claims, await this.benefits.ofClaims(context, claims), (found) => found.claim),
    ).load(claim);
  }

  /** Sum of the one-off payments, without monthly ones. */
  async paidFor(context: RequestContext, claim: string): Promise<string | null> {
    const sums = (await this.ofClaim(context, claim)).filter(({ monthly }) => !monthly);
    return sums.length === 0
      ? null
      : formatDecimal(
          sums.reduce((sum, { amount }) => sum + parseDecimal(amount, 2), 0n),
          2,
        );
  }

  async base(context: RequestContext, region: string, on: string): Promise<BenefitBase | null> {
    const row = await this.benefits.base(context, region, on);
    return row && row.withdrawn_on === null ? BenefitBase.from(row) : null;
  }

  /** Calculates amounts without a claim. Throws BAD_USER_INPUT for the first invalid value. */
  async account(context: RequestContext, asked: AccountAsked): Promise<BenefitItem[]> {
    const { region, grade, careLevel, diedOn, items } = asked;
    if (grade !== null && (grade < 1 || grade > GRADES))
      throw badInput('grade', 'range', `must be 1 to ${GRADES}`, `须在 1 至 ${GRADES} 之间`);
    throwFirst(itemsRules(items));
    const base = await this.benefits.base(context, region, asked.on ?? today());
    if (!base) throw badInput('region', 'no_base', 'no benefit base is on record for this place and day', '该地区当日没有待遇计发基数');
    const baseAtDeath = diedOn ? await this.benefits.base(context, region, diedOn) : undefined;
    const facts = { base, baseAtDeath, incomes: await this.benefits.incomes(this.benefits.asked(context)), grade, careLevel, diedOn };
    throwFirst(items.flatMap((item, i) => benefitRules(`items.${i}`, item, facts)));
    return items.map((item) => Object.assign(new BenefitItem(), workOut(item, facts)));
  }
}

/** Throws BAD_USER_INPUT for the first invalid value: queries have no userErrors. */
function throwFirst(errors: (UserError | false)[]): void {
  const broken = errors.find((one) => one !== false);
  if (broken) throw badInput(broken.field.replace(/^input\./, ''), broken.code.toLowerCase(), broken.message, broken.messageZh);
}
