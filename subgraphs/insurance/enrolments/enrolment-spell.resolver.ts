import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL } from '../../shared/authorization/classification.ts';
import { DateScalar } from '../../shared/graphql/scalars.ts';
import { SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Worker } from '../worker/worker.type.ts';
import type { EnrolmentSpellService } from './enrolment-spell.service.ts';
import { EnrolmentSpell } from './enrolment-spell.type.ts';

@Resolver(() => Worker)
export class WorkerEnrolmentsResolver {
  constructor(private readonly spells: EnrolmentSpellService) {}

  @SharedResolver(() => [EnrolmentSpell], PERSONAL, 'Spells of cover in every scheme (参保时段).', { nullable: true })
  enrolments(
    @Root() worker: Worker,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Only those of this day; all where left out (查询日期).' }) on:
      | string
      | null,
    @Ctx() context: RequestContext,
  ) {
    return this.spells.ofWorker(context, worker.id, on ?? null);
  }
}
