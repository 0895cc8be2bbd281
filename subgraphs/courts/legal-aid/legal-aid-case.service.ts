import sql from 'sql-template-tag';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { COURTS_POLICY } from '../policy.ts';
import { FILTERS, type LegalAidCaseRepository } from './legal-aid-case.repository.ts';
import { LegalAidCase, type LegalAidFilter } from './legal-aid-case.type.ts';

/** An application for legal aid is personal data: one that the caller may not see gives the same answer as one that does not exist. */
export class LegalAidCaseService {
  constructor(private readonly cases: LegalAidCaseRepository) {}

  async byId(context: RequestContext, id: string): Promise<LegalAidCase | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.cases.byIds(context, ids, this.visible(context)), (found) => found.id),
    ).load(id);
    return row && LegalAidCase.from(row);
  }

  list(context: RequestContext, filter: LegalAidFilter | null, page: PageArguments) {
    const visible = COURTS_POLICY.filtered(context, 'legalAid', fieldsRead(FILTERS, filter), sql`region`, sql`worker`);
    return this.cases.list.page(context, { ...filter, visible }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<LegalAidCase[]> {
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.cases.ofWorkers(context, ids, this.visible(context)), (found) => found.worker),
    ).load(worker);
    return rows.map(LegalAidCase.from);
  }

  private visible(context: RequestContext) {
    return COURTS_POLICY.visible(context, 'legalAid', sql`region`, sql`worker`);
  }
}
