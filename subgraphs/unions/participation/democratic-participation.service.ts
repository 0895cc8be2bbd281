import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { onlyUnionOf } from '../region/competence.ts';
import type { DemocraticParticipationFilter, RecordParticipationInput } from './democratic-participation.inputs.ts';
import { type DemocraticParticipationRepository, ENTERPRISE } from './democratic-participation.repository.ts';
import { DemocraticParticipation } from './democratic-participation.type.ts';
import { participationRules } from './participation-rules.ts';

const ARTICLE = '企业民主管理规定；工会法第二十条';

/** Acts of democratic participation are public. */
export class DemocraticParticipationService {
  constructor(
    private readonly db: Database,
    private readonly acts: DemocraticParticipationRepository,
  ) {}

  list(context: RequestContext, filter: DemocraticParticipationFilter | null, page: PageArguments) {
    return this.acts.list.page(context, filter ?? {}, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.acts.list.below(context, ENTERPRISE, creditCode, {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<DemocraticParticipation | null> {
    const [row] = await this.acts.byId(context, id);
    return row ? DemocraticParticipation.from(row) : null;
  }

  record(context: RequestContext, input: RecordParticipationInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordParticipation', input, async (rows) => {
      refuseIfBroken([...participationRules(input), ...(await unionRules(rows, input.union, input.region))]);
      return this.acts.insert(rows, {
        enterprise: input.enterprise,
        region: input.region,
        union_id: input.union,
        form: input.form,
        held_on: input.heldOn,
        topics: input.topics,
        resolutions: input.resolutions,
        representatives: input.representatives,
      });
    });
  }
}
