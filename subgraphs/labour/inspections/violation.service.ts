import sql from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { ViolationFilter } from './violation.inputs.ts';
import { ENTERPRISE, FILTERS, INSPECTION, type ViolationRepository } from './violation.repository.ts';
import type { ViolationType } from './violation.type.ts';

/** Violations are internal, like the inspections that found them. */
export class ViolationService {
  constructor(private readonly violations: ViolationRepository) {}

  list(context: RequestContext, filter: ViolationFilter | null, page: PageArguments) {
    return this.violations.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, type: ViolationType | null, page: PageArguments) {
    return this.violations.list.below(context, ENTERPRISE, creditCode, { type, visible: visible(context, { type }) }, page);
  }

  ofInspection(context: RequestContext, number: string, page: PageArguments) {
    return this.violations.list.below(context, INSPECTION, number, { visible: visible(context, null) }, page);
  }
}

const visible = (context: RequestContext, filter: ViolationFilter | null) =>
  LABOUR_POLICY.filtered(context, 'violations', fieldsRead(FILTERS, filter), sql`region`);
