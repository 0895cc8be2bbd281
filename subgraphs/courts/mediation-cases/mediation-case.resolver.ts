import { Arg, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Worker } from '../worker/worker.type.ts';
import type { MediationCaseService } from './mediation-case.service.ts';
import { MediationCase } from './mediation-case.type.ts';

@Resolver(() => MediationCase)
export class MediationCaseResolver {
  constructor(private readonly mediations: MediationCaseService) {}

  @SharedQuery(() => MediationCase, PERSONAL, 'One mediation; null where there is none that the caller may see (按编号查询调解案件).')
  mediationCase(@Arg('id', () => ID, { description: 'Identifier (调解编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.mediations.byId(context, id);
  }
}

@Resolver(() => Worker)
export class WorkerMediationsResolver {
  constructor(private readonly mediations: MediationCaseService) {}

  @SharedResolver(() => [MediationCase], PERSONAL, 'Mediations of this person (调解案件).', { name: 'mediations', nullable: true })
  ofWorker(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.mediations.ofWorker(context, worker.id);
  }
}
