import sql from 'sql-template-tag';
import { decide } from '../../shared/authorization/access-rules.ts';
import { visibleRegions } from '../../shared/authorization/visible-regions.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { WorkerRepository } from './worker.repository.ts';
import { Engagement, Worker } from './worker.type.ts';

/** Workers are personal data: a worker one may not see reads like a worker that does not exist. */
export class WorkerService {
  constructor(private readonly workers: WorkerRepository) {}

  async byId(context: RequestContext, id: string): Promise<Worker | null> {
    const visible = visibleRegions(context.caller, 'labour', 'PERSONAL', sql`region`);
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.workers.byIds(context, ids, visible), (found) => found.id),
    ).load(id);
    return row && Worker.from(row);
  }

  /** For the gateway. Who may see no worker of this agency learns nothing of whether this one exists. */
  reference(context: RequestContext, id: string): Promise<Worker | null> | Worker {
    const mayAsk = decide(context.caller, 'labour', 'PERSONAL').allowed;
    return mayAsk ? this.byId(context, id) : Object.assign(new Worker(), { id });
  }

  async engagementsOf(context: RequestContext, worker: string, on: string | null): Promise<Engagement[]> {
    const visible = visibleRegions(context.caller, 'labour', 'PERSONAL', sql`region`);
    const rows = await loaderFor(context, this, ['engagements', on], async (ids) =>
      alignMany(ids, await this.workers.engagementsOf(context, ids, on, visible), (found) => found.worker),
    ).load(worker);
    return rows.map(Engagement.from);
  }
}
