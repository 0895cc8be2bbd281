import fs from 'node:fs';
import path from 'node:path';
import { answer, ask } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { brokenRules } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
// Midnight of today in China, written as if it were UTC.
const start = Date.parse(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00Z`);
const YEAR = String(new Date(start).getUTCFullYear());
/** The next forty days are off, whatever weekday they are. */
const off = Array.from({ length: 40 }, (_, i) => dayOf(start + i * DAY));

/** Counted one by one, by the file alone. */
function dueAfter(count: number): string {
  let time = start;
  for (let left = count; left > 0; ) {
    time += DAY;
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    if (!weekend && !off.includes(dayOf(time))) left -= 1;
  }
  return dayOf(time);
}

let hub: TestHub | undefined;
const folder = temporaryFolder();
beforeAll(async () => {
  const file = path.join(folder, 'calendar.json');
  fs.writeFileSync(file, JSON.stringify({ years: { [YEAR]: { source: 'test', confirmed: true, off, worked: [] } } }));
  hub = await startHub({ args: ['--profile', 'empty'], env: { WORKING_DAYS_FILE: file }, patience: 300_000 });
  await asAdministrator(
    'hub_labour',
    (client) =>
      client.query(
        `insert into enterprise (credit_code, name, aliases, roles, headquarters, operates_in)
          values ('91193100MA00000238', '（模拟）测试企业', '{}', '{PLATFORM}', '310000', '{310000}')`,
      ),
    hub,
  );
  await asAdministrator('hub_sharing', (client) => client.query(`insert into person (id) values ('w-${'1'.repeat(32)}')`), hub);
  await asAdministrator(
    'hub_sharing',
    (client) =>
      client.query(
        `insert into participant (id, name, kind, region, legal_basis) values ('labour-100000', '（模拟）人力资源社会保障部', 'LABOUR', '100000', '测试')
          on conflict do nothing`,
      ),
    hub,
  );
}, 320_000);
afterAll(async () => {
  await hub?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a calendar named by WORKING_DAYS_FILE is the one by which labour and insurance count, too', async () => {
  const clue = await answer(
    'labour-310000',
    {
      query: `mutation($input: FileWageClueInput!) { fileWageClue(input: $input) { clue { deadlines { rule dueOn } } userErrors { field code } } }`,
      variables: {
        input: { worker: `w-${'1'.repeat(32)}`, enterprise: '91193100MA00000238', place: '310118', channel: 'WINDOW', amount: '120.00' },
      },
    },
    hub,
  );
  expect(clue.data.fileWageClue).toEqual({ clue: { deadlines: [{ rule: 'WAGE_CLUE', dueOn: dueAfter(60) }] }, userErrors: [] });
  const transfer = await answer(
    'insurance-310000',
    {
      query: `mutation($input: RequestTransferInput!) { requestTransfer(input: $input) { transfer { deadlines { rule dueOn } } userErrors { field code } } }`,
      variables: { input: { worker: `w-${'1'.repeat(32)}`, scheme: 'PENSION', from: '330100', to: '310118' } },
    },
    hub,
  );
  const [first] = transfer.data.requestTransfer.transfer.deadlines;
  expect(first.dueOn).toBe(dueAfter(15));
});

const NATION = 'labour-100000';
/** New Year, and two weeks of days off from today on, as the ministry keeps them; the file says forty days. */
const kept = [`${YEAR}-01-01`, ...Array.from({ length: 14 }, (_, i) => dayOf(start + (i + 1) * DAY)).filter((day) => day.startsWith(YEAR))];

function dueBy(days: readonly string[], count: number): string {
  let time = start;
  for (let left = count; left > 0; ) {
    time += DAY;
    if (![0, 6].includes(new Date(time).getUTCDay()) && !days.includes(dayOf(time))) left -= 1;
  }
  return dayOf(time);
}

const send = async (record: object, who = NATION) => {
  const { data, errors } = await ask(
    who,
    {
      query:
        'mutation($input: ImportLabourRecordsInput!) { importLabourRecords(input: $input) { created changed userErrors { field code message messageZh } } }',
      variables: { input: { dataset: 'WORKING_CALENDARS', records: [JSON.stringify(record)] } },
    },
    hub,
  );
  return errors?.[0]?.extensions ?? data.importLabourRecords;
};
const yearOf = (year: string, more: object = {}) => ({
  ...{
    region: '100000',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    state: 'ARRANGED',
    source: '（模拟）国务院办公厅关于部分节假日安排的通知',
  },
  ...more,
});
const clock = async () => {
  const { data } = await answer(
    'labour-310000',
    '{ wageClues(first: 1, where: { region: "310118" }) { nodes { deadlines { rule dueOn isCalendarConfirmed } } } }',
    hub,
  );
  return data.wageClues.nodes[0].deadlines[0];
};
const transferDue = async () => {
  const { data } = await answer('insurance-310000', `{ transferRequests(first: 1) { nodes { deadlines { rule dueOn } } } }`, hub);
  return data.transferRequests.nodes[0].deadlines[0].dueOn;
};
/** Agencies look again every few seconds. */
async function until(read: () => Promise<string>, wanted: string): Promise<void> {
  const end = Date.now() + patient(120_000);
  for (let found = ''; found !== wanted; found = await read()) {
    if (Date.now() > end) expect(found).toBe(wanted);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

test('a year that the ministry keeps stands in place of that of the file, in every agency, without a start anew', async () => {
  expect(await send(yearOf(YEAR, { off: kept.join(';') }), 'labour-310000')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await send(yearOf(YEAR, { off: kept.join(';') }))).toMatchObject({ created: 0, changed: 1, userErrors: [] });
  await until(async () => (await clock()).dueOn, dueBy(kept, 60));
  await until(transferDue, dueBy(kept, 15));
  const published = await (await fetch(`${hub?.url}/.well-known/working-days.json`)).json();
  expect(published.years[YEAR]).toMatchObject({ confirmed: true, off: kept });
});

test('a year that is not arranged, or was withdrawn, is said not to be confirmed', async () => {
  const late = `update wage_clue set received_on = '${YEAR}-12-15'`; // so the sixty days reach into a year that nobody arranged
  await asAdministrator('hub_labour', (client) => client.query(late), hub);
  expect((await clock()).isCalendarConfirmed).toBe(false);
  const next = String(Number(YEAR) + 1);
  expect(await send(yearOf(next, { off: `${next}-01-01;${next}-10-01;${next}-10-04;${next}-10-05` }))).toMatchObject({ userErrors: [] });
  await until(async () => String((await clock()).isCalendarConfirmed), 'true');
  const { data } = await answer(
    NATION,
    {
      query:
        'mutation($input: WithdrawLabourReferenceInput!) { withdrawLabourReference(input: $input) { row { withdrawnOn } userErrors { field } } }',
      variables: { input: { register: 'WORKING_CALENDARS', id: next, because: '通知已废止' } },
    },
    hub,
  );
  expect(data.withdrawLabourReference).toEqual({ row: { withdrawnOn: dayOf(start) }, userErrors: [] });
  await until(async () => String((await clock()).isCalendarConfirmed), 'false');
  const listed = await answer(
    NATION,
    `{ labourReference(register: WORKING_CALENDARS, where: { on: "${next}-05-01" }) { nodes { id withdrawnBecause history { action } } } }`,
    hub,
  );
  const [row] = listed.data.labourReference.nodes;
  expect(row).toMatchObject({ id: next, withdrawnBecause: '通知已废止' });
  expect(row.history.map(({ action }: { action: string }) => action)).toEqual(['MADE', 'WITHDRAWN']);
});

test.each([
  ['half a year', { to: '2033-06-30', off: '2033-01-03' }, 'from', 'YEAR'],
  ['a province', { region: '310000', off: '2033-01-03' }, 'region', 'LEVEL'],
  ['a day of another year', { off: '2034-01-02' }, 'off', 'YEAR'],
  ['a worked Wednesday', { off: '2033-01-03', worked: '2033-01-05' }, 'worked', 'WEEKDAY'],
  ['a day both off and worked', { off: '2033-01-03;2033-01-08', worked: '2033-01-08' }, 'worked', 'BOTH'],
  ['an arrangement without a day off', {}, 'off', 'EMPTY'],
])('a calendar with %s is refused', async (_, more, field, rule) => {
  const refused = await send(yearOf('2033', more));
  expect(brokenRules(refused)).toContain(`records.0.${field} ${rule}`);
});
