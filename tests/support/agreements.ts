import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, type HubAddress, theHub } from './ask.ts';
import { asAdministrator } from './database.ts';

export interface Wish {
  coordinates: string[];
  regions: string[];
  operations?: string[];
  /** leave the agreement undelivered */
  undelivered?: boolean;
}

const PAPERS = { legalBasis: '测试', scene: '测试', mode: 'SERVICE_INTERFACE', consent: '测试', authorisation: '测试', purpose: '测试' };

/** An agreement made as its parties make one: request, answer, delivery. */
export async function agree(participant: string, provider: string, wish: Wish, hub: HubAddress = theHub()): Promise<string> {
  const { undelivered, ...asked } = wish;
  const input = { ...PAPERS, ...asked, provider, validFrom: addDays(today(), -30), validTo: addDays(today(), 300) };
  const requested = await answer(
    participant,
    {
      query:
        'mutation($input: RequestSharingInput!) { requestSharing(input: $input) { request { id state } userErrors { field code message } } }',
      variables: { input },
    },
    hub,
  );
  const { request, userErrors } = requested.data.requestSharing;
  if (!request) throw new Error(JSON.stringify(userErrors));
  const decided = await answer(
    provider,
    {
      query:
        'mutation($id: ID!) { decideSharing(input: {request: $id, grant: true}) { request { agreement { id } } userErrors { field code message } } }',
      variables: { id: request.id },
    },
    hub,
  );
  const { id } = decided.data.decideSharing.request.agreement;
  if (!undelivered) await step(provider, 'recordDelivery', id, '', hub);
  return id;
}

/** One step of an agreement: suspendAgreement, resumeAgreement, terminateAgreement, recordDelivery. */
export async function step(who: string, name: string, agreement: string, more = '', hub: HubAddress = theHub()) {
  const { data } = await answer(
    who,
    {
      query: `mutation($id: ID!) { ${name}(input: {agreement: $id ${more}}) { agreement { id state } userErrors { field code } } }`,
      variables: { id: agreement },
    },
    hub,
  );
  return data[name];
}

/** Lets an agreement's time run out. */
export async function expire(agreement: string, hub: HubAddress = theHub()): Promise<void> {
  await asAdministrator(
    'hub_sharing',
    (client) =>
      client.query('update sharing_agreement set valid_to = $2, version = version + 1 where id = $1', [agreement, addDays(today(), -1)]),
    hub,
  );
}

/** The time within which a change of an agreement or a matter takes hold. */
export const TAKES_HOLD = 1_100;
