import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SafeInt } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import type { PersonChangeService } from './person-change.service.ts';
import { MergePersonsInput, PersonChange, PersonIdentity, SplitPersonInput } from './person-change.type.ts';

const MAX_CHANGES = 100;

const PersonChangePayload = payloadOf(() => PersonChange, 'PersonChange', 'change', INTERNAL, '人员变更');

@Resolver(() => PersonChange)
export class PersonChangeResolver {
  constructor(private readonly changes: PersonChangeService) {}

  @SharedMutation(
    () => PersonChangePayload,
    PUBLIC,
    'Merge two pseudonyms of one person. Every agency then moves its records. Only for the national authority (合并人员).',
  )
  async mergePersons(
    @Arg('input', () => MergePersonsInput, { description: 'The two pseudonyms and the reason (合并内容).' }) input: MergePersonsInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.changes.merge(context, input));
  }

  @SharedMutation(
    () => PersonChangePayload,
    PUBLIC,
    'Move documents that belong to another person to a new pseudonym. Every body that keeps records then decides whose they are. Only for the national authority (拆分人员).',
  )
  async splitPerson(
    @Arg('input', () => SplitPersonInput, { description: 'The documents and the reason (拆分内容).' }) input: SplitPersonInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.changes.split(context, input));
  }

  @SharedQuery(
    () => [PersonChange],
    INTERNAL,
    'Merges and splits of persons and their execution by the agencies, oldest first. Only for the national authority (人员合并与拆分).',
  )
  personChanges(
    @Arg('after', () => SafeInt, { nullable: true, description: 'Only changes after this number (此序号之后).' }) after: number | null,
    @Arg('first', () => Int, { description: `Maximum number of changes, 1 to ${MAX_CHANGES} (条数).` }) first: number,
    @Ctx() context: RequestContext,
  ) {
    if (first < 1 || first > MAX_CHANGES)
      throw badInput('first', 'range', `first must be 1 to ${MAX_CHANGES}`, `first 须为 1 至 ${MAX_CHANGES}`);
    return this.changes.list(context, after ?? 0, first);
  }

  @SharedQuery(
    () => [PersonIdentity],
    INTERNAL,
    'Documents of a person, without their numbers. Only for the national authority (人员证件登记).',
  )
  personIdentities(
    @Arg('person', () => ID, { description: 'Pseudonym (劳动者假名标识).' }) person: string,
    @Ctx() context: RequestContext,
  ) {
    return this.changes.identities(context, person);
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return PersonChangePayload.of(id ? await this.changes.bySeq(context, Number(id)) : null, userErrors);
  }
}
