import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { JointMeasureRow } from './joint-measure.entity.ts';
import type { DecideJointMeasureInput, LiftJointMeasureInput } from './joint-measure.inputs.ts';
import { type JointMeasureRepository, type JointMeasureSearch, MEASURES } from './joint-measure.repository.ts';
import { JointMeasure } from './joint-measure.type.ts';

const ARTICLE = '国务院报告（三）1：健全劳动者权益保障联合激励惩戒制度';
const MAX_YEARS = 5;
const YEAR = 365;

/** The lists of joint incentives and sanctions are published, so every participant may read them. */
export class JointMeasureService {
  private readonly procedure: Procedure<JointMeasureRow>;

  constructor(
    db: Database,
    private readonly measures: JointMeasureRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {
    this.procedure = { db, table: MEASURES, persons: () => [], kept: keptBy };
  }

  list(context: RequestContext, search: JointMeasureSearch, page: PageArguments) {
    return this.measures.list.page(context, search, page);
  }

  async byId(context: RequestContext, id: string): Promise<JointMeasure | null> {
    const [row] = await this.measures.byId(context, id);
    return row ? JointMeasure.from(row) : null;
  }

  async ofEnterprise(context: RequestContext, creditCode: string, on = today()): Promise<JointMeasure[]> {
    const rows = await loaderFor(context, this, ['of', on], async (codes) =>
      alignMany(codes, await this.measures.ofEnterprises(context, codes, on), (found) => found.enterprise),
    ).load(creditCode);
    return rows.map(JointMeasure.from);
  }

  async decide(context: RequestContext, input: DecideJointMeasureInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    const { kind, enterprise, region, agencies, grounds, article, from, to = null } = input;
    const [earliest, latest] = [addDays(today(), -YEAR), addDays(today(), YEAR)];
    return openRecord(
      this.procedure,
      { context, name: 'decideJointMeasure', input },
      {
        action: 'DECIDED',
        on: from,
        rules: async (rows) => [
          ...namesRules('agencies', agencies),
          ...textRules({ grounds, article }),
          ...dayRules('from', from, earliest, latest),
          to !== null &&
            (to < from || to > addMonths(from, 12 * MAX_YEARS)) &&
            userError('to', 'RANGE', `must be from the first day to ${MAX_YEARS} years after it`, `不得早于起始日，至多 ${MAX_YEARS} 年`),
          ...(await registeredRules(this.enterprises, rows, enterprise)),
        ],
        insert: (rows) => this.measures.insert(rows, { kind, enterprise, region, agencies, grounds, article, from_day: from, to_day: to }),
      },
    );
  }

  lift(context: RequestContext, input: LiftJointMeasureInput): Promise<Done> {
    return takeStep(this.procedure, { context, name: 'liftJointMeasure', input, field: 'measure' }, 'LIFTED', {
      closed: ({ lifted_on, to_day }) =>
        inState('measure', lifted_on !== null || (to_day !== null && to_day < today()), 'the measure has ended already', '该措施已结束'),
      rules: () => textRules({ because: input.because }),
      columns: ({ on }) => ({ lifted_on: on, lifted_because: input.because }),
      note: ({ because }) => because,
    });
  }
}
