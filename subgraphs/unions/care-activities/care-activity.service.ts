import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { onlyUnionOf } from '../region/competence.ts';
import type { CareActivityFilter, RecordCareActivityInput } from './care-activity.inputs.ts';
import type { CareActivityRepository } from './care-activity.repository.ts';
import { CareActivity } from './care-activity.type.ts';
import { careActivityRules } from './care-activity-rules.ts';

const ARTICLE = '工会法第三十一条';
/** Care activities are public; the persons reached are only counted. */
export class CareActivityService {
  constructor(
    private readonly db: Database,
    private readonly activities: CareActivityRepository,
  ) {}

  list(context: RequestContext, filter: CareActivityFilter | null, page: PageArguments) {
    return this.activities.list.page(context, filter ?? {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<CareActivity | null> {
    const [row] = await this.activities.byId(context, id);
    return row ? CareActivity.from(row) : null;
  }

  record(context: RequestContext, input: RecordCareActivityInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordCareActivity', input, async (rows) => {
      refuseIfBroken([...careActivityRules(input), ...(await unionRules(rows, input.union, input.region))]);
      return this.activities.insert(rows, {
        kind: input.kind,
        title: input.title,
        region: input.region,
        union_id: input.union,
        from_day: input.from,
        to_day: input.to,
        persons: input.persons,
        spent: input.spent ?? null,
      });
    });
  }
}
