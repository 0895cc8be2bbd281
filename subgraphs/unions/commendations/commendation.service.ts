import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { onlyUnionOf } from '../region/competence.ts';
import type { CommendationFilter, RecordCommendationInput } from './commendation.inputs.ts';
import { type CommendationRepository, ENTERPRISE } from './commendation.repository.ts';
import { Commendation } from './commendation.type.ts';
import { commendationRules } from './commendation-rules.ts';

const ARTICLE = '工会法第三十二条';
/** Commendations are public. They name enterprises and groups, never a person. */
export class CommendationService {
  constructor(
    private readonly db: Database,
    private readonly commendations: CommendationRepository,
  ) {}

  list(context: RequestContext, filter: CommendationFilter | null, page: PageArguments) {
    return this.commendations.list.page(context, filter ?? {}, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.commendations.list.below(context, ENTERPRISE, creditCode, {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<Commendation | null> {
    const [row] = await this.commendations.byId(context, id);
    return row ? Commendation.from(row) : null;
  }

  record(context: RequestContext, input: RecordCommendationInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordCommendation', input, async (rows) => {
      refuseIfBroken([...commendationRules(input), ...(await unionRules(rows, input.union, input.region))]);
      return this.commendations.insert(rows, {
        kind: input.kind,
        title: input.title,
        enterprise: input.enterprise ?? null,
        region: input.region,
        union_id: input.union,
        published_on: input.publishedOn,
        account: input.account,
      });
    });
  }
}
