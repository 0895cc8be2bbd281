import sql from 'sql-template-tag';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { COURTS_POLICY } from '../policy.ts';
import type { MediationCaseRepository } from './mediation-case.repository.ts';
import { MediationCase } from './mediation-case.type.ts';

/** Mediations are confidential: one that the caller may not see gives the same answer as one that does not exist. */
export class MediationCaseService {
  constructor(private readonly mediations: MediationCaseRepository) {}

  async byId(context: RequestContext, id: string): Promise<MediationCase | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.mediations.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && MediationCase.from(row);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<MediationCase[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.mediations.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(MediationCase.from);
  }

  private visible(context: RequestContext) {
    return COURTS_POLICY.visible(context, 'mediations', sql`region`, sql`worker`);
  }
}
