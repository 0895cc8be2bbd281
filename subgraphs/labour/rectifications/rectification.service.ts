import sql from 'sql-template-tag';
import { addDays } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { keptBy } from '../region/competence.ts';
import type { RectificationRow } from './rectification.entity.ts';
import type { RectificationFilter, RectificationOrderInput, ReportRectificationInput } from './rectification.inputs.ts';
import { FILTERS, RECTIFICATIONS, type RectificationRepository } from './rectification.repository.ts';
import { Rectification } from './rectification.type.ts';

const MAX_DAYS = 365;

/** Rectifications are internal, like the records that order them. */
export class RectificationService {
  private readonly procedure: Procedure<RectificationRow>;

  constructor(
    db: Database,
    private readonly rectifications: RectificationRepository,
  ) {
    this.procedure = { db, table: RECTIFICATIONS, persons: () => [], kept: keptBy };
  }

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
    return takeStep(this.procedure, { context, name: 'reportRectification', input, field: 'rectification' }, 'DONE', {
      closed: ({ done_on }) =>
        inState('rectification', done_on !== null, 'the rectification has been completed already', '该整改事项已完成'),
      day: 'doneOn',
      after: ['ordered_on'],
      rules: () => textRules({ evidence: input.evidence }),
      columns: ({ on }) => ({ done_on: on, evidence: input.evidence }),
      note: ({ evidence }) => evidence,
    });
  }
}

/** Rules of an order given in the input field `field` that starts on the day `on`. */
export function orderRules(field: string, order: RectificationOrderInput | null | undefined, on: string): (UserError | false)[] {
  if (!order) return [];
  return [
    ...textRules({ [`${field}.item`]: order.item }),
    (order.dueOn < on || order.dueOn > addDays(on, MAX_DAYS)) &&
      userError(`${field}.dueOn`, 'RANGE', `must be from ${on} to ${MAX_DAYS} days later`, `须在 ${on} 起 ${MAX_DAYS} 日之内`),
  ];
}

const visible = (context: RequestContext, filter: RectificationFilter | null) =>
  LABOUR_POLICY.filtered(context, 'rectifications', fieldsRead(FILTERS, filter), sql`region`);
