import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { ENTERPRISE, type WageClueRepository } from './wage-clue.repository.ts';
import { WageClue, type WageClueFilter } from './wage-clue.type.ts';

const FILTERS = { enterprise: 'WageClue.enterprise', region: 'WageClue.region', status: 'WageClue.status' };

/** Clues are personal data: only those of the caller's own region exist for it. */
export class WageClueService {
  constructor(private readonly clues: WageClueRepository) {}

  async byId(context: RequestContext, id: string): Promise<WageClue | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.clues.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && WageClue.from(row);
  }

  list(context: RequestContext, filter: WageClueFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'wageClues', fieldsAsked(filter, FILTERS), sql`region`, sql`worker`);
    return this.clues.list.page(context, { ...filter, visible }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.clues.list.below(context, ENTERPRISE, creditCode, { visible: this.visible(context) }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<WageClue[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.clues.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(WageClue.from);
  }

  /** Whose wages they are, where the clue is the caller's own and gives cause. */
  subjectsOf(context: RequestContext, id: string): Promise<string[]> {
    return this.clues.subjects(context, id, withinRegion(context.caller.region, sql`region`));
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'wageClues', sql`region`, sql`worker`);
  }
}
