import fs from 'node:fs';
import path from 'node:path';
import { answer } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
// Midnight of today in China, written as if it were UTC.
const start = Date.parse(`${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00Z`);
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
  fs.writeFileSync(file, JSON.stringify({ years: { 2026: { source: 'test', confirmed: true, off, worked: [] } } }));
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
