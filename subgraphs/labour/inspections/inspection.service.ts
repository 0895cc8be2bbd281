import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { ENTERPRISE, type InspectionRepository } from './inspection.repository.ts';
import type { InspectionFilter } from './inspection.type.ts';

/** Inspections are internal: own region, and other regions for a body of the same or a higher level. */
const FILTERS = { enterprise: 'Inspection.enterprise', region: 'Inspection.region', open: 'Inspection.closedOn' };

export class InspectionService {
  constructor(private readonly inspections: InspectionRepository) {}

  list(context: RequestContext, filter: InspectionFilter | null, page: PageArguments) {
    const visible = LABOUR_POLICY.filtered(context, 'inspections', fieldsAsked(filter, FILTERS), sql`region`);
    return this.inspections.list.page(context, { ...filter, visible }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.inspections.list.below(context, ENTERPRISE, creditCode, { visible: this.visible(context) }, page);
  }

  private visible(context: RequestContext) {
    return LABOUR_POLICY.visible(context, 'inspections', sql`region`);
  }
}
