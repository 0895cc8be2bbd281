import { LEGAL_BASIS } from '../../shared/agencies.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { ParticipantRepository } from './participant.repository.ts';
import { Participant } from './participant.type.ts';

export class ParticipantService {
  constructor(private readonly participants: ParticipantRepository) {}

  async byId(context: RequestContext, id: string): Promise<Participant | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.participants.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && Participant.from(row);
  }

  /** The caller, with the kind and region whose rights its token gives it; the register adds the name. */
  async me(context: RequestContext): Promise<Participant> {
    const { participant, kind, region } = context.caller;
    const name = (await this.byId(context, participant))?.name ?? participant;
    return Participant.from({ id: participant, name, kind, region, legal_basis: LEGAL_BASIS[kind] });
  }
}
