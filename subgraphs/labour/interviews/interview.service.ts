import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { LABOUR_POLICY } from '../policy.ts';
import type { InterviewFilter } from './interview.inputs.ts';
import { ENTERPRISE, type InterviewRepository } from './interview.repository.ts';
import { Interview } from './interview.type.ts';

const FILTERS = {
  enterprise: 'Interview.enterprise',
  region: 'Interview.region',
  kind: 'Interview.kind',
  state: 'Interview.state',
  campaign: 'Interview.campaign',
};

/** Interviews are internal, as inspections are. */
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
  LABOUR_POLICY.filtered(context, 'interviews', fieldsAsked(filter, FILTERS), sql`region`);
