import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import type { EmergencyAccessService } from './emergency-access.service.ts';
import {
  EmergencyAccess,
  EmergencyAccessConnection,
  EmergencyAccessPayload,
  OpenEmergencyAccessInput,
  ReviewEmergencyAccessInput,
} from './emergency-access.type.ts';

@Resolver(() => EmergencyAccess)
export class EmergencyAccessResolver {
  constructor(private readonly service: EmergencyAccessService) {}

  @SharedQuery(
    () => EmergencyAccessConnection,
    DEALINGS,
    "Emergency accesses: the caller's own, those of participants that use its data, those of its region for the authority (紧急查询列表).",
  )
  emergencyAccesses(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.list(context, page);
  }

  @SharedMutation(
    () => EmergencyAccessPayload,
    PUBLIC,
    'Open access to persons of a matter at once; it is announced and reviewed (开启紧急查询).',
  )
  async openEmergencyAccess(
    @Arg('input', () => OpenEmergencyAccessInput, { description: 'Which matter, whom and why (查询内容).' })
    input: OpenEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.open(context, input));
  }

  @SharedMutation(() => EmergencyAccessPayload, PUBLIC, 'Review an emergency access; the authority of its region (复核紧急查询).')
  async reviewEmergencyAccess(
    @Arg('input', () => ReviewEmergencyAccessInput, { description: 'Which and what was found (复核内容).' })
    input: ReviewEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.review(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return EmergencyAccessPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
