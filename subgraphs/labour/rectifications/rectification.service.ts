import sql from 'sql-template-tag';
import { fieldsAsked } from '../../shared/authorization/policy.ts';
import { addDays } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { keptBy } from '../region/competence.ts';
import type { RectificationFilter, RectificationOrderInput, ReportRectificationInput } from './rectification.inputs.ts';
import type { RectificationRepository } from './rectification.repository.ts';
import { Rectification } from './rectification.type.ts';

const LONGEST = 365;
const FILTERS = {
  enterprise: 'Rectification.enterprise',
  region: 'Rectification.region',
  open: 'Rectification.doneOn',
  dueBy: 'Rectification.deadline',
};

/** Rectifications are internal, as the records that order them. */
export class RectificationService {
  constructor(
    private readonly db: Database,
    private readonly rectifications: RectificationRepository,
  ) {}

  list(context: RequestContext, filter: RectificationFilter | null, page: PageArguments) {
    return this.rectifications.list.page(context, { ...filter, visible: visible(context, filter) }, page);
  }

  async byId(context: RequestContext, id: string): Promise<Rectification | null> {
    const [row] = await this.rectifications.byId(context, id, visible(context, null));
    return row ? Rectification.from(row) : null;
  }

  async ofSource(context: RequestContext, source: string): Promise<Rectification[]> {
    const rows = await loaderFor(context, this, 'source', async (sources) =>
      alignMany(sources, await this.rectifications.ofSources(context, sources, visible(context, null)), (found) => found.source),
    ).load(source);
    return rows.map(Rectification.from);
  }

  report(context: RequestContext, input: ReportRectificationInput): Promise<Done> {
    return mutate(this.db, context, 'reportRectification', input, async (rows) => {
      const order = keptBy(context, await this.rectifications.locked(rows, input.rectification), 'input.rectification');
      refuseIfBroken([
        order.done_on !== null && userError('rectification', 'STATE', 'it is reported as done', '该整改事项已完成'),
        ...dayRules('doneOn', input.doneOn, order.ordered_on),
        ...textRules({ evidence: input.evidence }),
      ]);
      await this.rectifications.done(rows, order.id, input.doneOn, input.evidence);
      return order.id;
    });
  }
}

/** Rules of an order that stands under `field` of an input and starts on `on`. */
export function orderRules(field: string, order: RectificationOrderInput | null | undefined, on: string): (UserError | false)[] {
  if (!order) return [];
  return [
    ...textRules({ [`${field}.item`]: order.item }),
    (order.dueOn < on || order.dueOn > addDays(on, LONGEST)) &&
      userError(`${field}.dueOn`, 'RANGE', `from ${on} to ${LONGEST} days later`, `须在 ${on} 起 ${LONGEST} 日之内`),
  ];
}

const visible = (context: RequestContext, filter: RectificationFilter | null) =>
  LABOUR_POLICY.filtered(context, 'rectifications', fieldsAsked(filter, FILTERS), sql`region`);
