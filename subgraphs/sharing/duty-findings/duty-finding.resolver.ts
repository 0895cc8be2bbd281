import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { DutyFindingService } from './duty-finding.service.ts';
import { DutyFindingConnection, DutyFindingFilter } from './duty-finding.type.ts';
import { LiabilitySituation } from './duty-situation.type.ts';

@Resolver()
export class DutyFindingResolver {
  constructor(private readonly findings: DutyFindingService) {}

  @SharedQuery(
    () => DutyFindingConnection,
    PUBLIC,
    'Recorded conduct that may fall under Decree 809, Arts. 38 to 42, latest first. An authority sees that of its region, a participant its own (共享责任线索列表).',
  )
  sharingDutyFindings(
    @Arg('where', () => DutyFindingFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: DutyFindingFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.findings.list(context, where, page);
  }

  @ListSize(15)
  @SharedQuery(
    () => [LiabilitySituation],
    PUBLIC,
    'All situations in the chapter on liability, with the records that the hub keeps of each (法律责任情形目录).',
  )
  liabilitySituations() {
    return LiabilitySituation.all();
  }
}
