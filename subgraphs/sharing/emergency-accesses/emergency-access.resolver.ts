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
    'Emergency accesses: those of the caller, those of participants that use its data, and, for an authority, those of its region (紧急查询列表).',
  )
  emergencyAccesses(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.list(context, page);
  }

  @SharedMutation(
    () => EmergencyAccessPayload,
    PUBLIC,
    'Open immediate access to persons of a matter. Others see it at once, and it must be reviewed afterwards (开启紧急查询).',
  )
  async openEmergencyAccess(
    @Arg('input', () => OpenEmergencyAccessInput, { description: 'The matter, the persons and the reason (查询内容).' })
    input: OpenEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.open(context, input));
  }

  @SharedMutation(
    () => EmergencyAccessPayload,
    PUBLIC,
    'Review an emergency access. Only the sharing authority of its region may do this (复核紧急查询).',
  )
  async reviewEmergencyAccess(
    @Arg('input', () => ReviewEmergencyAccessInput, { description: 'The access and the finding (复核内容).' })
    input: ReviewEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    return this.payload(context, await this.service.review(context, input));
  }

  private async payload(context: RequestContext, { id, userErrors }: Done) {
    return EmergencyAccessPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
