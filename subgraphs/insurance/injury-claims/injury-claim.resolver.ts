import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Worker } from '../worker/worker.type.ts';
import type { InjuryClaimService } from './injury-claim.service.ts';
import { InjuryClaim, InjuryClaimConnection, InjuryClaimFilter } from './injury-claim.type.ts';

@Resolver(() => InjuryClaim)
export class InjuryClaimResolver {
  constructor(private readonly claims: InjuryClaimService) {}

  @SharedQuery(() => InjuryClaim, PERSONAL, 'One claim; null where there is none that the caller may see (按编号查询待遇申请).')
  injuryClaim(@Arg('number', () => ID, { description: 'Claim number (申请编号).' }) number: string, @Ctx() context: RequestContext) {
    return this.claims.byNumber(context, number);
  }

  @SharedQuery(() => InjuryClaimConnection, PERSONAL, 'Claims of the own region, latest report first (待遇申请列表).')
  injuryClaims(
    @Arg('where', () => InjuryClaimFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: InjuryClaimFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.claims.list(context, where, page);
  }
}

@Resolver(() => Worker)
export class WorkerInjuryClaimsResolver {
  constructor(private readonly claims: InjuryClaimService) {}

  @SharedResolver(() => [InjuryClaim], PERSONAL, 'Injury claims of this person (待遇申请).', { nullable: true })
  injuryClaims(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.claims.ofWorker(context, worker.id);
  }
}
