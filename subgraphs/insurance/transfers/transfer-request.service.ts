import sql, { type Sql } from 'sql-template-tag';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { addDays, today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { scoped } from '../enrolments/scheme-scope.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import { Region } from '../region/region.type.ts';
import { CoverGap } from './cover-gap.type.ts';
import type { TransferFilter } from './transfer-request.inputs.ts';
import { FILTERS, type HeldMonths, type Sight, type TransferRequestRepository } from './transfer-request.repository.ts';
import { TransferEvent, TransferPreview, TransferPreviewItem, TransferRequest } from './transfer-request.type.ts';
import { reasonOf, ruleOf, statementOf } from './transfer-rules.ts';

const SCHEMES = Object.keys(Scheme) as Scheme[];
const SCHEME = sql`scheme`;

/** The same condition on each region. */
const ofEither = (condition: (region: Sql) => Sql): Sight => ({ from: condition(sql`from_region`), to: condition(sql`to_region`) });

/** Transfers are personal data, kept by both regions. */
export class TransferRequestService {
  constructor(private readonly transfers: TransferRequestRepository) {}

  async byId(context: RequestContext, id: string): Promise<TransferRequest | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.transfers.byIds(context, ids, this.sight(context)), (found) => found.id),
    ).load(id);
    return row && TransferRequest.from(row);
  }

  list(context: RequestContext, filter: TransferFilter | null, page: PageArguments) {
    const fields = fieldsRead(FILTERS, filter);
    const sight = ofEither((region) =>
      scoped(context, INSURANCE_POLICY.filtered(context, 'transfers', fields, region, sql`worker`), SCHEME),
    );
    return this.transfers.list.page(context, { ...filter, sight }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<TransferRequest[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.transfers.ofWorkers(context, ids, this.sight(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(TransferRequest.from);
  }

  async eventsOf(context: RequestContext, transfer: TransferRequest): Promise<TransferEvent[]> {
    const rows = await loaderFor(context, this, 'events', async (ids) =>
      alignMany(ids, await this.transfers.events(context, ids), (found) => found.transfer),
    ).load(transfer.id);
    return rows.map((row) => TransferEvent.of(row, transfer));
  }

  /** Every scheme in every region that holds months of it, limited to what the caller may see. */
  async preview(context: RequestContext, worker: string, to: string): Promise<TransferPreview> {
    const visible = scoped(context, INSURANCE_POLICY.visible(context, 'contributions', sql`region`, sql`worker`), SCHEME);
    const held = await loaderFor(context, this, 'months', async (ids) =>
      alignMany(ids, await this.transfers.heldMonths(context, ids, visible), (found) => found.worker),
    ).load(worker);
    const items = SCHEMES.flatMap((scheme) => {
      const months = held.filter((one) => one.scheme === scheme);
      return months.length > 0 ? months.map((one) => itemOf(scheme, to, worker, one)) : [itemOf(scheme, to, worker, undefined)];
    });
    const movingMonths = items.filter(({ moves }) => moves).reduce((sum, { months }) => sum + months, 0);
    return Object.assign(new TransferPreview(), { to: Region.at(to), items, movingMonths, subject: worker });
  }

  /** Days without cover after the old region ended it. Shown on the transfer because neither region would notice the gap from its own records. */
  async gapOf(context: RequestContext, { id, heldIn, subject }: TransferRequest): Promise<CoverGap | null> {
    const row = await loaderFor(context, this, 'gap', async (ids) =>
      alignOne(ids, await this.transfers.gaps(context, ids), (found) => found.id),
    ).load(id);
    if (!row) return null;
    const from = addDays(row.released_on, 1);
    if (row.next === from) return null;
    const to = row.next && addDays(row.next, -1);
    const days = Math.max(0, (Date.parse(latestOf(to)) - Date.parse(from)) / A_DAY + 1);
    return Object.assign(new CoverGap(), { from, to, days, heldIn, subject });
  }

  /** The person of the transfer, if the caller keeps one of the two regions and the transfer gives cause. */
  matterOf(context: RequestContext, id: string): Promise<MatterRow[]> {
    const own = ofEither((region) => scoped(context, withinRegion(context.caller.region, region), SCHEME));
    return this.transfers.matter(context, id, own);
  }

  private sight(context: RequestContext): Sight {
    return ofEither((region) => scoped(context, INSURANCE_POLICY.visible(context, 'transfers', region, sql`worker`), SCHEME));
  }
}

function itemOf(scheme: Scheme, to: string, subject: string, held: HeldMonths | undefined): TransferPreviewItem {
  const { moves, article } = ruleOf(scheme);
  const there = held !== undefined && regionCovers(to, held.region);
  const why = there
    ? { reason: 'The months are already in this region.', reasonZh: '相关月份已在转入地' }
    : reasonOf(scheme, held?.region, to);
  const amounts =
    held && moves
      ? statementOf(scheme, { account: held.account, pooledBases: held.pooled_bases }, { from: held.region, to })
      : { account: null, pooled: null };
  return Object.assign(new TransferPreviewItem(), {
    ...{ scheme, article, ...why, moves: moves && held !== undefined && !there, region: held ? Region.at(held.region) : null },
    ...{ months: held?.months ?? 0, firstMonth: held?.first_month ?? null, lastMonth: held?.last_month ?? null },
    ...{ accountAmount: amounts.account, pooledAmount: amounts.pooled, heldIn: held?.region, subject },
  });
}

const A_DAY = 86_400_000;
/** A gap that ends in the future is counted up to today. */
const latestOf = (to: string | null): string => (to !== null && to < today() ? to : today());
