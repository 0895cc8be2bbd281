import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { coverOf } from '../../subgraphs/insurance/migrations/20261124010000-partition-enrolment-spells.ts';
import { answer } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { DB, freshWorker } from '../support/insurance-records.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const SLOW = 420_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub?.stop());

const rows = <Row extends object>(statement: string, values: unknown[] = []) => rowsOf<Row>(DB, statement, values, hub);
const spells = async () => Number((await rows<{ n: string }>('select count(*) as n from enrolment_spell'))[0]?.n);
const line = (worker: string, scheme: string, region: string, from: string, to = '\\N', mode = 'FLEXIBLE') =>
  [worker, scheme, region, '\\N', 'FLEXIBLE', mode, '\\N', from, to, to === '\\N' ? to : 'ENDED', 'COUNTER'].join('\t');
function take(...files: [name: string, lines: string[]][]) {
  const paths = files.map(([name, lines]) => {
    const file = path.join(hub.folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  });
  return command('import', 'insurance', 'bulk-spells', ...paths, '--data', hub.folder);
}
async function expectInStep() {
  const of = (of_: string) =>
    rows(
      `select scheme, mode, region, month::text, begun, ended, new0, new1, new2, new3 from (${of_}) r where (begun, ended) <> (0, 0) order by 1, 2, 3, 4`,
    );
  expect(await of('select * from cover_rollup')).toEqual(await of(coverOf('enrolment_spell')));
}

test(
  'a part of the country: made, taken in, counted, and equal to what was published',
  async () => {
    const before = await spells();
    const { code, output } = await command('national', '--data', hub.folder, '--scale', '0.0002');
    expect([code, output]).toEqual([0, expect.stringMatching(/injuryInsured 2025-10-31: published EXACT 23,250,000, computed 4,650/)]);
    expect(output).toMatch(/pensionFlexible 2024-12-31: published EXACT 70,570,000, computed 14,114/);
    expect(await spells()).toBeGreaterThan(before + 25_000);
    const { data } = await answer(
      'union-310000',
      '{ region(code: "100000") { insuranceFigures(asOf: "2025-10-31") { injuryInsured { reported computed } } } regions(level: PROVINCE) { insuranceFigures(asOf: "2025-10-31") { injuryInsured { computed } } } }',
      hub,
    );
    expect(data.region.insuranceFigures.injuryInsured).toEqual({ reported: 23_250_000, computed: 4_650 });
    await expectInStep();
  },
  SLOW,
);

test(
  'what is there stays; a person with spells here and there is a newcomer once',
  async () => {
    const [one, other] = [freshWorker(), freshWorker()];
    await rows(
      `insert into enrolment_spell (id, worker, scheme, region, mode, from_day) values (0, $1, 'OCCUPATIONAL_INJURY', '440305', 'PER_ORDER', '2023-01-01'), (0, $1, 'PENSION', '630102', 'FLEXIBLE', '2023-01-01')`,
      [one],
    );
    const held = await spells();
    const injury = (worker: string, region: string) => line(worker, 'OCCUPATIONAL_INJURY', region, '2024-01-01', '\\N', 'PER_ORDER');
    const { code, output } = await take(
      [
        'spells-63.copy',
        [
          injury(one, '630102'),
          line(other, 'PENSION', '630103', '2022-01-01', '2022-06-30'),
          line(other, 'PENSION', '630103', '2022-07-01'),
        ],
      ],
      ['spells-64.copy', [injury(other, '640104')]],
    );
    expect([code, output]).toEqual([0, expect.stringMatching(/spells in \d+ s/)]);
    expect(await spells()).toBe(held + 4);
    const newcomers = await rows<{ region: string; newcomer: number }>(
      `select region, newcomer from enrolment_spell where worker = $1 and scheme = 'OCCUPATIONAL_INJURY' order by from_day`,
      [one],
    );
    expect(newcomers).toEqual([
      { region: '440305', newcomer: 0 },
      { region: '630102', newcomer: 1 },
    ]);
    await expectInStep();
  },
  SLOW,
);

test(
  'a file that is wrong is told by line or by column, nobody’s values with it, and nothing is taken in',
  async () => {
    const worker = freshWorker();
    const held = await spells();
    const wrong = async (...files: [string, string[]][]) => {
      const { code, output } = await take(...files);
      expect([code, await spells()]).toEqual([2, held]);
      expect(output).not.toContain(worker);
      return output;
    };
    const sound = line(worker, 'PENSION', '650102', '2024-01-01');
    expect(await wrong(['a.copy', [sound, line(worker, 'PENSION', '650102', '2024-13-01')]])).toMatch(/line 2/);
    expect(await wrong(['b.copy', [sound, line('somebody', 'PENSION', '650102', '2024-01-01')]])).toMatch(/worker: 1 lines/);
    expect(await wrong(['i.copy', [sound, line(`w-${'z'.repeat(32)}`, 'PENSION', '650102', '2024-01-01')]])).toMatch(/worker: a line/);
    expect(await wrong(['c.copy', [sound, line(worker, 'PENSION', '620102', '2024-01-01')]])).toMatch(/line 2: breaks bulk_spell_65_place/);
    expect(await wrong(['d.copy', [sound, sound]])).toMatch(/two lines contain the same spell/);
    expect(await wrong(['e.copy', [sound, line(worker, 'PENSION', '650103', '2024-02-01')]])).toMatch(/overlap/);
    expect(await wrong(['f.copy', [sound]], ['g.copy', [sound]])).toMatch(/two files contain spells of 650000/);
    expect(await wrong(['h.copy', ['']])).toMatch(/first line has no region/);
    expect((await command('import', 'insurance', 'bulk-spells', '--help')).output).toMatch(/COPY/);
  },
  SLOW,
);

test(
  'a base below the floor or above the ceiling of its place and day is refused, by how many lines',
  async () => {
    await rows(
      `insert into contribution_base (id, region, scheme, from_day, to_day, floor, ceiling, source, mark) values
        ('B-520000-T', '520000', 'PENSION', '2023-07-01', '2024-06-30', 4000, 20000, '（模拟）', 'found'),
        ('B-520100-T', '520100', 'PENSION', '2023-07-01', '2024-06-30', 5000, 25000, '（模拟）', 'found')`,
    );
    const held = await spells();
    const paid = (base: string, region = '520102', from = '2024-01-01') => {
      const cells = line(freshWorker(), 'PENSION', region, from).split('\t');
      cells[6] = base;
      return cells.join('\t');
    };
    const wrong = await take([
      'base.copy',
      [paid('5000'), paid('4999.99'), paid('25000.01'), paid('25000'), paid('3999', '520302'), paid('\\N')],
    ]);
    expect([wrong.code, await spells()]).toEqual([2, held]);
    expect(wrong.output).toMatch(/base: 3 lines below the lower or above the upper bound/);
    // on a day and in a place without bounds nothing is held against them
    const right = await take([
      'base.copy',
      [paid('5000'), paid('25000'), paid('4000', '520302'), paid('20000', '520302'), paid('100', '520102', '2020-01-01'), paid('\\N')],
    ]);
    expect([right.code, await spells()]).toEqual([0, held + 6]);
  },
  SLOW,
);
