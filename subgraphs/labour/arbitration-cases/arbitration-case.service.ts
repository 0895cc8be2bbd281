import sql from 'sql-template-tag';
import type { MatterRow } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { checkArbitrationNumber } from '../../shared/identifiers/arbitration-number.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { ArbitrationCaseFilter } from './arbitration-case.inputs.ts';
import { type ArbitrationCaseRepository, FILTERS } from './arbitration-case.repository.ts';
import { ArbitrationCase } from './arbitration-case.type.ts';

/** The procedure of a case is internal data; its claimant is personal data. */
export class ArbitrationCaseService {
  constructor(private readonly cases: ArbitrationCaseRepository) {}

  async byNumber(context: RequestContext, number: string): Promise<ArbitrationCase | null> {
    const verdict = checkArbitrationNumber(number);
    if (!verdict.valid) return null;
    const row = await loaderFor(context, this, 'number', async (numbers) =>
      alignOne(numbers, await this.cases.byCanonical(context, numbers, this.internal(context)), (found) => found.canonical),
    ).load(verdict.parsed.canonical);
    return row && ArbitrationCase.from(row);
  }

  /** For `_entities`. A caller that may see no case of this agency cannot learn whether this one exists. */
  reference(context: RequestContext, number: string): Promise<ArbitrationCase | null> | ArbitrationCase {
    return LABOUR_POLICY.mayAsk(context, 'arbitrationCases')
      ? this.byNumber(context, number)
      : Object.assign(new ArbitrationCase(), { number });
  }

  list(context: RequestContext, filter: ArbitrationCaseFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'arbitrationCases', fieldsRead(FILTERS, filter), sql`region`);
    return this.cases.list.page(context, { ...filter, visible }, page);
  }

  async ofWorker(context: RequestContext, worker: string): Promise<ArbitrationCase[]> {
    const visible = LABOUR_POLICY.visible(context, 'arbitrationParties', sql`region`, sql`worker`);
    const rows = await loaderFor(context, this, 'worker', async (ids) =>
      alignMany(ids, await this.cases.ofWorkers(context, ids, visible), (found) => found.worker),
    ).load(worker);
    return rows.map(ArbitrationCase.from);
  }

  /** The claimant, if the case belongs to the caller and justifies access to the claimant's data. */
  async matterOf(context: RequestContext, number: string): Promise<MatterRow[]> {
    const verdict = checkArbitrationNumber(number);
    return verdict.valid ? this.cases.matter(context, verdict.parsed.canonical, withinRegion(context.caller.region, sql`region`)) : [];
  }

  private internal(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'arbitrationCases', sql`region`);
  }
}
