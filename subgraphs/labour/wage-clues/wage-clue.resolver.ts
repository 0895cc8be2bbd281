import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { PageArgs } from '../../shared/graphql/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { WorkerService } from '../workers/worker.service.ts';
import { Worker } from '../workers/worker.type.ts';
import type { WageClueService } from './wage-clue.service.ts';
import { WageClue, WageClueConnection, WageClueFilter } from './wage-clue.type.ts';

@Resolver(() => WageClue)
export class WageClueResolver {
  constructor(
    private readonly clues: WageClueService,
    private readonly enterprises: EnterpriseService,
    private readonly workers: WorkerService,
  ) {}

  @SharedQuery(() => WageClue, PERSONAL, 'One wage clue; null where there is none that the caller may see (按标识查询欠薪线索).')
  wageClue(@Arg('id', () => ID, { description: 'Identifier (线索标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.clues.byId(context, id);
  }

  @SharedQuery(() => WageClueConnection, PERSONAL, 'Wage clues of the own region, latest first (欠薪线索列表).')
  wageClues(
    @Arg('where', () => WageClueFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: WageClueFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.clues.list(context, where, page);
  }

  @SharedResolver(() => Worker, PERSONAL, 'Whose wages they are (劳动者).', { nullable: true })
  worker(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return this.workers.byId(context, clue.subject);
  }

  @SharedResolver(() => Enterprise, PERSONAL, 'Who is said to owe them (被反映企业).', { nullable: true })
  enterprise(@Root() clue: WageClue, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, clue.enterpriseCode);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseWageCluesResolver {
  constructor(private readonly clues: WageClueService) {}

  @SharedResolver(() => WageClueConnection, PERSONAL, 'Wage clues about it (欠薪线索).', { nullable: true })
  wageClues(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.clues.ofEnterprise(context, enterprise.creditCode, page);
  }
}

@Resolver(() => Worker)
export class WorkerWageCluesResolver {
  constructor(private readonly clues: WageClueService) {}

  @SharedResolver(() => [WageClue], PERSONAL, 'Clues of unpaid wages of this person (欠薪线索).', { nullable: true })
  wageClues(@Root() worker: Worker, @Ctx() context: RequestContext) {
    return this.clues.ofWorker(context, worker.id);
  }
}
