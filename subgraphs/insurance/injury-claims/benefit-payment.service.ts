import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { BenefitRepository } from '../benefits/benefit.repository.ts';
import type { BenefitKind, CareLevel } from '../benefits/benefit.type.ts';
import { benefitRules, itemsRules, workOut } from '../benefits/benefit-rules.ts';
import { changeClaim } from './change-claim.ts';
import type { PayBenefitInput } from './injury-claim.inputs.ts';
import type { InjuryClaimRepository } from './injury-claim.repository.ts';

const REPEATED: BenefitKind[] = ['MEDICAL'];

/** Pays what is due on a recognised claim; the amounts are worked out here, by the base of the place on the day of injury. */
export class BenefitPayment {
  constructor(
    private readonly db: Database,
    private readonly claims: InjuryClaimRepository,
    private readonly benefits: BenefitRepository,
  ) {}

  pay(context: RequestContext, input: PayBenefitInput): Promise<Done> {
    return changeClaim(this.db, this.claims, context, 'payBenefit', input, async (claim, on, rows) => {
      const { items } = input;
      refuseIfBroken([
        claim.determination !== 'RECOGNISED' && userError('claim', 'STATE', 'it is not recognised', '该申请未予确认'),
        ...itemsRules(items),
        ...(claim.determined_on ? dayRules('on', on, claim.determined_on) : []),
      ]);
      const base = await this.benefits.baseOf(rows, claim.place_of_injury, today(new Date(claim.injured_at)));
      refuseIfBroken([
        !base && userError('claim', 'NO_BASE', 'no base is on record for the place and day of injury', '受伤地当日没有待遇计发基数'),
      ]);
      const facts = {
        base: base?.monthly as string,
        grade: claim.capacity_grade,
        careLevel: claim.care_level as CareLevel | null,
        diedOn: claim.died_on,
      };
      const paid = await this.benefits.paid(rows, claim.number);
      const had = new Set(paid.map(({ kind }) => kind));
      refuseIfBroken(
        items.flatMap((item, i) => [
          ...benefitRules(`items.${i}`, item, facts),
          !REPEATED.includes(item.kind) &&
            (had.has(item.kind) || items.slice(0, i).some(({ kind }) => kind === item.kind)) &&
            userError(`items.${i}.kind`, 'ONCE', `${item.kind} is paid once for a claim`, '该项待遇每案仅支付一次'),
        ]),
      );
      await this.benefits.insert(
        rows,
        claim.number,
        paid.length + 1,
        items.map((item) => workOut(item, facts)),
        on,
      );
      return { state: 'PAID' };
    });
  }
}
