import { GraphQLError } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import { badInput } from '../../shared/errors.ts';
import { isBlank } from '../../shared/identifiers/folding.ts';
import { NO_TEXT } from '../../shared/identifiers/in-text.ts';
import { orderDigest } from '../../shared/identifiers/order-digest.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { EnrolmentSpellService } from '../enrolments/enrolment-spell.service.ts';
import type { EnrolmentSpell } from '../enrolments/enrolment-spell.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import { inPilot } from '../injury-pilot/pilot.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import type { PremiumRateService } from '../premium-rates/premium-rate.service.ts';
import { Region } from '../region/region.type.ts';
import type { Worker } from '../worker/worker.type.ts';
import { InsuranceProof, type ProofReason, SchemeCover } from './insurance-proof.type.ts';
import { LONGEST_NUMBER, type OrderSource, type SourcedOrder } from './order-source.ts';

const SCHEMES = Object.keys(Scheme) as Scheme[];

export interface OrderAsked {
  platform: string;
  orderNumber: string;
  at: string;
}

/** Yes or no, for one order or one person at one instant. An order is its rider's: personal, by the place where it was taken. */
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
    const visible = INSURANCE_POLICY.visible(context, 'orders', sql`region`, sql`worker`);
    const order = await this.find(context, asked, visible);
    if (typeof order === 'string') return nothing(order);
    const found = { ...about, region: Region.at(order.region), heldIn: order.region, subject: order.worker };
    const day = today(new Date(order.accepted_at));
    const business = (await this.businesses(context, asked)).find(({ sector }) => sector === order.sector);
    if (!business || !inPilot(order.region, day)) return InsuranceProof.of({ ...found, reason: 'NOT_IN_PILOT' });
    if (!isUnderWay(order, at)) return InsuranceProof.of({ ...found, reason: 'ORDER_NOT_UNDER_WAY' });
    const { sector, region } = order;
    const rate = await this.rates.rateOf(context, { platform, sector, service: business.service, region, on: day });
    const [from, to] = [instant(order.accepted_at), order.ended_at && instant(order.ended_at)];
    return InsuranceProof.of({ ...found, from, to, reason: 'INSURED', scheme: 'OCCUPATIONAL_INJURY', rate: rate?.per_order ?? null });
  }

  /** Every scheme at that instant, as far as the caller may see the spells. */
  async ofWorker(context: RequestContext, worker: Worker, at: string): Promise<InsuranceProof> {
    const spells = await this.spells.ofWorker(context, worker.id, null);
    const day = today(new Date(at));
    const schemes = SCHEMES.map((scheme) => coverOn(scheme, day, spells, worker.subject));
    const first = schemes.find(({ insured }) => insured);
    return InsuranceProof.of({
      ...{ at, schemes, subject: worker.subject, about: { worker: worker.id } },
      ...{ reason: first ? 'INSURED' : 'NO_RECORD', scheme: first?.scheme ?? null, region: first?.region ?? null },
    });
  }

  /** What the source says of the claimant's order at the instant of an injury; another person's order reads like none. */
  async checkOrder(context: RequestContext, asked: OrderAsked, worker: string): Promise<ProofReason> {
    const order = await this.find(context, asked, sql`worker = ${worker}`);
    if (typeof order === 'string') return order;
    return isUnderWay(order, asked.at) ? 'INSURED' : 'ORDER_NOT_UNDER_WAY';
  }

  private businesses(context: RequestContext, { platform, at }: OrderAsked) {
    return this.pilot.businessesOf(context, platform, today(new Date(at)));
  }

  /** The order, as far as `visible` lets it be seen; else why there is none. A platform that takes no part is not asked about. */
  private async find(context: RequestContext, asked: OrderAsked, visible: Sql): Promise<SourcedOrder | ProofReason> {
    if ((await this.businesses(context, asked)).length === 0) return 'NOT_IN_PILOT';
    try {
      return (await this.source.find(context, orderDigest(this.digestKey, asked.platform, asked.orderNumber), visible)) ?? 'NO_ORDER';
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'SOURCE_UNAVAILABLE') return 'SOURCE_DOWN';
      throw error;
    }
  }
}

function checkOrder({ orderNumber, at }: OrderAsked): void {
  if (isBlank(orderNumber) || orderNumber.length > LONGEST_NUMBER || NO_TEXT.test(orderNumber))
    throw badInput('orderNumber', 'length', `1 to ${LONGEST_NUMBER} characters`, `须为 1 至 ${LONGEST_NUMBER} 个字符`);
  if (Date.parse(at) > Date.now()) throw badInput('at', 'range', 'not after now', '不得晚于当前时刻');
}

const instant = (text: string): string => new Date(text).toISOString();
const isUnderWay = ({ accepted_at, ended_at }: SourcedOrder, at: string): boolean =>
  Date.parse(accepted_at) <= Date.parse(at) && (ended_at === null || Date.parse(at) <= Date.parse(ended_at));

function coverOn(scheme: Scheme, day: string, all: readonly EnrolmentSpell[], subject: string): SchemeCover {
  const spells = all.filter((one) => one.scheme === scheme);
  const running = spells.find(({ from, to }) => from <= day && (to === null || to >= day));
  const before = spells.findLast(({ to }) => to !== null && to < day);
  const after = spells.find(({ from }) => from > day);
  const reason: ProofReason = running ? 'INSURED' : before ? 'INTERRUPTED' : after ? 'NOT_YET' : 'NO_RECORD';
  return SchemeCover.of(scheme, reason, running ?? before ?? after, subject);
}
