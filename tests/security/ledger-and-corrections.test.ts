import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { ledgerEntry, personOf, runningCase, underMatter } from '../support/strangers.ts';

const OCCUPATION = 'query($w: ID!) { worker(id: $w) { id occupation } }';

test('the ledger holds whom one asked for, in variables, in the text and escaped, also where nothing came back; not the matter’s persons', async () => {
  const own = await runningCase('33');
  const headers = { 'x-hub-agreement': 'AG-90000001', ...underMatter('court-case', own.number) };
  const other = await personOf('440305');
  const vain = await ask('court-330000', { query: OCCUPATION, variables: { w: other }, headers });
  expect(vain.data.worker).toBeNull();
  expect(await ledgerEntry(vain.traceId)).toMatchObject({ subjects: [], asked: [other] });
  const written = await ask('court-330000', { query: `{ worker(id: "\\u0077${other.slice(1)}") { occupation } }`, headers });
  expect(await ledgerEntry(written.traceId)).toMatchObject({ subjects: [], asked: [other] });
  const refused = await ask('court-330000', { query: OCCUPATION, variables: { w: other } });
  expect(await ledgerEntry(refused.traceId)).toMatchObject({ outcome: 'DENIED', subjects: [], asked: [other] });
});

test('whoever has a matter explained has asked for its persons: the answer says whether something ties them to the caller', async () => {
  const { number } = await runningCase('33');
  const persons = await rowsOf<{ worker: string }>(
    'hub_courts',
    'select distinct worker from case_party where case_number = $1 and worker is not null order by 1',
    [number],
  );
  const { traceId } = await answer('court-330000', {
    query: 'query($m: String) { explainAccess(operation: "{ me { id } }", matter: $m) { matter { persons confirmed } } }',
    variables: { m: `court-case/${encodeURIComponent(number)}` },
  });
  expect((await ledgerEntry(traceId))?.asked).toEqual(persons.map(({ worker }) => worker));
});

test('a cut view has no salt and no place in a chain; two like entries have hashes that cannot be guessed', async () => {
  const own = await runningCase('33');
  const headers = { 'x-hub-agreement': 'AG-90000001', ...underMatter('court-case', own.number) };
  const asked = await answer('court-330000', { query: OCCUPATION, variables: { w: own.worker }, headers });
  const [whole] = await rowsOf<{ salt: string; hash: string; chain: string }>('hub_ledger', 'select * from entry where trace_id = $1', [
    asked.traceId,
  ]);
  expect(whole?.salt).toMatch(/^[0-9a-f]{32}$/);
  const { data } = await answer(
    'labour-100000',
    '{ accessLedger(where: {agreement: "AG-90000001"}, first: 50) { nodes { id traceId subjects asked salt previousHash hash operationHash matterBases } } }',
  );
  const cut = data.accessLedger.nodes.find(({ traceId }: { traceId: string }) => traceId === asked.traceId);
  expect(cut).toMatchObject({ subjects: null, asked: null, salt: null, operationHash: null, matterBases: [], hash: whole?.hash });
  expect(cut.id).not.toContain(whole?.chain);
  const verified = await answer('sharing-100000', '{ verifyLedger { intact complete faults { fault } } }');
  expect(verified.data.verifyLedger).toEqual({ intact: true, complete: true, faults: [] });
});

test('names have a bound, and a long document is not kept', async () => {
  const named = await ask('union-310000', `query ${'q'.repeat(101)} { me { id } }`);
  expect(named.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'names' });
  const entry = await rowsOf<{ operation_name: string }>('hub_ledger', 'select operation_name from entry where trace_id = $1', [
    named.traceId,
  ]);
  expect((entry[0]?.operation_name ?? '').length).toBeLessThanOrEqual(100);
  const long = await ask(
    'union-310000',
    `{ ${Array.from({ length: 99 }, (_, i) => `a${i}: me { id name kind legalBasis ${'legalBasis '.repeat(40)} }`).join(' ')} }`,
  );
  const [kept] = await rowsOf<{ n: number }>(
    'hub_ledger',
    'select length(document) as n from operation where digest = (select operation from entry where trace_id = $1)',
    [long.traceId],
  );
  expect(kept?.n).toBeLessThan(200);
});

test('an agreement ends with its provider’s place on the register', async () => {
  await rowsOf(
    'hub_sharing',
    `insert into sharing_agreement (id, request, participant, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode, valid_from, valid_to, state, granted_on, delivered_on)
     values ('AG-T-GONE', 'SR-T', 'union-310000', 'labour-319999', 'labour', '310000', '{WageClue.amount}', '{310000}', '测试', '测试', '测试', 'SERVICE_INTERFACE', '2026-01-01', '2099-01-01', 'ACTIVE', '2026-01-01', '2026-01-01')
     on conflict do nothing`,
  );
  const { errors } = await ask('union-310000', {
    query: '{ wageClue(id: "C-1") { amount } }',
    headers: { 'x-hub-agreement': 'AG-T-GONE' },
  });
  await rowsOf('hub_sharing', `delete from sharing_agreement where id = 'AG-T-GONE'`);
  expect(errors?.[0]?.extensions.rule).toBe('AGREEMENT_PROVIDER_GONE');
});
