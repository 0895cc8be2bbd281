import { type Agency, agencyOf, type ParticipantKind } from '../../shared/agencies.ts';
import { type AgreementStanding, type StandingAnswer, standingQuestion } from '../../shared/authorization/standing.ts';
import { today } from '../../shared/calendar/today.ts';
import { regionCovers, WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CatalogueRepository } from '../catalogue/catalogue.repository.ts';
import type { DepartmentService } from '../participants/department.service.ts';
import type { ParticipantRow } from '../participants/participant.entity.ts';
import type { ParticipantRepository } from '../participants/participant.repository.ts';
import type { PersonRepository } from '../persons/person.repository.ts';
import type { SharingAgreementRow } from './sharing-agreement.entity.ts';
import type { AgreementRepository } from './sharing-agreement.repository.ts';
import { stateOf } from './sharing-agreement.type.ts';

/** Endpoint for the gateway: the registration of a participant, and what the agreements it names allow today. */
export function standingEndpoint(
  participants: ParticipantRepository,
  agreements: AgreementRepository,
  catalogue: CatalogueRepository,
  persons: PersonRepository,
  departments: DepartmentService,
) {
  return async (body: unknown, context: RequestContext): Promise<StandingAnswer> => {
    const { agreements: named, inForce } = standingQuestion.parse(body);
    const { participant, kind } = context.caller;
    if (kind === 'PERSON') return personStanding(context, persons, named);
    const [registered, registerEmpty, rows, own, closed] = await Promise.all([
      participants.byIds(context, [participant]),
      participants.isEmpty(context),
      named.length > 0 ? agreements.ofParticipant(context, participant, named) : [],
      inForce ? agreements.inForceOf(context, participant) : [],
      named.length > 0 || inForce ? catalogue.notPublic(context) : new Set<string>(),
    ]);
    const ids = [...new Set([...rows, ...own].map(({ provider }) => provider))];
    const providers = new Map((ids.length > 0 ? await participants.byIds(context, ids) : []).map((row) => [row.id, row]));
    const parties = { participant: registered[0], providers };
    const standing = (id: string) =>
      standingOf(
        id,
        closed,
        rows.find((row) => row.id === id),
        parties,
      );
    return {
      participant: await registeredAs(context, departments, registered[0]),
      person: null,
      registerEmpty,
      agreements: named.map(standing),
      inForce: own.map((row) => standingOf(row.id, closed, row, parties)),
    };
  };
}

/** A person has no agreements; any that are named are unknown. */
async function personStanding(context: RequestContext, persons: PersonRepository, named: readonly string[]): Promise<StandingAnswer> {
  const { participant, kind } = context.caller;
  const person = (await persons.known(context, [participant])).get(participant) ?? null;
  return {
    participant: person === null ? null : { kind, region: WHOLE_COUNTRY, scope: null },
    person,
    registerEmpty: false,
    agreements: named.map((id) => standingOf(id, new Set(), undefined, { participant: undefined, providers: new Map() })),
    inForce: [],
  };
}

async function registeredAs(
  context: RequestContext,
  departments: DepartmentService,
  row: ParticipantRow | undefined,
): Promise<StandingAnswer['participant']> {
  if (!row || !(await departments.takesPart(context, row))) return null;
  const { scope = [] } = (await departments.byCode(context, row.department)) ?? {};
  return { kind: row.kind as ParticipantKind, region: row.region, scope: scope.length > 0 ? scope : null };
}

/** Both parties of the agreements as registered today. */
interface Parties {
  participant: ParticipantRow | undefined;
  providers: ReadonlyMap<string, ParticipantRow>;
}

function standingOf(
  id: string,
  closed: ReadonlySet<string>,
  row: SharingAgreementRow | undefined,
  { participant, providers }: Parties,
): AgreementStanding {
  if (!row) return { id, lapsed: 'UNKNOWN', provider: null, regions: [], coordinates: [], operations: [], purpose: '', version: 0 };
  const { regions, purpose, version } = row;
  // Public fields need no agreement, so agreements do not list them.
  const coordinates = row.coordinates.filter((one) => closed.has(one) || one.endsWith('.*'));
  return {
    id,
    lapsed: whyLapsed(row, participant, providers.get(row.provider)),
    provider: row.agency as Agency,
    regions,
    coordinates,
    operations: row.operations.map(({ hash }) => hash),
    purpose,
    version,
  };
}

function whyLapsed(
  row: SharingAgreementRow,
  participant: ParticipantRow | undefined,
  provider: ParticipantRow | undefined,
): AgreementStanding['lapsed'] {
  const state = stateOf(row);
  if (state !== 'ACTIVE') return state;
  // A provider that is no longer registered as it was shares nothing, and it can share only data of its own region.
  if (!provider || agencyOf(provider.kind as ParticipantKind) !== row.agency) return 'PROVIDER_GONE';
  if (!row.regions.every((region) => regionCovers(provider.region, region))) return 'PROVIDER_GONE';
  // The name may now belong to another body, to which the provider did not grant anything.
  const { participant_kind: kind = null, region } = row;
  if (participant?.region !== region || (kind !== null && participant.kind !== kind)) return 'OTHER_PARTICIPANT';
  if (row.valid_from > today()) return 'NOT_YET_VALID';
  return row.delivered_on === null ? 'NOT_DELIVERED' : null;
}
