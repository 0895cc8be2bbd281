import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PersonKeys } from '../../subgraphs/shared/identity/person-keys.ts';
import { sharingDatabase } from '../../subgraphs/sharing/database.ts';
import { PersonRepository } from '../../subgraphs/sharing/persons/person.repository.ts';
import { PersonService } from '../../subgraphs/sharing/persons/person.service.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { asAdministrator, databaseUrl, rowsOf } from '../support/database.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';

const IDENTIFY = `mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person known userErrors { field code message messageZh } } }`;
const FIRM = '91193100MA00000238';

const identify = async (who: string, identity: string, more: object = {}) =>
  (await answer(who, { query: IDENTIFY, variables: { input: { identity, name: '模拟甲子某', ...more } } })).data.identifyWorker;

/** A person of the demo's registers, with the number of the card that the demo drew for it. */
async function personOfDemo() {
  const { buildWorld } = await import('../../subgraphs/demo/world/world.ts');
  const { registeredPlaces } = await import('../../subgraphs/demo/load.ts');
  const { SEED } = await import('../../subgraphs/demo/holding.ts');
  const [person] = buildWorld(SEED, registeredPlaces()).people.filter(({ region }) => region.startsWith('31'));
  return person as { id: string; identity: string };
}

test('a document becomes the same pseudonym for every body, however it is written, and a register of the caller is asked whether it knows the person', async () => {
  const { id, identity } = await personOfDemo();
  expect(await identify('labour-310000', identity)).toEqual({ person: id, known: true, userErrors: [] });
  const written = `${identity.slice(0, 6)} ${identity.slice(6, 14)}-${identity.slice(14)}`;
  expect((await identify('court-440000', written)).person).toBe(id);
  expect(await identify('labour-650000', identity)).toEqual({ person: id, known: false, userErrors: [] });

  const number = freshResidentNumber('19880229');
  const first = await identify('union-310000', number, { birthDate: '1988-02-29' });
  expect(first).toEqual({ person: expect.stringMatching(/^w-[0-9a-f]{32}$/), known: false, userErrors: [] });
  expect(await identify('insurance-320000', number)).toEqual(first);
});

test('fifteen digits are the person of the eighteen that stand for them; passports and cards of foreigners are persons of their own', async () => {
  const eighteen = freshResidentNumber('19750611');
  const fifteen = eighteen.slice(0, 6) + eighteen.slice(8, 17);
  expect((await identify('labour-310000', fifteen)).person).toBe((await identify('labour-310000', eighteen)).person);
  const [passport, spaced, card] = await Promise.all(
    ['UTO/L898902C3', ' uto / L898 902C3', 'UTO310075010101'].map((one) => identify('labour-310000', one)),
  );
  expect(passport.person).toBe(spaced.person);
  expect(card.person).not.toBe(passport.person);
});

test('what is no document is refused by its rule, before anything is written, and the number is in no answer', async () => {
  const number = freshResidentNumber();
  const wrong = number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
  const cases: [input: object, rule: string][] = [
    [{ identity: wrong, name: '某' }, 'check_digit'],
    [{ identity: '11010119900307001X', name: '某' }, 'region'],
    [{ identity: 'USA/123456789', name: '某' }, 'region'],
    [{ identity: 'UTO310075134501', name: '某' }, 'birth_date'],
    [{ identity: number, name: '某', birthDate: '1990-03-08' }, 'BIRTH_DATE'],
  ];
  for (const [input, rule] of cases) {
    const { errors, status } = await ask('labour-310000', { query: IDENTIFY, variables: { input } });
    const [error] = errors ?? [];
    expect([input, error?.extensions.rule]).toEqual([input, rule]);
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toContain((input as { identity: string }).identity);
    expect(error?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
  }
  expect((await identify('labour-310000', 'nobody')).userErrors).toMatchObject([{ field: 'input.identity', code: 'FORMAT' }]);
  const inDocument = await ask('labour-310000', `mutation { identifyWorker(input: { identity: "${number}", name: "某" }) { person } }`);
  expect(inDocument.errors?.[0]?.extensions).toMatchObject({ rule: 'IDENTITY_IN_DOCUMENT', field: 'input.identity' });
});

test('the ledger has the person; neither it, nor a receipt, nor a log, nor the register has the number', async () => {
  const number = freshResidentNumber('19791105');
  const asked = { query: IDENTIFY, variables: { input: { identity: number, name: '模拟乙丑某' } } };
  const { data, extensions, traceId } = await answer('union-310000', { ...asked, headers: { 'X-Hub-Receipt': 'true' } });
  const { person } = data.identifyWorker;
  const entries = await rowsOf<{ subjects: string[] }>('hub_ledger', 'select subjects from entry where trace_id = $1', [traceId]);
  expect(entries).toMatchObject([{ subjects: [person] }]);
  expect(JSON.stringify(extensions)).not.toContain(number);
  const guessed = createHash('sha256')
    .update(JSON.stringify({ input: { identity: number, name: '模拟乙丑某' } }))
    .digest('hex');
  expect(JSON.stringify(extensions)).not.toContain(guessed);
  const held = await rowsOf<{ row: string }>(
    'hub_sharing',
    `select i::text || p::text as row from person_identity i join person p on p.id = i.person where p.id = $1`,
    [person],
  );
  expect(held).toHaveLength(1);
  expect(JSON.stringify(held)).not.toContain(number);
  for (const log of ['gateway', 'sharing', 'unions'])
    expect(readFileSync(path.join(theHub().folder, 'logs', `${log}.log`), 'utf8')).not.toContain(number);
});

const FILE = `mutation($input: FileWageClueInput!) { fileWageClue(input: $input) { clue { id worker { id } } userErrors { field code } } }`;
const clue = (worker: string) => ({ worker, enterprise: FIRM, place: '310118', channel: 'WINDOW', amount: '321.00' });

test('a mutation takes a document in place of a pseudonym, and records the pseudonym', async () => {
  const number = freshResidentNumber('19830401');
  const { data } = await answer('labour-310118', { query: FILE, variables: { input: clue(number) } });
  expect(data.fileWageClue.userErrors).toEqual([]);
  const { person, known } = await identify('labour-310118', number);
  expect(known).toBe(true);
  const [row] = await rowsOf<{ worker: string }>('hub_labour', 'select worker from wage_clue where id = $1', [data.fileWageClue.clue.id]);
  expect(row?.worker).toBe(person);
});

test('records that are sent by the hundred take documents under the names that offices use', async () => {
  const number = freshResidentNumber('19960930');
  const record = { 身份证号: number, scheme: 'PENSION', region: '310118', mode: 'FLEXIBLE', base: '5000.00', from: '2024-01-01' };
  const { data } = await answer('insurance-310118', {
    query: `mutation($input: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $input) { created userErrors { field code message } } }`,
    variables: { input: { dataset: 'ENROLMENT_SPELLS', records: [JSON.stringify(record)] } },
  });
  expect(data.importInsuranceRecords).toEqual({ created: 1, userErrors: [] });
  expect((await identify('insurance-310118', number)).known).toBe(true);
});

test('a pseudonym that the register did not give out is refused: nobody is made up', async () => {
  const made = `w-${'0123456789abcdef'.repeat(2)}`;
  const { errors, data } = await ask('labour-310118', { query: FILE, variables: { input: clue(made) } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', rule: 'UNKNOWN_PERSON', field: 'input.worker' } }]);
  expect(data?.fileWageClue ?? null).toBeNull();
  const literal = await ask(
    'labour-310118',
    `mutation { fileWageClue(input: { worker: "${made}", enterprise: "${FIRM}", place: "310118", channel: WINDOW, amount: "1.00" }) { userErrors { code } } }`,
  );
  expect(literal.errors?.[0]?.extensions).toMatchObject({ rule: 'UNKNOWN_PERSON', field: 'input.worker' });
  expect(await rowsOf('hub_labour', 'select from wage_clue where worker = $1', [made])).toEqual([]);
  const known = await answer('labour-310118', { query: FILE, variables: { input: clue(freshWorker()) } });
  expect(known.data.fileWageClue.userErrors).toEqual([]);
});

test('a sharing authority serves nobody and identifies nobody', async () => {
  const { errors } = await ask('sharing-310000', {
    query: IDENTIFY,
    variables: { input: { identity: freshResidentNumber(), name: '某' } },
  });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('under a further key every person stays the one it was, and its hash is renewed where it is asked for', async () => {
  // A register of its own: what is put under a further key is so for every process.
  const own = `hub_sharing_${process.pid}`;
  await asAdministrator('postgres', (client) =>
    client.query(`create database ${own} owner hub_sharing encoding 'UTF8' locale 'C' template template0`),
  );
  const database = sharingDatabase(databaseUrl(own), 2);
  await database.open();
  try {
    const rows = new PersonRepository(database);
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const under = (...keys: Buffer[]) => new PersonService(rows, { keys: new PersonKeys(keys), mode: 'synthetic', perDay: 1 });
    const numbers = [freshResidentNumber('19911111'), freshResidentNumber('19911111'), 'UTO/R0000001'];
    const before = await under(one).identify(undefined, numbers);
    expect(new Set(before).size).toBe(3);
    expect(await under(one, two).identify(undefined, [...numbers].reverse())).toEqual([...before].reverse());
    const held = await rowsOf<{ version: number; hash: string }>(
      own,
      `select version, encode(hash, 'hex') as hash from person_identity where person = any($1::text[])`,
      [before],
    );
    expect(held.map(({ version }) => version)).toEqual([2, 2, 2]);
    const old = numbers.map((number) => createHmac('sha256', one).update(number).digest('hex'));
    for (const { hash } of held) expect(old).not.toContain(hash);
    expect(await under(one, two).identify(undefined, numbers)).toEqual(before);
    // Whoever lacks the further key would take a known person for a new one: nobody is answered.
    await expect(under(one).identify(undefined, numbers)).rejects.toThrow(/a key was added to the register/);
  } finally {
    await database.close();
    await asAdministrator('postgres', (client) => client.query(`drop database ${own} with (force)`));
  }
});

test('a number that comes with another name gives the same answer, and the national authority sees that it did', async () => {
  const number = freshResidentNumber('19720808');
  const first = await identify('labour-310000', number, { name: '模拟庚午某' });
  expect(await identify('labour-310000', number, { name: ' 模拟庚午某 ' })).toEqual(first);
  const events = async () =>
    (await answer('sharing-100000', '{ personEvents(first: 100) { kind person participant } }')).data.personEvents.filter(
      ({ person }: { person: string }) => person === first.person,
    );
  expect(await events()).toEqual([]);
  expect(await identify('union-440000', number, { name: '模拟辛未某' })).toEqual(first);
  expect(await events()).toEqual([{ kind: 'NAME_DIFFERS', person: first.person, participant: 'union-440000' }]);
  const { errors } = await ask('sharing-310000', '{ personEvents(first: 1) { seq } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
