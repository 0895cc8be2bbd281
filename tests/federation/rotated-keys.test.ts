import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { personKeyFile } from '../../gateway/start/data-folder.ts';
import { answer, ask, type HubAddress } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { SLOW, write } from '../support/imports.ts';
import { patient } from '../support/patience.ts';
import { freshResidentNumber } from '../support/persons.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const IDENTIFY = 'mutation ($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person userErrors { code } } }';
const HEAD = '证件号码,险种,地区,参保身份,月缴费基数,起始日';
const PLACE = '640104';
const BODIES = ['labour-310000', 'union-310000', 'court-330000', 'insurance-640000'];

let hub: TestHub;
// The register is looked through every second.
beforeAll(async () => {
  hub = await startHub({ env: { SIGNAL_SECONDS: '1' } });
}, SLOW);
afterAll(() => hub.stop());

const address = (): HubAddress => ({ url: hub.url, folder: hub.folder });
const input = (identity: string, name = '模拟丁卯某') => ({ query: IDENTIFY, variables: { input: { identity, name } } });
const identify = async (who: string, number: string): Promise<string> =>
  (await answer(who, input(number), address())).data.identifyWorker.person;

function addKey(): Buffer {
  const file = personKeyFile(hub.folder);
  const { keys } = JSON.parse(fs.readFileSync(file, 'utf8')) as { keys: string[] };
  const key = randomBytes(32);
  fs.writeFileSync(`${file}.new`, JSON.stringify({ keys: [...keys, key.toString('base64url')] }), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
  return Buffer.from(keys[0] as string, 'base64url');
}

/** Takes a file in as an office does, while this process goes on. */
function take(name: string, numbers: readonly string[], from: string): Promise<{ code: number | null; output: string }> {
  const file = write(name, [HEAD, ...numbers.map((number) => `${number},PENSION,${PLACE},FLEXIBLE,5000,${from}`)].join('\n'));
  const child = spawn('npm', ['run', '--silent', 'import', '--', 'insurance', 'enrolment-spells', file, '--data', hub.folder], {
    cwd: PROJECT,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}

/** Waits until every hash of the register is under so many keys. */
async function renewed(keys: number): Promise<void> {
  const left = () =>
    rowsOf<{ n: string }>(
      'hub_sharing',
      `select (select count(*) from person_identity where version < $1) + (select count(*) from person where name_version < $1)
         + (select count(*) from person_register where keys < $1) as n`,
      [keys],
      address(),
    );
  for (const until = Date.now() + patient(60_000); Number((await left())[0]?.n) > 0; await sleep(200))
    if (Date.now() > until) throw new Error(`hashes under fewer than ${keys} keys are left`);
}

test(
  'keys of the register are added under load: every answer and every file names the same persons, and no former hash is left',
  async () => {
    const numbers = Array.from({ length: 40 }, () => freshResidentNumber('19830809'));
    const persons = new Map<string, string>();
    for (const number of numbers) persons.set(number, await identify('labour-310000', number));
    const strangers = Array.from({ length: 40 }, () => freshResidentNumber('19840910'));
    // Who is new while a key is added is one person, however many ask at once.
    const met = new Map<string, Set<string>>(strangers.map((number) => [number, new Set()]));
    const wrong: unknown[] = [];
    let [answers, over] = [0, false];
    const asking = BODIES.map(async (who, turn) => {
      for (let i = turn; !over; i++) {
        const [known, stranger] = [numbers[i % numbers.length] as string, strangers[Math.floor(i / 4) % strangers.length] as string];
        const [one, other] = await Promise.all([ask(who, input(known), address()), ask(who, input(stranger), address())]);
        const found = [one, other].map(({ data }) => data?.identifyWorker?.person);
        if (found[0] !== persons.get(known) || !found[1]) wrong.push([one.errors, other.errors, found]);
        else met.get(stranger)?.add(found[1]);
        answers += 2;
        await sleep(20);
      }
    });
    const files = (async () => {
      const taken = [];
      for (let i = 0; !over; i++)
        taken.push(
          await take(`rotated-${i}.csv`, [...numbers.slice(0, 20), ...strangers.slice(0, 20)], `2023-01-${String(i + 1).padStart(2, '0')}`),
        );
      return taken;
    })();
    let first: Buffer | undefined;
    for (const keys of [2, 3]) {
      await sleep(1_500);
      first ??= addKey();
      if (keys === 3) addKey();
      await renewed(keys);
    }
    over = true;
    await Promise.all(asking);
    const taken = await files;
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(50);
    expect([...met.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    for (const one of taken.slice(1)) expect([one.code, one.output]).toEqual([1, expect.stringMatching(/OVERLAP|rejected/)]);
    expect([taken[0]?.code, taken[0]?.output]).toEqual([0, expect.stringMatching(/40 created/)]);

    // The same persons as before, also in what was taken in; none twice.
    for (const [number, person] of persons) expect(await identify('court-330000', number)).toBe(person);
    for (const number of strangers) persons.set(number, await identify('court-330000', number));
    for (const [number, found] of met) for (const person of found) expect(person).toBe(persons.get(number));
    expect(new Set(persons.values()).size).toBe(80);
    const expected = [...numbers.slice(0, 20), ...strangers.slice(0, 20)].map((number) => persons.get(number));
    const spells = await rowsOf<{ worker: string }>(
      'hub_insurance',
      `select worker from enrolment_spell where region = $1 and from_day = '2023-01-01' and worker = any($2)`,
      [PLACE, [...persons.values()]],
      address(),
    );
    expect(spells.map(({ worker }) => worker).sort()).toEqual(expected.sort());
    // No hash of before is left, of numbers or names; and nobody is said to have another name.
    const former = [...numbers, ...strangers].map((number) =>
      createHmac('sha256', first as Buffer)
        .update(number)
        .digest('hex'),
    );
    const held = await rowsOf<{ hash: string; version: number }>(
      'hub_sharing',
      `select encode(hash, 'hex') as hash, version from person_identity`,
      [],
      address(),
    );
    expect(new Set(held.map(({ version }) => version))).toEqual(new Set([3]));
    expect(held.filter(({ hash }) => former.includes(hash))).toEqual([]);
    const events = await rowsOf('hub_sharing', 'select from person_event where person = any($1)', [[...persons.values()]], address());
    expect(events).toEqual([]);
  },
  4 * SLOW,
);

test('a file that lacks the former keys changes nothing, and persons go on being found', async () => {
  const number = freshResidentNumber('19850911');
  const person = await identify('labour-310000', number);
  const file = personKeyFile(hub.folder);
  const right = fs.readFileSync(file);
  fs.writeFileSync(file, JSON.stringify({ keys: [randomBytes(32).toString('base64url')] }));
  try {
    await sleep(2_500);
    expect(await identify('union-310000', number)).toBe(person);
  } finally {
    fs.writeFileSync(file, right);
  }
});
