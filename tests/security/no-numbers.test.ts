import fs from 'node:fs';
import path from 'node:path';
import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { SLOW, write } from '../support/imports.ts';

// Numbers of this test have their first fourteen digits in common: what holds one of them holds these.
const COMMON = '19317719010101';
const numbers = ['173', '274', '375', '476'].map((serial) => COMMON + serial + residentIdCheckCharacter(COMMON + serial));
const [identified, recorded, sent, imported] = numbers as [string, string, string, string];
const wrong = `${COMMON}9900`;
const FIRM = '91193100MA00000238';

/** The digits as they may lie in a file: as text of one or two bytes, and in base64 wherever they begin. */
const FORMS: [name: string, bytes: Buffer][] = [
  ['text', Buffer.from(COMMON)],
  ['UTF-16', Buffer.from(COMMON, 'utf16le')],
  ['hexadecimal', Buffer.from(Buffer.from(COMMON).toString('hex'))],
  ...[0, 1, 2].map((start): [string, Buffer] => ['base64', Buffer.from(Buffer.from(COMMON.slice(start, start + 12)).toString('base64'))]),
];

function* files(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else if (entry.isFile()) yield file;
  }
}

/** Which of the forms lie in which files of a folder; those that end meanwhile are passed over. */
function found(folder: string, forms: readonly [string, Buffer][]): string[] {
  const held: string[] = [];
  for (const file of files(folder)) {
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(file);
    } catch {
      continue;
    }
    for (const [name, needle] of forms) if (bytes.includes(needle)) held.push(`${name} in ${path.relative(folder, file)}`);
  }
  return held;
}

test(
  'whatever way a number came in, taken or refused, it lies in no database, log, temporary file, reject file or receipt',
  async () => {
    const identify = (identity: string) =>
      ask('labour-310000', {
        query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person known userErrors { code } } }',
        variables: { input: { identity, name: '模拟戊辰某' } },
        headers: { 'X-Hub-Receipt': 'true' },
      });
    const first = await identify(identified);
    const person: string = first.data.identifyWorker.person;
    const answers: unknown[] = [first, await identify(wrong)];
    const clue = { worker: recorded, enterprise: FIRM, place: '310118', channel: 'WINDOW', amount: '55.00' };
    const file = 'mutation($input: FileWageClueInput!) { fileWageClue(input: $input) { clue { id } userErrors { field code message } } }';
    answers.push(await ask('labour-310118', { query: file, variables: { input: { ...clue, idempotencyKey: 'no-numbers' } } }));
    answers.push(await ask('labour-310118', { query: file, variables: { input: { ...clue, account: `本人 ${recorded}` } } }));
    answers.push(await ask('labour-310118', { query: file, variables: { input: { ...clue, enterprise: recorded } } }));
    answers.push(await ask('labour-310118', `mutation { fileWageClue(input: { worker: "${recorded}" }) { userErrors { code } } }`));
    answers.push(await ask('labour-310118', `query Q { worker(id: "${recorded}") { occupation } }`));
    const digits = numbers.find((one) => /^[0-9]+$/.test(one)) as string;
    for (const headers of [
      { 'x-hub-matter': `wage-clue/${recorded}` },
      { 'x-hub-matter': `wage-clue/${encodeURIComponent(`[${recorded.slice(0, 6)} ${recorded.slice(6)}]`)}` },
      { 'x-hub-agreement': recorded },
      { 'x-hub-export': recorded },
      { traceparent: `00-${digits}${'a'.repeat(14)}-00f067aa0ba902b7-01` },
      { traceparent: `00-${digits.padStart(32, '0')}-00f067aa0ba902b7-01` },
      { traceparent: `00-${`4${digits}`.padEnd(32, '0')}-00f067aa0ba902b7-01` },
    ] as Record<string, string>[])
      await ask('labour-310118', { query: '{ me { id } }', headers });
    const record = { 证件号码: sent, scheme: 'PENSION', region: '310118', mode: 'FLEXIBLE', base: '5000.00', from: '2024-02-01' };
    const intake =
      'mutation($input: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $input) { created userErrors { field code message } } }';
    for (const one of [record, { ...record, scheme: sent }])
      answers.push(
        await ask('insurance-310118', {
          query: intake,
          variables: { input: { dataset: 'ENROLMENT_SPELLS', records: [JSON.stringify(one)] } },
        }),
      );
    const head = '身份证号,险种,地区,参保身份,月缴费基数,起始日';
    const line = (number: string, scheme = 'PENSION') => `${number},${scheme},620102,FLEXIBLE,5000,2024-03-01`;
    const good = write('numbers.csv', `${head}\n${line(imported)}`);
    const bad = write('numbers-bad.csv', `${head}\n${line(wrong)}\n${line(imported, imported)}\n${line('某某')}`);
    const told = [good, bad].map((one) => command('import', 'insurance', 'enrolment-spells', one, '--data', theHub().folder).output);
    expect(told[0]).toMatch(/1 created/);
    answers.push(told, fs.readFileSync(`${bad}.rejects.csv`, 'utf8'));

    for (const [name, bytes] of FORMS) expect([name, JSON.stringify(answers).includes(bytes.toString('latin1'))]).toEqual([name, false]);
    // What the server has in memory only is written first.
    for (const database of ['hub_labour', 'hub_sharing']) await asAdministrator(database, (client) => client.query('checkpoint'));
    const { folder } = theHub();
    expect(found(folder, FORMS)).toEqual([]);
    // The search finds what is there: the pseudonym of the first number lies in the register and in the ledger.
    expect(await rowsOf('hub_sharing', 'select from person where id = $1', [person])).toHaveLength(1);
    const [{ stored }] = (await rowsOf('hub_sharing', 'select id::bytea as stored from person where id = $1', [person])) as [
      { stored: Buffer },
    ];
    expect(found(path.join(folder, 'postgres'), [['as it is stored', stored]]).length).toBeGreaterThan(0);
    expect(found(path.join(folder, 'postgres'), [['as the contract has it', Buffer.from(person)]])).toEqual([]);
  },
  SLOW,
);
