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

  /** The caller. What its token says stands in where the register does not know it yet. */
  async me(context: RequestContext): Promise<Participant> {
    const { participant, kind, region } = context.caller;
    return (
      (await this.byId(context, participant)) ??
      Participant.from({ id: participant, name: participant, kind, region, legal_basis: LEGAL_BASIS[kind] })
    );
  }
}
