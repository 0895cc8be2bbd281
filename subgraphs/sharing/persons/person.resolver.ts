import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { INTERNAL, PUBLIC, REFERENCE } from '../../shared/authorization/classification.ts';
import { badInput, hubError } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { PersonService } from './person.service.ts';
import { IdentifyWorkerInput, IdentifyWorkerPayload, PersonEvent } from './person.type.ts';
import { PersonFiles } from './person-files.type.ts';

const MAX_EVENTS = 100;

/** Declared here because the authority keeps the register. The gateway answers it, so that no subgraph receives a document number. */
@Resolver(() => IdentifyWorkerPayload)
export class PersonResolver {
  constructor(private readonly persons: PersonService) {}

  @SharedMutation(
    () => IdentifyWorkerPayload,
    PUBLIC,
    'Identify a person by a document. Returns only the pseudonym and whether the caller’s registers know it (人员识别).',
  )
  identifyWorker(
    @Arg('input', () => IdentifyWorkerInput, { description: 'The document (证件).' }) _input: IdentifyWorkerInput,
  ): IdentifyWorkerPayload {
    throw hubError('SOURCE_UNAVAILABLE', 'send this mutation to the gateway, which translates documents', { messageZh: '请通过网关办理' });
  }

  @SharedQuery(
    () => [PersonEvent],
    INTERNAL,
    'Notices of the register of persons, oldest first. Only for the national authority (人员登记提示).',
  )
  personEvents(
    @Arg('after', () => SafeInt, { nullable: true, description: 'Only events after this number (此序号之后).' }) after: number | null,
    @Arg('first', () => Int, { description: `Maximum number of events, 1 to ${MAX_EVENTS} (条数).` }) first: number,
    @Ctx() context: RequestContext,
  ) {
    if (first < 1 || first > MAX_EVENTS)
      throw badInput('first', 'range', `first must be 1 to ${MAX_EVENTS}`, `first 须为 1 至 ${MAX_EVENTS}`);
    return this.persons.events(context, after ?? 0, first);
  }
}

@Resolver(() => PersonFiles)
export class PersonFilesResolver {
  @SharedQuery(
    () => PersonFiles,
    REFERENCE,
    'Which agencies hold files on a person of the matter: kind, region and days, without content (档案定位).',
  )
  whoHolds(@Arg('person', () => ID, { description: 'Pseudonym (劳动者假名标识).' }) person: string): PersonFiles {
    return PersonFiles.of(person);
  }
}
