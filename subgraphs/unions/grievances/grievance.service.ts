import sql from 'sql-template-tag';
import { MIN_CELL, publishedCount, roundedPersons } from '../../shared/authorization/small-cells.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { currentEdition } from '../../shared/figures/editions.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { UNIONS_POLICY } from '../policy.ts';
import type { GrievanceChannelFilter, GrievanceFilter } from './grievance.inputs.ts';
import { ENTERPRISE, FILTERS, type GrievanceRepository } from './grievance.repository.ts';
import { ChannelRecord, Grievance, GrievanceChannel } from './grievance.type.ts';

/** Grievances are personal data. Channels are public; their figures are rounded to tens. */
export class GrievanceService {
  constructor(private readonly grievances: GrievanceRepository) {}

  list(context: RequestContext, filter: GrievanceFilter | null, page: PageArguments) {
    return this.grievances.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<Grievance | null> {
    const [row] = await this.grievances.byId(context, id, visible(context, null));
    return row ? Grievance.from(row) : null;
  }

  async ofWorker(context: RequestContext, worker: string): Promise<Grievance[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.grievances.ofWorkers(context, ids, visible(context, null)), (found) => found.worker),
    ).load(worker);
    return rows.map(Grievance.from);
  }

  channels(context: RequestContext, filter: GrievanceChannelFilter | null, page: PageArguments) {
    return this.grievances.channels.page(context, filter ?? {}, page);
  }

  channelsOf(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.grievances.channels.below(context, ENTERPRISE, creditCode, {}, page);
  }

  async channel(context: RequestContext, id: string): Promise<GrievanceChannel | null> {
    const row = await loaderFor(context, this, 'channel', async (ids) =>
      alignOne(ids, await this.grievances.channelsByIds(context, ids), (found) => found.id),
    ).load(id);
    return row && GrievanceChannel.from(row);
  }

  async recordOf(context: RequestContext, channel: string): Promise<ChannelRecord> {
    const asOf = closedMonth(today());
    const load = (ids: readonly string[]) => this.grievances.counts(context, ids, asOf);
    const { counts, kept } = await loaderFor(context, this, ['counts', asOf], load).load(channel);
    const { persons, places, received, answered, hours } = counts;
    const isShown = publishedCount(persons, places, kept) !== null;
    return Object.assign(new ChannelRecord(), {
      received: isShown ? roundedPersons(received) : null,
      answered: isShown ? roundedPersons(answered) : null,
      averageHours: isShown && hours !== null && answered >= MIN_CELL ? Math.round(hours) : null,
      edition: currentEdition(),
    });
  }
}

const visible = (context: RequestContext, filter: GrievanceFilter | null) =>
  UNIONS_POLICY.filtered(context, 'grievances', fieldsRead(FILTERS, filter), sql`region`, sql`worker`);
