import { Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { SharedQuery, SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { RegionService } from '../regions/region.service.ts';
import { Region } from '../regions/region.type.ts';
import type { ParticipantService } from './participant.service.ts';
import { Participant } from './participant.type.ts';

@Resolver(() => Participant)
export class ParticipantResolver {
  constructor(
    private readonly participants: ParticipantService,
    private readonly regions: RegionService,
  ) {}

  @SharedQuery(() => Participant, PUBLIC, 'The participant whose token this is (当前参与方).')
  me(@Ctx() context: RequestContext) {
    return this.participants.me(context);
  }

  @SharedResolver(() => Region, PUBLIC, 'Region it answers for (所属行政区划).', { nullable: true })
  region(@Root() participant: Participant, @Ctx() context: RequestContext) {
    return this.regions.byCode(context, participant.regionCode);
  }
}
