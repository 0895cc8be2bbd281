import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { FOR_PERSONS, forPersonsAnd, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { MatterConfirmationService } from './matter-confirmation.service.ts';
import {
  ConfirmByPersonInput,
  ConfirmMatterInput,
  DecideConfirmationInput,
  MatterConfirmation,
  MatterConfirmationConnection,
  MatterConfirmationFilter,
  MatterConfirmationPayload,
  OF_CONFIRMATIONS,
  RequestConfirmationInput,
} from './matter-confirmation.type.ts';

@Resolver(() => MatterConfirmation)
export class MatterConfirmationResolver {
  constructor(private readonly service: MatterConfirmationService) {}

  @SharedQuery(
    () => MatterConfirmationConnection,
    OF_CONFIRMATIONS,
    'Confirmations that the caller requested or was asked for; for a person those that the person gave; latest first (案由确认列表).',
  )
  matterConfirmations(
    @Arg('where', () => MatterConfirmationFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: MatterConfirmationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => MatterConfirmationPayload, PUBLIC, 'Ask a second body to confirm that a matter concerns a person (申请案由确认).')
  async requestConfirmation(
    @Arg('input', () => RequestConfirmationInput, { description: 'The matter, the person and the body to ask (申请内容).' })
    input: RequestConfirmationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.request(context, input));
  }

  @SharedMutation(
    () => MatterConfirmationPayload,
    FOR_PERSONS,
    'Confirm or refuse that a matter of another participant concerns a person. A person may also withdraw an own confirmation (答复案由确认).',
  )
  async decideConfirmation(
    @Arg('input', () => DecideConfirmationInput, { description: 'The answer (答复内容).' }) input: DecideConfirmationInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.decide(context, input));
  }

  @SharedMutation(() => MatterConfirmationPayload, PUBLIC, 'Confirm a matter with the one-time code of its person (本人确认案由).')
  async confirmByPerson(
    @Arg('input', () => ConfirmByPersonInput, { description: 'The matter and the code (确认内容).' }) input: ConfirmByPersonInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.byPerson(context, input));
  }

  @SharedMutation(
    () => MatterConfirmationPayload,
    forPersonsAnd('CONFIRM'),
    'Confirm that a matter of a body concerns the calling person. For the person or an agent of the person (本人确认案由).',
  )
  async confirmMatter(
    @Arg('input', () => ConfirmMatterInput, { description: 'The matter and the body (确认内容).' }) input: ConfirmMatterInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.asPerson(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return MatterConfirmationPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
