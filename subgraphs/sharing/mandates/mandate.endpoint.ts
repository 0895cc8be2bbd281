import type { ParticipantKind } from '../../shared/agencies.ts';
import { type MandateAnswer, mandateQuestion } from '../../shared/identity/mandates.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { DepartmentService } from '../participants/department.service.ts';
import type { ParticipantRepository } from '../participants/participant.repository.ts';
import type { PersonRepository } from '../persons/person.repository.ts';
import { mayActFor } from './agents.ts';
import type { MandateRepository } from './mandate.repository.ts';

/** Endpoint for the gateway: what a mandate allows the caller now, and for whom. */
export function mandateEndpoint(
  mandates: MandateRepository,
  participants: ParticipantRepository,
  persons: PersonRepository,
  departments: DepartmentService,
) {
  return async (body: unknown, context: RequestContext): Promise<MandateAnswer> => {
    const { mandate: id } = mandateQuestion.parse(body);
    const agent = await standing(context, participants, persons, departments);
    const row = agent && (await mandates.inForce(context, id, agent.names));
    if (!row) return { mandate: null };
    const person = (await persons.known(context, [row.person])).get(row.person);
    if (!person) return { mandate: null };
    return { mandate: { person, scopes: row.scopes as NonNullable<MandateAnswer['mandate']>['scopes'], agent: agent.now } };
  };
}

/** The caller as an agent, according to the current registers; undefined if it is none. */
async function standing(
  context: RequestContext,
  participants: ParticipantRepository,
  persons: PersonRepository,
  departments: DepartmentService,
) {
  const { participant, kind, region } = context.caller;
  if (kind === 'PERSON') {
    const now = (await persons.known(context, [participant])).get(participant);
    return now && { now, names: await persons.withFormer(context, now) };
  }
  const [row] = await participants.byIds(context, [participant]);
  const isAgent =
    row?.kind === kind && row.region === region && mayActFor({ kind: row.kind as ParticipantKind, departmentCode: row.department });
  if (row?.department && !(await departments.byCode(context, row.department))) return undefined;
  return isAgent ? { now: participant, names: [participant] } : undefined;
}
