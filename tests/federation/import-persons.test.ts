import { readFileSync } from 'node:fs';
import { answer, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { rejects, SLOW, write } from '../support/imports.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';

const take = (file: string, ...options: string[]) =>
  command('import', 'insurance', 'enrolment-spells', file, '--data', theHub().folder, ...options);
const PLACE = '640104';
const HEAD = '证件号码,险种,地区,参保身份,月缴费基数,起始日';
const spell = (person: string, from = '2023-01-01') => `${person},PENSION,${PLACE},FLEXIBLE,5000,${from}`;
const identify = async (identity: string) =>
  (
    await answer('insurance-640000', {
      query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person known } }',
      variables: { input: { identity, name: '模拟丙寅某' } },
    })
  ).data.identifyWorker;

test(
  'a column of documents is taken in as pseudonyms, whatever its kind and form; the same file again changes nothing',
  async () => {
    const numbers = [freshResidentNumber('19810203'), freshResidentNumber('19920414'), 'UTO/X1234567'];
    const [first, second, passport] = numbers as [string, string, string];
    const written = [`${first.slice(0, 6)} ${first.slice(6)}`, second, passport.toLowerCase(), freshWorker()];
    const file = write('documents.csv', [HEAD, ...written.map((one) => spell(one))].join('\n'));
    const taken = take(file);
    expect([taken.code, taken.output]).toEqual([0, expect.stringMatching(/4 created/)]);
    const persons = await Promise.all(numbers.map(identify));
    for (const one of persons) expect(one.known).toBe(true);
    const rows = await rowsOf<{ worker: string }>('hub_insurance', 'select worker from enrolment_spell where region = $1', [PLACE]);
    for (const { person } of persons) expect(rows.map(({ worker }) => worker)).toContain(person);
    expect(take(file, '--again').output).toMatch(/0 created, 0 changed, 4 unchanged/);
  },
  SLOW,
);

test(
  'a number with a fault is told by line and rule and never shown; nobody is made up; nothing of the file is taken in',
  async () => {
    const right = freshResidentNumber('19870708');
    const typed = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    const short = right.slice(0, 16);
    const made = `w-${'fedcba9876543210'.repeat(2)}`;
    const file = write('faults.csv', [HEAD, ...[right, typed, short, made].map((one) => spell(one, '2022-01-01'))].join('\n'));
    const { code, output } = take(file);
    expect(code).toBe(1);
    const lines = rejects(file);
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 4).join(','))).toEqual([
      '3,worker,IDENTITY_CHECK_DIGIT,',
      '4,worker,FORMAT,',
      '5,worker,UNKNOWN_PERSON,',
    ]);
    const told = output + readFileSync(`${file}.rejects.csv`, 'utf8');
    for (const number of [right, typed, short]) expect(told).not.toContain(number);
    expect(await rowsOf('hub_insurance', "select from enrolment_spell where region = $1 and from_day = '2022-01-01'", [PLACE])).toEqual([]);
  },
  SLOW,
);

test(
  "a union's own list of members is taken in by documents; who left is changed, and a second membership of one union is refused",
  async () => {
    const [union] = await rowsOf<{ id: string; region: string }>(
      'hub_unions',
      `select id, region from union_organization where dissolved_on is null and founded_on < '2024-01-01' and right(region, 2) <> '00' order by id limit 1`,
    );
    const { id, region } = union as { id: string; region: string };
    const number = freshResidentNumber('19840404');
    const head = '身份证号,工会,地区,入会渠道,入会日期,退会日期';
    const list = (name: string, ...days: string[]) =>
      command(
        ...(['import', 'unions', 'union-memberships'] as const),
        write(name, [head, ...days.map((day) => `${number},${id},${region},ENTERPRISE,${day}`)].join('\n')),
        '--data',
        theHub().folder,
      );
    expect(list('members.csv', '2025-01-06,').output).toMatch(/1 created/);
    const { person } = await identify(number);
    const held = () =>
      rowsOf('hub_unions', 'select joined_on::text, left_on::text from union_membership where worker = $1 order by 1', [person]);
    expect(await held()).toEqual([{ joined_on: '2025-01-06', left_on: null }]);
    const again = list('again.csv', '2025-06-06,');
    expect([again.code, await held()]).toEqual([1, [{ joined_on: '2025-01-06', left_on: null }]]);
    expect(list('left.csv', '2025-01-06,2026-01-31').output).toMatch(/1 changed/);
    expect(await held()).toEqual([{ joined_on: '2025-01-06', left_on: '2026-01-31' }]);
  },
  SLOW,
);
