import { GraphQLError } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { isBlank } from '../../shared/identifiers/folding.ts';
import { NO_TEXT } from '../../shared/identifiers/in-text.ts';
import { orderDigest } from '../../shared/identifiers/order-digest.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inForceOn, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { EnrolmentSpellService } from '../enrolments/enrolment-spell.service.ts';
import type { EnrolmentSpell } from '../enrolments/enrolment-spell.type.ts';
import { scoped } from '../enrolments/scheme-scope.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import type { PilotProvinces } from '../injury-pilot/pilot.ts';
import type { PilotPlatformRow } from '../injury-pilot/pilot-platform.entity.ts';
import type { PilotProvinceRow } from '../injury-pilot/pilot-province.entity.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import type { PremiumRateService } from '../premium-rates/premium-rate.service.ts';
import type { Rate } from '../premium-rates/premium-rate.type.ts';
import { Region } from '../region/region.type.ts';
import type { Worker } from '../worker/worker.type.ts';
import { InsuranceProof, type ProofReason, SchemeCover } from './insurance-proof.type.ts';
import { MAX_NUMBER_LENGTH, type OrderSource, type SourcedOrder } from './order-source.ts';

const SCHEMES = Object.keys(Scheme) as Scheme[];

export interface OrderAsked {
  platform: string;
  orderNumber: string;
  at: string;
}

/** Proofs for one order or one person at a given time. An order is personal data of its rider, kept by the region where it was accepted. */
export class InsuranceProofService {
  constructor(
    private readonly source: OrderSource,
    private readonly digestKey: string,
    private readonly pilot: InjuryPilotService,
    private readonly rates: PremiumRateService,
    private readonly spells: EnrolmentSpellService,
  ) {}

  async ofOrder(context: RequestContext, asked: OrderAsked): Promise<InsuranceProof> {
    checkOrder(asked);
    const { platform, orderNumber, at } = asked;
    const about = { platform: Enterprise.of(platform), at, about: { order: orderNumber } };
    const nothing = (reason: ProofReason) => InsuranceProof.of({ ...about, reason, nobody: true });
    const allowed = INSURANCE_POLICY.visible(context, 'orders', sql`region`, sql`worker`);
    const visible = scoped(context, allowed, sql`'OCCUPATIONAL_INJURY'`);
    const order = await this.find(context, asked, visible);
    if (typeof order === 'string') return nothing(order);
    const found = { ...about, region: Region.at(order.region), heldIn: order.region, subject: order.worker };
    const day = today(new Date(order.accepted_at));
    const { business, rows, reason } = await this.pilotOf(context, asked, order, day);
    if (!business) return InsuranceProof.of({ ...found, reason, rows });
    if (!isUnderWay(order, at)) return InsuranceProof.of({ ...found, reason: 'ORDER_NOT_UNDER_WAY', rows });
    const { sector, region } = order;
    const rate = await this.rates.decidingRate(context, { platform, sector, service: business.service, region, on: day });
    const [from, to] = [instant(order.accepted_at), order.ended_at && instant(order.ended_at)];
    const cover = { ...found, from, to, reason, scheme: Scheme.OCCUPATIONAL_INJURY };
    if (!rate) return InsuranceProof.of({ ...cover, rows, rate: null });
    return InsuranceProof.of({ ...cover, rows: [...rows, rateInWords(rate)], rate: rate.withdrawn_on === null ? rate.per_order : null });
  }

  /** Every scheme at that time, using the spells that the caller may see. */
  async ofWorker(context: RequestContext, worker: Worker, at: string): Promise<InsuranceProof> {
    const spells = await this.spells.ofWorker(context, worker.id, null);
    const day = today(new Date(at));
    const pilot = await this.pilot.provinces(context);
    const schemes = SCHEMES.map((scheme) => coverOn(scheme, day, spells, worker.subject, pilot));
    const injury = schemes.find(({ scheme, region }) => scheme === 'OCCUPATIONAL_INJURY' && region !== null);
    const province = injury && pilot.at(injury.region?.code as string, day);
    const rows = province?.row ?? province?.withdrawn;
    const first = schemes.find(({ insured }) => insured);
    return InsuranceProof.of({
      ...{ at, schemes, subject: worker.subject, about: { worker: worker.id }, rows: rows ? [provinceInWords(rows)] : [] },
      ...{
        reason: first ? 'INSURED' : (schemes.find(({ reason }) => reason === 'UNDECIDED')?.reason ?? 'NO_RECORD'),
        scheme: first?.scheme ?? null,
        region: first?.region ?? null,
      },
    });
  }

  /**
   * The source's answer about the claimant's order at the time of an injury, and the participant that sent the order. An
   * order of another person is answered as absent.
   */
  async checkOrder(context: RequestContext, asked: OrderAsked, worker: string): Promise<{ reason: ProofReason; sentBy: string | null }> {
    const order = await this.find(context, asked, sql`worker = ${worker}`);
    if (typeof order === 'string') return { reason: order, sentBy: null };
    return { reason: isUnderWay(order, asked.at) ? 'INSURED' : 'ORDER_NOT_UNDER_WAY', sentBy: order.sent_by ?? null };
  }

  /** Whether the pilot insures the business and place of an order on the day, with the rows used. */
  private async pilotOf(
    context: RequestContext,
    { platform }: OrderAsked,
    { sector, region }: SourcedOrder,
    day: string,
  ): Promise<InPilot> {
    const province = (await this.pilot.provinces(context)).at(region, day);
    const business = inForceOn(
      (await this.pilot.businessRows(context, platform, day)).filter((one) => one.sector === sector),
      day,
    );
    const used = [province.row ?? province.withdrawn].flatMap((row) => (row ? [provinceInWords(row)] : []));
    const taken = business.row ?? business.withdrawn;
    const rows = taken ? [...used, rowInWords('pilot-platforms', taken, taken.sector)] : used;
    if (province.row && business.row && isConfirmed(province.row) && isConfirmed(business.row))
      return { business: business.row, rows, reason: 'INSURED' };
    const undecided = (province.row ?? province.withdrawn) && (business.row ?? business.withdrawn);
    return { rows, reason: undecided ? 'UNDECIDED' : 'NOT_IN_PILOT' };
  }

  private businesses(context: RequestContext, { platform, at }: OrderAsked) {
    return this.pilot.businessRows(context, platform, today(new Date(at)));
  }

  /** The order if `visible` allows it; else the reason why not. The source is not asked about platforms outside the pilot. */
  private async find(context: RequestContext, asked: OrderAsked, visible: Sql): Promise<SourcedOrder | ProofReason> {
    const businesses = await this.businesses(context, asked);
    if (businesses.length === 0) return 'NOT_IN_PILOT';
    try {
      return (await this.source.find(context, orderDigest(this.digestKey, asked.platform, asked.orderNumber), visible)) ?? 'NO_ORDER';
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'SOURCE_UNAVAILABLE') return 'SOURCE_DOWN';
      throw error;
    }
  }
}

function checkOrder({ orderNumber, at }: OrderAsked): void {
  if (isBlank(orderNumber) || orderNumber.length > MAX_NUMBER_LENGTH || NO_TEXT.test(orderNumber))
    throw badInput('orderNumber', 'length', `must be 1 to ${MAX_NUMBER_LENGTH} characters`, `须为 1 至 ${MAX_NUMBER_LENGTH} 个字符`);
  if (Date.parse(at) > Date.now()) throw badInput('at', 'range', 'must not be in the future', '不得晚于当前时间');
}

const instant = (text: string): string => new Date(text).toISOString();
const isUnderWay = ({ accepted_at, ended_at }: SourcedOrder, at: string): boolean =>
  Date.parse(accepted_at) <= Date.parse(at) && (ended_at === null || Date.parse(at) <= Date.parse(ended_at));

interface InPilot {
  business?: PilotPlatformRow;
  rows: string[];
  reason: ProofReason;
}

const rateInWords = ({ platform, sector, region, from_day, ...rate }: Rate): string =>
  rowInWords(
    'premium-rates',
    { ...rate, id: [platform, sector, platform && region, from_day].filter(Boolean).join('/') },
    `${rate.per_order} 元/单`,
  );

const provinceInWords = (row: PilotProvinceRow): string => rowInWords('pilot-provinces', row, `第${row.batch}批试点`);

function coverOn(scheme: Scheme, day: string, all: readonly EnrolmentSpell[], subject: string, pilot: PilotProvinces): SchemeCover {
  const spells = all.filter((one) => one.scheme === scheme);
  const running = spells.find(({ from, to }) => from <= day && (to === null || to >= day));
  const before = spells.findLast(({ to }) => to !== null && to < day);
  const after = spells.find(({ from }) => from > day);
  // Per-order cover depends on the pilot of the place.
  const province = running && scheme === 'OCCUPATIONAL_INJURY' ? pilot.at(running.region.code, day) : undefined;
  const undecided = province?.row ? !isConfirmed(province.row) : province?.withdrawn !== undefined;
  const reason: ProofReason = running ? (undecided ? 'UNDECIDED' : 'INSURED') : before ? 'INTERRUPTED' : after ? 'NOT_YET' : 'NO_RECORD';
  return SchemeCover.of(scheme, reason, running ?? before ?? after, subject);
}
