import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tableKeyFiles } from '../../gateway/start/data-folder.ts';
import { ledgerUrls } from '../../gateway/start/databases.ts';
import { today } from '../../subgraphs/shared/calendar/today.ts';
import { type Answer, answer, ask, hubState, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { connected, rowsOf } from '../support/database.ts';
import { ownEntry } from '../support/own-entries.ts';
import { undisturbed } from '../support/undisturbed.ts';

const ENTRY = `id at participant participantKind actor agreements matter purpose operationName operationHash document coordinates withheld
  subjects outcome reason traceId previousHash hash`;

/** The entry of one operation, as the participant itself finds it. */
const entryOf = (who: string, { traceId }: Answer) => ownEntry<{ traceId: string }>(who, ENTRY, (entry) => entry.traceId === traceId);

test('who, why, what, whom, when and how it ended: an operation as the ledger holds it', async () => {
  const [rows, asked] = await undisturbed(
    () =>
      rowsOf<{ worker: string }>(
        'hub_labour',
        `select worker from wage_clue where region like '31%' order by received_on desc, id desc limit 2`,
      ),
    () =>
      answer('labour-310000', {
        query: 'query Clue($f: Int) { first: wageClues(first: $f, where: {region: "310000"}) { nodes { amount } } }',
        variables: { f: 2 },
        operationName: 'Clue',
      }),
  );
  const entry = await entryOf('labour-310000', asked);
  expect(entry).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
    participant: 'labour-310000',
    participantKind: 'LABOUR',
    actor: 'demo',
    agreements: [],
    matter: null,
    purpose: null,
    operationName: 'Clue',
    operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    document: expect.stringContaining('region: ""'),
    coordinates: ['Query.wageClues', 'WageClue.amount', 'WageClueConnection.nodes'],
    withheld: [],
    subjects: [...new Set(rows.map(({ worker }) => worker))].sort(),
    outcome: 'ALLOWED',
    reason: null,
    traceId: asked.traceId,
    previousHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each([
  ['a refusal', 'union-310000', '{ wageClues(first: 1) { totalCount } }', 'DENIED', 'AGREEMENT_REQUIRED'],
  ['a document that is none', 'union-310000', '{ wageClues( }', 'FAILED', 'GRAPHQL_PARSE_FAILED'],
  ['a field that is none', 'union-310000', '{ nothing }', 'FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'too deep a question',
    'union-310000',
    '{ enterprises(first: 100) { nodes { partners(first: 100) { nodes { contractor { partners(first: 100) { totalCount nodes { from } } } } } } } }',
    'FAILED',
    'TOO_EXPENSIVE',
  ],
  ['a public look', 'union-310000', '{ regions(level: PROVINCE) { name } }', 'ALLOWED', null],
  ['introspection', 'union-310000', '{ __schema { queryType { name } } }', 'ALLOWED', null],
])('%s is on record, too', async (_what, who, query, outcome, reason) => {
  expect(await entryOf(who, await ask(who, query))).toMatchObject({ outcome, reason, subjects: [] });
});

test('what is withheld in a partial answer is on record with it', async () => {
  const asked = await ask('union-310000', {
    query: '{ enterprises(first: 1) { nodes { name wageClues(first: 1) { totalCount } } } }',
    headers: { 'x-hub-partial': 'allow' },
  });
  expect(await entryOf('union-310000', asked)).toMatchObject({ outcome: 'ALLOWED', withheld: ['Enterprise.wageClues'] });
});

test('a worker’s own ledger holds every answer with its data; a running investigation delays it, until a day', async () => {
  const { data } = await answer('labour-320000', '{ wageClues(first: 1) { nodes { id worker { id } } } }');
  const { id, worker } = data.wageClues.nodes[0];
  const matter = `wage-clue/${id}`;
  const looked = await answer('labour-320000', {
    query: 'query($w: ID!) { worker(id: $w) { occupation } }',
    variables: { w: worker.id },
    headers: { 'x-hub-matter': matter },
  });
  const own = async () => {
    const found = await answer('sharing-100000', {
      query: '{ accessLedger(first: 1) { totalCount } }',
    });
    expect(found.data.accessLedger.totalCount).toBeGreaterThan(0);
    return rowsOf<{ trace_id: string }>('hub_ledger', 'select trace_id from entry where subjects @> array[$1] and outcome = $2', [
      worker.id,
      'ALLOWED',
    ]);
  };
  expect((await own()).map(({ trace_id }) => trace_id)).toContain(looked.traceId);

  const [member] = await rowsOf<{ id: string; worker: string }>(
    'hub_unions',
    `select id, worker from union_membership where region = '310000' and left_on is null and id like 'UM-0%' order by id desc limit 1`,
  );
  const shown = async () => {
    const found = await answer('union-310000', {
      query:
        'query($id: ID!) { unionMembership(id: $id) { worker { accessLedger(first: 100) { totalCount nodes { matter participant } } } } }',
      variables: { id: member?.id },
      headers: { 'x-hub-agreement': 'AG-90000004', 'x-hub-matter': `union-membership/${member?.id}` },
    });
    return found.data.unionMembership.worker.accessLedger as { totalCount: number; nodes: { matter: string | null }[] };
  };
  await shown();
  const before = await shown();
  expect(before.nodes.map((entry) => entry.matter)).toContain(`union-membership/${member?.id}`);
  const delay = { query: 'mutation($i: DelayLedgerInput!) { delayLedger(input: $i) { delay { id } userErrors { field code } } }' };
  const input = { matter: `union-membership/${member?.id}`, until: today(), legalBasis: '刑事诉讼法', reason: '侦查中' };
  const refused = await ask('union-310000', { ...delay, variables: { i: input } });
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const late = await answer('sharing-100000', { ...delay, variables: { i: { ...input, until: '2999-01-01' } } });
  expect(late.data.delayLedger.userErrors).toContainEqual({ field: 'input.until', code: 'RANGE' });
  const unknown = await answer('sharing-440000', { ...delay, variables: { i: input } });
  expect(unknown.data.delayLedger.userErrors).toContainEqual({ field: 'input.matter', code: 'UNKNOWN_MATTER' });
  await answer('sharing-100000', { ...delay, variables: { i: input } });
  expect((await shown()).nodes.map((entry) => entry.matter)).not.toContain(`union-membership/${member?.id}`);
});

test('each participant sees its own entries; the authority those of its region; a provider those under its agreements', async () => {
  const seen = async (who: string) => {
    const { data } = await answer(who, '{ accessLedger(first: 100) { nodes { participant agreements } } }');
    return data.accessLedger.nodes as { participant: string; agreements: string[] }[];
  };
  await answer('court-330000', { query: '{ me { id } }', headers: { 'x-hub-agreement': 'AG-90000001' } });
  for (const { participant } of await seen('union-310000')) expect(participant).toBe('union-310000');
  const inRegion = (await seen('sharing-310000')).map(({ participant }) => participant);
  const registered = await rowsOf<{ id: string; region: string }>('hub_sharing', 'select id, region from participant where id = any($1)', [
    inRegion,
  ]);
  expect(registered.map(({ region }) => region).filter((region) => !region.startsWith('31'))).toEqual([]);
  expect(inRegion).toContain('union-310000');
  const ofProvider = await seen('labour-100000');
  expect(ofProvider.map(({ participant }) => participant)).toContain('court-330000');
  for (const { participant, agreements } of ofProvider) expect(participant === 'labour-100000' || agreements.length > 0).toBe(true);
});

describe('nobody changes what is written', () => {
  const urls = () => {
    const port = readFileSync(path.join(theHub().folder, 'postgres', 'port'), 'utf8').trim();
    return ledgerUrls(`postgres://127.0.0.1:${port}/`, hubState(theHub()).passwords, tableKeyFiles(theHub().folder));
  };
  test.each(['writer', 'reader'] as const)('neither the %s’s role nor, by the triggers, the administrator', async (role) => {
    for (const statement of [
      "update entry set actor = 'x'",
      'delete from entry',
      'truncate entry',
      'drop table entry',
      'alter table entry disable trigger all',
      "update operation set document = ''",
    ])
      await expect(connected(urls()[role], (client) => client.query(statement))).rejects.toThrow(/permission denied|must be owner/);
    for (const statement of ["update entry set actor = 'x'", 'delete from operation', 'truncate entry'])
      await expect(rowsOf('hub_ledger', statement)).rejects.toThrow('append-only');
  });
  test('the reader’s role cannot write', async () => {
    await expect(connected(urls().reader, (client) => client.query('insert into entry select * from entry limit 1'))).rejects.toThrow(
      'permission denied',
    );
  });
});

test('verifyLedger is the authority’s, and finds the ledger intact', async () => {
  const { data } = await answer('sharing-100000', '{ verifyLedger { intact entries chains complete faults { fault detail } } }');
  expect(data.verifyLedger).toMatchObject({ intact: true, complete: true, faults: [] });
  expect(data.verifyLedger.entries).toBeGreaterThan(10);
  const part = await answer('sharing-100000', `{ verifyLedger(from: "${today()}T00:00:00+08:00") { intact faults { fault detail } } }`);
  expect(part.data.verifyLedger).toEqual({ intact: true, faults: [] });
  expect((await ask('labour-310000', '{ verifyLedger { intact } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('an export is checked offline: a change, a gap, another order, a cut end and a changed question are found', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hub-ledger-'));
  const file = path.join(folder, 'ledger.ndjson');
  expect(command('ledger', 'export', file, '--data', theHub().folder)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/entries written/),
  });
  expect(command('ledger', 'verify', file)).toMatchObject({ code: 0, output: expect.stringMatching(/^intact: /) });
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const entries = lines.findIndex((line) => line.startsWith('{"entry"'));
  const spoilt = (name: string, change: (all: string[]) => string[]) => {
    const path1 = path.join(folder, name);
    writeFileSync(path1, `${change([...lines]).join('\n')}\n`);
    return command('ledger', 'verify', path1);
  };
  expect(
    spoilt('changed', (all) =>
      all.map((line, i) =>
        i === entries + 3 ? line.replace(/"outcome":"\w+"/, '"outcome":"FAILED"').replace(/"actor":"demo"/, '"actor":"x"') : line,
      ),
    ),
  ).toMatchObject({ code: 1, output: expect.stringContaining('CHANGED') });
  expect(spoilt('gap', (all) => all.filter((_line, i) => i !== entries + 3))).toMatchObject({
    code: 1,
    output: expect.stringContaining('GAP'),
  });
  expect(spoilt('order', (all) => all.toSpliced(entries + 3, 2, all[entries + 4] as string, all[entries + 3] as string))).toMatchObject({
    code: 1,
    output: expect.stringContaining('REORDERED'),
  });
  expect(spoilt('beginning', (all) => all.filter((_line, i) => i !== entries))).toMatchObject({
    code: 1,
    output: expect.stringContaining('GAP'),
  });
  expect(
    spoilt('question', (all) => all.map((line, i) => (i === 0 ? line.replace('"document":"', '"document":"# ') : line))),
  ).toMatchObject({ code: 1, output: expect.stringContaining('OPERATION_CHANGED') });
  expect(spoilt('no question', (all) => all.slice(1))).toMatchObject({ code: 1, output: expect.stringContaining('OPERATION_MISSING') });
  expect(command('ledger', 'verify', path.join(folder, 'none'))).toMatchObject({ code: 2 });
});
