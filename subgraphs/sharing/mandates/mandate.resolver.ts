import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { DEALINGS, FOR_PERSONS } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { WorkflowEvent } from '../../shared/workflow/workflow-event.type.ts';
import type { WorkflowLog } from '../../shared/workflow/workflow-log.ts';
import type { ParticipantService } from '../participants/participant.service.ts';
import { Participant } from '../participants/participant.type.ts';
import { EndMandateInput, GrantMandateInput, IssueAgentCodeInput, MandateFilter } from './mandate.inputs.ts';
import type { MandateService } from './mandate.service.ts';
import { AgentCodePayload, Mandate, MandateConnection, MandatePayload } from './mandate.type.ts';

@Resolver(() => Mandate)
export class MandateResolver {
  constructor(
    private readonly service: MandateService,
    private readonly participants: ParticipantService,
    private readonly log: WorkflowLog,
  ) {}

  @SharedQuery(() => MandateConnection, DEALINGS, 'Mandates that the caller granted or received, latest first (授权委托列表).')
  mandates(
    @Arg('where', () => MandateFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: MandateFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(
    () => MandatePayload,
    FOR_PERSONS,
    'Grant a mandate to an agent. Only for persons; an agent may not grant one for its person (授权委托).',
  )
  async grantMandate(
    @Arg('input', () => GrantMandateInput, { description: 'Agent, scopes and period (授权内容).' }) input: GrantMandateInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.grant(context, input));
  }

  @SharedMutation(
    () => MandatePayload,
    FOR_PERSONS,
    'End a mandate immediately: the person withdraws it, or the agent gives it up (终止授权委托).',
  )
  async endMandate(
    @Arg('input', () => EndMandateInput, { description: 'The mandate (授权委托).' }) input: EndMandateInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.end(context, input));
  }

  @SharedMutation(
    () => AgentCodePayload,
    FOR_PERSONS,
    'Issue a code with which another person can name the caller as agent. Only for persons (签发受托码).',
  )
  async issueAgentCode(
    @Arg('input', () => IssueAgentCodeInput, { description: 'Consent of the caller (同意受托).' }) input: IssueAgentCodeInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.issueCode(context, input);
    return AgentCodePayload.of(id ? await this.service.codeById(context, id) : null, userErrors);
  }

  @SharedResolver(() => Participant, DEALINGS, 'The agent, if it is a body; null for another person (受托单位).', { nullable: true })
  agent(@Root() { agentKind, agentId }: Mandate, @Ctx() context: RequestContext) {
    return agentKind === 'PERSON' ? null : this.participants.byId(context, agentId);
  }

  @SharedResolver(() => [WorkflowEvent], DEALINGS, 'Steps taken so far (办理过程).')
  async history(@Root() mandate: Mandate, @Ctx() context: RequestContext) {
    const events = await this.log.of(context, 'mandate', mandate.id);
    // An agent who is a person is identified by the mandate only.
    const isAgents = (action: string) => mandate.agentKind === 'PERSON' && mandate.state === 'RESIGNED' && action === 'ENDED';
    return events.map((event) => WorkflowEvent.from(isAgents(event.action) ? { ...event, participant: mandate.id } : event, mandate));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return MandatePayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
