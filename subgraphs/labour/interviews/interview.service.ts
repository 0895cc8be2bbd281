import sql from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { InterviewFilter } from './interview.inputs.ts';
import { ENTERPRISE, FILTERS, type InterviewRepository } from './interview.repository.ts';
import { Interview } from './interview.type.ts';

/** Interviews are internal, like inspections. */
export class InterviewService {
  constructor(private readonly interviews: InterviewRepository) {}

  list(context: RequestContext, filter: InterviewFilter | null, page: PageArguments) {
    return this.interviews.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.interviews.list.below(context, ENTERPRISE, creditCode, { visible: visible(context, null) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<Interview | null> {
    const [row] = await this.interviews.byId(context, id, visible(context, null));
    return row ? Interview.from(row) : null;
  }
}

const visible = (context: RequestContext, filter: InterviewFilter | null) =>
  LABOUR_POLICY.filtered(context, 'interviews', fieldsRead(FILTERS, filter), sql`region`);
