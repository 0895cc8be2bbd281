import sql from 'sql-template-tag';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { EngagementRepository } from './engagement.repository.ts';
import { Engagement, EngagementSource, EngagementVersion } from './engagement.type.ts';
import type { WorkerRepository } from './worker.repository.ts';
import { Worker } from './worker.type.ts';

/** Workers are personal data. A worker that the caller may not see gives the same answer as one that does not exist. */
export class WorkerService {
  constructor(
    private readonly workers: WorkerRepository,
    private readonly engagements: EngagementRepository,
  ) {}

  async byId(context: RequestContext, id: string): Promise<Worker | null> {
    const visible = LABOUR_POLICY.visible(context, 'workers', sql`region`, sql`id`);
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.workers.byIds(context, ids, visible), (found) => found.id),
    ).load(id);
    return row && Worker.from(row);
  }

  /** For `_entities`. A caller that may see no worker of this agency cannot learn whether this one exists. */
  reference(context: RequestContext, id: string): Promise<Worker | null> | Worker {
    return LABOUR_POLICY.mayAsk(context, 'workers') ? this.byId(context, id) : Object.assign(new Worker(), { id, subject: id });
  }

  async engagementsOf(context: RequestContext, worker: string, on: string | null): Promise<Engagement[]> {
    const read = on ? ['Engagement.from', 'Engagement.to'] : [];
    const visible = LABOUR_POLICY.filtered(context, 'engagements', read, sql`region`, sql`worker`);
    const rows = await loaderFor(context, this, ['engagements', on], async (ids) =>
      alignMany(ids, await this.workers.engagementsOf(context, ids, on, visible), (found) => found.worker),
    ).load(worker);
    return rows.map(Engagement.from);
  }

  async engagementById(context: RequestContext, id: string): Promise<Engagement | null> {
    const visible = LABOUR_POLICY.visible(context, 'engagements', sql`region`, sql`worker`);
    const row = await loaderFor(context, this, 'engagement', async (ids) =>
      alignOne(ids, await this.engagements.byIds(context, ids, visible), (found) => found.id),
    ).load(id);
    return row && Engagement.from(row);
  }

  async sourcesOf(context: RequestContext, { id }: Engagement): Promise<EngagementSource[]> {
    const rows = await loaderFor(context, this, 'sources', async (ids) =>
      alignMany(ids, await this.engagements.sources(context, ids), (found) => found.engagement),
    ).load(id);
    return rows.map(EngagementSource.from);
  }

  async versionsOf(context: RequestContext, { id, subject }: Engagement): Promise<EngagementVersion[]> {
    const rows = await loaderFor(context, this, 'versions', async (ids) =>
      alignMany(ids, await this.engagements.versions(context, ids), (found) => found.engagement),
    ).load(id);
    return rows.map((row) => EngagementVersion.from(row, subject));
  }
}
