import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { unionRules } from '../organizations/union-rules.ts';
import { onlyUnionOf } from '../region/competence.ts';
import type { ForumFilter, RecordForumInput } from './forum.inputs.ts';
import { ENTERPRISE, type ForumRepository } from './forum.repository.ts';
import { Forum } from './forum.type.ts';
import { forumRules } from './forum-rules.ts';

const ARTICLE = '工会法第三十九条';

/** Topics and results of forums are public. */
export class ForumService {
  constructor(
    private readonly db: Database,
    private readonly forums: ForumRepository,
  ) {}

  list(context: RequestContext, filter: ForumFilter | null, page: PageArguments) {
    return this.forums.list.page(context, filter ?? {}, page);
  }

  ofEnterprise(context: RequestContext, creditCode: string, page: PageArguments) {
    return this.forums.list.below(context, ENTERPRISE, creditCode, {}, page);
  }

  async byId(context: RequestContext, id: string): Promise<Forum | null> {
    const [row] = await this.forums.byId(context, id);
    return row ? Forum.from(row) : null;
  }

  record(context: RequestContext, input: RecordForumInput): Promise<Done> {
    onlyUnionOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'recordForum', input, async (rows) => {
      refuseIfBroken([...forumRules(input), ...(await unionRules(rows, input.union, input.region))]);
      return this.forums.insert(rows, {
        enterprise: input.enterprise,
        region: input.region,
        union_id: input.union,
        held_on: input.heldOn,
        topics: input.topics,
        outcomes: input.outcomes,
        workers: input.workers,
      });
    });
  }
}
