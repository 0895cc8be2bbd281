import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Engagement } from './engagement.type.ts';
import type { WorkerService } from './worker.service.ts';
import { Worker } from './worker.type.ts';

@Resolver(() => Worker)
export class WorkerResolver {
  constructor(private readonly workers: WorkerService) {}

  @SharedQuery(() => Worker, PERSONAL, 'One worker by pseudonym; null if there is none that the caller may see (按假名查询劳动者).')
  worker(@Arg('id', () => ID, { description: 'Pseudonym (劳动者假名标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.workers.byId(context, id);
  }

  @SharedResolver(() => [Engagement], PERSONAL, 'Engagements of this person, past and present (用工记录).', { nullable: true })
  engagements(
    @Root() worker: Worker,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day on which they are in force; default: all (查询日期).' }) on:
      | string
      | null,
    @Ctx() context: RequestContext,
  ) {
    return this.workers.engagementsOf(context, worker.id, on ?? null);
  }
}
