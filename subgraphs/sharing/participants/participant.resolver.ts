import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { RegionService } from '../regions/region.service.ts';
import { Region } from '../regions/region.type.ts';
import type { DepartmentService } from './department.service.ts';
import { ParticipantDepartment } from './department.type.ts';
import type { ParticipantService } from './participant.service.ts';
import { Participant, ParticipantPayload, RegisterParticipantInput, RemoveParticipantInput } from './participant.type.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  constructor(
    private readonly participants: ParticipantService,
    private readonly regions: RegionService,
    private readonly departments: DepartmentService,
  ) {}

  @SharedQuery(() => Participant, PUBLIC, 'The calling participant (当前参与方).')
  me(@Ctx() context: RequestContext) {
    return this.participants.me(context);
  }

  @SharedMutation(
    () => ParticipantPayload,
    PUBLIC,
    'Register a participant or change its entry. Only for the sharing authority of its region (登记参与方).',
  )
  async registerParticipant(
    @Arg('input', () => RegisterParticipantInput, { description: 'The participant (登记内容).' }) input: RegisterParticipantInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.participants.register(context, input);
    return Object.assign(new ParticipantPayload(), { participant: id ? await this.participants.byId(context, id) : null, userErrors });
  }

  @SharedMutation(
    () => ParticipantPayload,
    PUBLIC,
    'Remove a participant from the register. Its tokens lose access within a minute (注销参与方).',
  )
  async removeParticipant(
    @Arg('input', () => RemoveParticipantInput, { description: 'The participant (注销内容).' }) input: RemoveParticipantInput,
    @Ctx() context: RequestContext,
  ) {
    const { userErrors } = await this.participants.remove(context, input);
    return Object.assign(new ParticipantPayload(), { participant: null, userErrors });
  }

  @SharedQuery(() => [ParticipantDepartment], PUBLIC, 'Government departments, with the kind under which they take part (部门目录).')
  participantDepartments(@Ctx() context: RequestContext) {
    return this.departments.all(context);
  }

  @SharedResolver(() => ParticipantDepartment, PUBLIC, 'Department; null if it takes part for all departments of its kind (部门).', {
    nullable: true,
  })
  department(@Root() participant: Participant, @Ctx() context: RequestContext) {
    return this.departments.byCode(context, participant.departmentCode);
  }

  @SharedResolver(() => Region, PUBLIC, 'Region that it is responsible for (所属行政区划).', { nullable: true })
  region(@Root() participant: Participant) {
    return this.regions.byCode(participant.regionCode);
  }
}
