import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { namesRules, textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { EnterpriseRepository } from '../enterprises/enterprise.repository.ts';
import { registeredRules } from '../enterprises/registered-rules.ts';
import { keptBy, onlyDepartmentOf } from '../region/competence.ts';
import type { DecideJointMeasureInput, LiftJointMeasureInput } from './joint-measure.inputs.ts';
import type { JointMeasureRepository, JointMeasureSearch } from './joint-measure.repository.ts';
import { JointMeasure } from './joint-measure.type.ts';

const ARTICLE = '国务院报告（三）1：健全劳动者权益保障联合激励惩戒制度';
const MOST_YEARS = 5;
const YEAR = 365;

/** The lists of joint incentive and sanction are published: everybody may read them. */
export class JointMeasureService {
  constructor(
    private readonly db: Database,
    private readonly measures: JointMeasureRepository,
    private readonly enterprises: EnterpriseRepository,
  ) {}

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

  decide(context: RequestContext, input: DecideJointMeasureInput): Promise<Done> {
    onlyDepartmentOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'decideJointMeasure', input, async (rows) => {
      const { kind, enterprise, region, agencies, grounds, article, from, to = null } = input;
      const [earliest, latest] = [addDays(today(), -YEAR), addDays(today(), YEAR)];
      refuseIfBroken([
        ...namesRules('agencies', agencies),
        ...textRules({ grounds, article }),
        ...dayRules('from', from, earliest, latest),
        to !== null &&
          (to < from || to > addMonths(from, 12 * MOST_YEARS)) &&
          userError(
            'to',
            'RANGE',
            `not before the first day, at most ${MOST_YEARS} years after it`,
            `不得早于起始日，至多 ${MOST_YEARS} 年`,
          ),
        ...(await registeredRules(this.enterprises, rows, enterprise)),
      ]);
      return this.measures.insert(rows, { kind, enterprise, region, agencies, grounds, article, from_day: from, to_day: to });
    });
  }

  lift(context: RequestContext, input: LiftJointMeasureInput): Promise<Done> {
    return mutate(this.db, context, 'liftJointMeasure', input, async (rows) => {
      const measure = keptBy(context, await this.measures.locked(rows, input.measure), 'input.measure');
      const ended = measure.lifted_on !== null || (measure.to_day !== null && measure.to_day < today());
      refuseIfBroken([
        ended && userError('measure', 'STATE', 'the measure has ended', '该措施已结束'),
        ...textRules({ because: input.because }),
      ]);
      await this.measures.lift(rows, measure.id, today(), input.because);
      return measure.id;
    });
  }
}
