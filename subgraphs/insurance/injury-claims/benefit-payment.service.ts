import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { BenefitBase, BenefitRepository } from '../benefits/benefit.repository.ts';
import type { BenefitKind, CareLevel } from '../benefits/benefit.type.ts';
import { benefitRules, itemsRules, workOut } from '../benefits/benefit-rules.ts';
import { claimProcedure } from './claim-procedure.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { PayBenefitInput } from './injury-claim.inputs.ts';
import { isContested } from './injury-claim.repository.ts';

const REPEATED: BenefitKind[] = ['MEDICAL'];

/** Pays benefits on a recognised claim. Amounts are calculated here, with the base of the place on the day of injury or of death. */
export class BenefitPayment {
  private readonly procedure: Procedure<InjuryClaimRow>;

  constructor(
    db: Database,
    private readonly benefits: BenefitRepository,
  ) {
    this.procedure = claimProcedure(db);
  }

  pay(context: RequestContext, input: PayBenefitInput): Promise<Done> {
    const { items } = input;
    return takeStep(this.procedure, { context, name: 'payBenefit', input, field: 'claim' }, 'BENEFIT_PAID', {
      after: ['determined_on'],
      rules: async ({ row, rows }) => [
        inState('claim', row.determination !== 'RECOGNISED', 'this claim was not recognised', '该申请未予确认'),
        (await isContested(rows, row)) &&
          userError(
            'claim',
            'CONTESTED',
            'the contest about which region handles the injury is not settled; pay after it is settled',
            '管辖争议尚未办结，办结后方可支付',
          ),
        ...itemsRules(items),
      ],
      columns: async ({ row: claim, on, rows }) => {
        const base = await this.benefits.baseOf(rows, claim.place_of_injury, today(new Date(claim.injured_at)));
        refuseIfBroken([
          !base &&
            userError('claim', 'NO_BASE', 'no benefit base is on record for the place and day of the injury', '受伤地当日没有待遇计发基数'),
        ]);
        const facts = {
          base: base as BenefitBase,
          baseAtDeath: claim.died_on ? await this.benefits.baseOf(rows, claim.place_of_injury, claim.died_on) : undefined,
          incomes: await this.benefits.incomes(rows),
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
              userError(`items.${i}.kind`, 'ONCE', `${item.kind} is paid only once per claim`, '该项待遇每案仅支付一次'),
          ]),
        );
        const worked = items.map((item) => workOut(item, facts));
        refuseIfBroken(
          worked.map(({ amount, working }, i) => amount === null && userError(`items.${i}.kind`, 'UNDECIDED', working, working)),
        );
        await this.benefits.insert(rows, claim.number, paid.length + 1, worked, on);
        return { state: 'PAID' };
      },
      note: () => items.map(({ kind }) => kind).join(', '),
    });
  }
}
