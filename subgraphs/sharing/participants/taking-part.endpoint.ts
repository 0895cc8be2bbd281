import type { z } from 'zod';
import { type takingPartAnswer, takingPartQuestion } from '../../shared/identity/recipients.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DepartmentService } from './department.service.ts';
import type { ParticipantRepository } from './participant.repository.ts';

/** Endpoint for the gateway: which of these participants are registered today. */
export function takingPartEndpoint(participants: ParticipantRepository, departments: DepartmentService) {
  return async (body: unknown, context: RequestContext): Promise<z.infer<typeof takingPartAnswer>> => {
    const rows = await participants.byIds(context, takingPartQuestion.parse(body).participants);
    const isThere = await Promise.all(rows.map((row) => departments.takesPart(context, row)));
    return { takingPart: rows.filter((_, i) => isThere[i]).map(({ id }) => id) };
  };
}
