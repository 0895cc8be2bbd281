import sql from 'sql-template-tag';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { InspectionFilter } from './inspection.inputs.ts';
import { ENTERPRISE, FILTERS, type InspectionRepository } from './inspection.repository.ts';
import { Inspection } from './inspection.type.ts';

/** Inspections are internal: own region, and other regions for a body of the same or a higher level. */
export class InspectionService {
  constructor(private readonly inspections: InspectionRepository) {}

  list(context: RequestContext, filter: InspectionFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'inspections', fieldsRead(FILTERS, filter), sql`region`);
    return this.inspections.list.page(context, { ...filter, visible }, page);
  }

  async byNumber(context: RequestContext, number: string): Promise<Inspection | null> {
    const row = await loaderFor(context, this, 'number', async (numbers) =>
      alignOne(numbers, await this.inspections.byNumbers(context, numbers, this.visible(context)), (found) => found.number),
    ).load(number);
    return row && Inspection.from(row);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.inspections.list.below(context, ENTERPRISE, creditCode, { visible: this.visible(context) }, page);
  }

  async violationCountOf(context: RequestContext, number: string): Promise<number> {
    const row = await loaderFor(context, this, 'violations', async (numbers) =>
      alignOne(numbers, await this.inspections.violationCounts(context, numbers), (found) => found.inspection),
    ).load(number);
    return row?.n ?? 0;
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'inspections', sql`region`);
  }
}
