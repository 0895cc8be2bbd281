import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PERSONAL, REFERENCE } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { personAsking } from '../dealings.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import { PersonFiles } from '../persons/person-files.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { LookService } from './look.service.ts';
import { Look, LookConnection, LookFilter } from './look.type.ts';

/** A person's own view: all that the agencies hold on that person, and who looked at it. */
@Resolver(() => Look)
export class LookResolver {
  constructor(
    private readonly looks: LookService,
    private readonly participants: ParticipantService,
  ) {}

  @SharedQuery(() => Worker, PERSONAL, 'What the agencies hold on the person who asks (本人信息).')
  myself(@Ctx() context: RequestContext): Worker {
    return Worker.of(personAsking(context));
  }

  @SharedQuery(() => PersonFiles, REFERENCE, 'Which agencies hold files on the person who asks (本人档案定位).')
  myFiles(@Ctx() context: RequestContext): PersonFiles {
    return PersonFiles.of(personAsking(context));
  }

  @SharedQuery(() => LookConnection, PERSONAL, 'Who looked at data of the person who asks, latest first (本人信息被查询记录).')
  looksAtMe(
    @Arg('where', () => LookFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: LookFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.looks.atMe(context, where, page);
  }

  @SharedResolver(
    () => Participant,
    PERSONAL,
    'Body that looked; null for a look of one’s own, and of an agent who is a person (查询方).',
    { nullable: true },
  )
  by(@Root() { kind, participant }: Look, @Ctx() context: RequestContext) {
    return kind === 'PERSON' ? null : this.participants.byId(context, participant);
  }
}
