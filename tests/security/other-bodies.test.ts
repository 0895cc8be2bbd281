import { demoToken } from '../../gateway/start/demo-issuer.ts';
import { demoParticipant } from '../../subgraphs/demo/world/demo-participants.ts';
import type { ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { agree, TAKES_HOLD } from '../support/agreements.ts';
import { answer, hubState, post, theHub } from '../support/ask.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';

const READER = demoParticipant('union', '330327');
const PROVIDER = demoParticipant('labour', '330327');
type Body = typeof READER;

const register = async (body: Body) => {
  const query = 'mutation($i: RegisterParticipantInput!) { registerParticipant(input: $i) { userErrors { field code } } }';
  const { id, name, kind, region } = body;
  const { data } = await answer('sharing-330000', { query, variables: { i: { id, name, kind, region, replace: true } } });
  expect(data.registerParticipant.userErrors).toEqual([]);
};
const strikeOff = async ({ id }: Body) => {
  const { data } = await answer('sharing-330000', `mutation { removeParticipant(input: {id: "${id}"}) { userErrors { code } } }`);
  expect(data.removeParticipant.userErrors).toEqual([]);
};
/** The rule by which the agreement gives nothing to this body; undefined where it gives. */
const ruleFor = async (body: Body, agreement: string): Promise<string | undefined> => {
  await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
  const token = await demoToken(hubState(theHub()).keys.issuer, body);
  const headers = { authorization: `Bearer ${token}`, 'x-hub-agreement': agreement };
  const { data, errors } = await post(theHub(), { query: '{ inspections(first: 1) { totalCount } }' }, headers);
  return errors ? errors[0]?.extensions.rule : data.inspections.totalCount >= 0 ? undefined : 'no answer';
};
const as = (body: Body, changed: { kind?: ParticipantKind; region?: string }): Body => ({ ...body, ...changed });

let agreement: string;
beforeAll(async () => {
  agreement = await agree(READER.id, PROVIDER.id, { coordinates: ['Inspection.*'], regions: ['330327'] });
});
afterAll(async () => {
  await register(READER);
  await register(PROVIDER);
});

test.each([
  ['another kind', { kind: 'COURT' as const }],
  ['another region', { region: '330326' }],
])('an agreement gives nothing to a body of %s that is registered under the name of its participant', async (_what, changed) => {
  expect(await ruleFor(READER, agreement)).toBeUndefined();
  await register(as(READER, changed));
  expect(await ruleFor(as(READER, changed), agreement)).toBe('AGREEMENT_OTHER_PARTICIPANT');
  await register(READER);
  await strikeOff(READER);
  await register(as(READER, changed));
  expect(await ruleFor(as(READER, changed), agreement)).toBe('AGREEMENT_OTHER_PARTICIPANT');
  await register(READER);
  expect(await ruleFor(READER, agreement)).toBeUndefined();
});

test('nor does it give anything once its provider is registered for another region', async () => {
  await register(as(PROVIDER, { region: '330326' }));
  expect(await ruleFor(READER, agreement)).toBe('AGREEMENT_PROVIDER_GONE');
  await register(PROVIDER);
  expect(await ruleFor(READER, agreement)).toBeUndefined();
});

test('a body that was moved after it was asked does not confirm a matter any more', async () => {
  const asked = await mutation(PROVIDER.id, 'requestConfirmation', 'confirmation', 'id', {
    ...{ matter: 'wage-clue/C-TEST-MOVED', person: freshWorker(), of: READER.id, reason: '测试理由' },
  });
  const decide = async (body: Body) => {
    await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
    const query = 'mutation($i: DecideConfirmationInput!) { decideConfirmation(input: $i) { confirmation { state } userErrors { code } } }';
    const variables = { i: { confirmation: asked.confirmation.id, confirmed: true, note: '已核实' } };
    const authorization = `Bearer ${await demoToken(hubState(theHub()).keys.issuer, body)}`;
    return (await post(theHub(), { query, variables }, { authorization })).data.decideConfirmation;
  };
  const moved = as(READER, { region: '330326' });
  await register(moved);
  expect(await decide(moved)).toEqual({ confirmation: null, userErrors: [{ code: 'SECOND_BODY' }] });
  await register(READER);
  expect((await decide(READER)).confirmation).toEqual({ state: 'CONFIRMED' });
});
