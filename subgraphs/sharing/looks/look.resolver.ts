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

/** The view of a person: all records about the person, and who read them. */
@Resolver(() => Look)
export class LookResolver {
  constructor(
    private readonly looks: LookService,
    private readonly participants: ParticipantService,
  ) {}

  @SharedQuery(() => Worker, PERSONAL, 'Records of the agencies about the calling person (本人信息).')
  myself(@Ctx() context: RequestContext): Worker {
    return Worker.of(personAsking(context));
  }

  @SharedQuery(() => PersonFiles, REFERENCE, 'Which agencies hold files on the calling person (本人档案定位).')
  myFiles(@Ctx() context: RequestContext): PersonFiles {
    return PersonFiles.of(personAsking(context));
  }

  @SharedQuery(() => LookConnection, PERSONAL, 'Accesses to data of the calling person, latest first (本人信息被查询记录).')
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
    'Body that accessed the data; null for an access by the person or by an agent who is a person (查询方).',
    { nullable: true },
  )
  by(@Root() { kind, participant }: Look, @Ctx() context: RequestContext) {
    return kind === 'PERSON' ? null : this.participants.byId(context, participant);
  }
}
