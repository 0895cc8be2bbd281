import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import { onlyScope } from '../enrolments/scheme-scope.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import type { PilotProvinces } from '../injury-pilot/pilot.ts';
import type { PilotPlatformRow } from '../injury-pilot/pilot-platform.entity.ts';
import { platformNotInPilot } from '../injury-pilot/pilot-rules.ts';
import type { PremiumRateService } from '../premium-rates/premium-rate.service.ts';
import type { Rate } from '../premium-rates/premium-rate.type.ts';
import { onlyAgencyOf } from '../region/competence.ts';
import { declarationRules } from './declaration-rules.ts';
import type { OrderPremiumBatchRow } from './order-premium-batch.entity.ts';
import type { DeclareOrdersInput } from './order-premium-batch.inputs.ts';
import type { OrderPremiumBatchRepository } from './order-premium-batch.repository.ts';

const ARTICLE = '人社厅函〔2025〕79号 业务经办和征收管理规程（申报缴费）';
const PLACES = 4;

/** Premium for a number of orders in yuan, exact to four decimal places. */
export const premiumFor = (orders: number, perOrder: string): string =>
  formatDecimal(BigInt(orders) * parseDecimal(perOrder, PLACES), PLACES);

/** Premium of a declaration minus that of the previous version. */
export const changeOf = (premium: string, before: string): string =>
  formatDecimal(parseDecimal(premium, PLACES) - parseDecimal(before, PLACES), PLACES);

/** Orders are declared per day and charged per order. A day is declared once; a correction is a new version. */
export class OrderDeclaration {
  constructor(
    private readonly db: Database,
    private readonly batches: OrderPremiumBatchRepository,
    private readonly pilot: InjuryPilotService,
    private readonly rates: PremiumRateService,
  ) {}

  async declare(context: RequestContext, input: DeclareOrdersInput): Promise<Done> {
    onlyAgencyOf(context, input.region, ARTICLE);
    onlyScope(context, 'OCCUPATIONAL_INJURY');
    // Looked up before the transaction: transactions that each wait for a second connection can block each other.
    const [insured, rate, provinces] = await this.lookUp(context, input);
    return mutate(this.db, context, 'declareOrders', input, async (rows) => {
      const { platform, region, day, orders, corrects, reason } = input;
      refuseIfBroken(rulesOf(provinces, input));
      const business = businessOf(input, insured);
      refuseIfBroken([!rate && userError('day', 'NO_RATE', 'no premium rate is in force on that day', '当日没有适用的缴费标准')]);
      const on = { platform, sector: business.sector, region, day };
      const before = await this.batches.lastRun(rows, on);
      refuseIfBroken(runRules(before, corrects ?? null));
      const { per_order } = rate as Rate;
      const premium = premiumFor(orders, per_order);
      return this.batches.insert(rows, before?.id, {
        ...{ ...on, orders, per_order, premium, change: changeOf(premium, before?.premium ?? '0'), reason: reason ?? null },
        ...{ run: (before?.run ?? 0) + 1, declared_on: today() },
      });
    });
  }

  /** The businesses of the platform insured on the day, and the rate of the declared one. */
  private async lookUp(
    context: RequestContext,
    { platform, sector, region, day }: DeclareOrdersInput,
  ): Promise<[PilotPlatformRow[], Rate | undefined, PilotProvinces]> {
    const insured = await this.pilot.businessesOf(context, platform, day);
    const meant = insured.find((one) => !sector || one.sector === sector);
    const rate = meant && (await this.rates.rateOf(context, { platform, sector: meant.sector, service: meant.service, region, on: day }));
    return [insured, rate, await this.pilot.provinces(context)];
  }
}

/** The declared business: the one in the input, or the platform's only one. */
function businessOf({ sector }: DeclareOrdersInput, insured: readonly PilotPlatformRow[]): PilotPlatformRow {
  const found = insured.filter((one) => !sector || one.sector === sector);
  refuseIfBroken([
    insured.length === 0 && platformNotInPilot(),
    insured.length > 0 &&
      found.length === 0 &&
      userError('sector', 'NOT_IN_PILOT', 'this platform does not insure this sector', '该企业未就此行业参加试点'),
    found.length > 1 &&
      userError('sector', 'REQUIRED', 'sector is required: this platform insures several', '该企业有多个行业参加试点，请指明行业'),
  ]);
  return found[0] as PilotPlatformRow;
}

const rulesOf = (provinces: PilotProvinces, input: DeclareOrdersInput): (UserError | false)[] => [
  ...declarationRules(provinces, input),
  goesWith('reason', 'corrects', input.reason != null, input.corrects != null),
];

const runRules = (before: OrderPremiumBatchRow | undefined, corrects: string | null): (UserError | false)[] => [
  before !== undefined &&
    corrects === null &&
    userError(
      'corrects',
      'DECLARED',
      `this day was already declared as ${before.id}; to correct it, set corrects`,
      `当日已申报（${before.id}）；更正的，须指明被更正的申报`,
    ),
  corrects !== null &&
    corrects !== before?.id &&
    userError('corrects', 'NOT_LATEST', 'this is not the last declaration for that day and place', '不是当日该地区的最后一次申报'),
];
