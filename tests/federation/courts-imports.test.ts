import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentHash } from '../../subgraphs/shared/identifiers/content-hash.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { freshWorker } from '../support/persons.ts';

const HERE = '510107';
const WHO = `court-${HERE}`;
const RUN = Date.now();
const FIRM = '91193100MA0002184M';
const WORKER = `w-${'7e58'.repeat(8)}`;
const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-'));
const serial = 9_400_000 + (RUN % 90_000);
const own = `(2025)川0107民初${serial}号`;
const CITED = '(2025)粤0305民初9000002号';
const PARAGRAPHS = [
  { section: 'FACTS', text: '经审理查明，其须按排班表上线。' },
  { section: 'REASONING', text: `本院认为，与${CITED.replace('(', '〔').replace(')', '〕')}一案相同。` },
];
const PARTIES = [
  { role: 'PLAINTIFF', worker: WORKER, maskedName: '模拟甲某' },
  { role: 'DEFENDANT', enterprise: FIRM, name: '（模拟）企业' },
];
const FINDINGS = [{ factor: 'WORK_TIME_AUTONOMY', value: 2, quote: '须按排班表上线', paragraph: 1 }];
const judgment = (more = {}) => ({
  ...{ number: own, title: '模拟甲某与（模拟）企业确认劳动关系纠纷一案', cause: '186.1', court: '（模拟）武侯区人民法院', region: HERE },
  ...{ procedure: 'FIRST_INSTANCE', filedOn: '2025-03-01', decidedOn: '2025-06-01', outcome: 'CLAIM_UPHELD', relation: 'LABOUR_RELATION' },
  ...{ judges: '模拟法官', statutes: '劳动合同法第七条;劳动合同法第十条', sector: 'INSTANT_DELIVERY', occupation: 'TAKEAWAY_RIDER' },
  ...{ parties: JSON.stringify(PARTIES), paragraphs: JSON.stringify(PARAGRAPHS), findings: JSON.stringify(FINDINGS) },
  ...more,
});
const id = (name: string) => `T-${name}-${RUN}`;
const person = { worker: WORKER, enterprise: FIRM, region: HERE };
// one record of each dataset, and a field of it that changes
const RECORDS: Record<string, [record: Record<string, unknown>, change: Record<string, unknown>]> = {
  COURT_CASES: [judgment(), { gist: '改动' }],
  MEDIATION_ORGANIZATIONS: [
    {
      id: id('mo'),
      name: '（模拟）调解中心',
      kind: 'ONE_STOP',
      region: HERE,
      address: '（模拟）路',
      hours: '全天',
      jointly: '总工会;司法局',
      mediators: 3,
      openedOn: '2024-01-01',
    },
    { mediators: 4 },
  ],
  MEDIATION_CASES: [
    { id: id('mc'), ...person, organization: '（模拟）调解中心', dispute: '报酬', openedOn: '2026-01-01' },
    { closedOn: '2026-01-10', result: 'FAILED' },
  ],
  LEGAL_AID_CASES: [
    { id: id('la'), ...person, institution: '（模拟）中心', matter: 'PAY', appliedOn: '2026-01-01' },
    { decidedOn: '2026-01-03', granted: 'true' },
  ],
};
const TAKE =
  'mutation($input: ImportCourtRecordsInput!) { importCourtRecords(input: $input) { created changed unchanged userErrors { field code message } } }';
const take = async (dataset: string, records: object[], key?: string, who = WHO) =>
  (
    await answer(who, {
      query: TAKE,
      variables: { input: { dataset, records: records.map((one) => JSON.stringify(one)), idempotencyKey: key } },
    })
  ).data.importCourtRecords;

test.each(Object.entries(RECORDS))('%s: made, the same again, changed', async (dataset, [record, change]) => {
  expect(await take(dataset, [record])).toEqual({ created: 1, changed: 0, unchanged: 0, userErrors: [] });
  expect(await take(dataset, [record], `${dataset}-${RUN}`)).toEqual({ created: 0, changed: 0, unchanged: 1, userErrors: [] });
  expect(await take(dataset, [record], `${dataset}-${RUN}`)).toEqual({ created: 0, changed: 0, unchanged: 1, userErrors: [] });
  expect(await take(dataset, [{ ...record, ...change }])).toEqual({ created: 0, changed: 1, unchanged: 0, userErrors: [] });
});

test('an imported judgment is whole: text, hash, findings, citations both ways, its step, and found by its words', async () => {
  const { data } = await answer('union-310000', {
    query:
      'query($n: CaseNumber!) { courtCase(number: $n) { courtLevel gist cause { name version } contentHash versions { version kind contentHash } citedNumbers cites { number } statutes factors { factor quote paragraph } chain { stage number } parties { role kind maskedName name } } courtCases(search: "排班表", where: {number: "' +
      serial +
      '"}) { totalCount nodes { matches { paragraph } } } }',
    variables: { n: own },
  });
  const hash = contentHash(PARAGRAPHS);
  expect(data.courtCase).toMatchObject({
    ...{
      courtLevel: 'BASIC',
      gist: '改动',
      cause: { name: '确认劳动关系纠纷', version: '2020' },
      contentHash: hash,
      citedNumbers: [CITED],
      cites: [{ number: CITED }],
    },
    versions: [{ version: 1, kind: 'PUBLISHED', contentHash: hash }],
    factors: [{ factor: 'WORK_TIME_AUTONOMY', quote: '须按排班表上线', paragraph: 1 }],
    chain: [{ stage: 'FIRST_INSTANCE', number: own }],
  });
  expect(data.courtCase.parties).toHaveLength(2);
  expect(data.courtCases).toEqual({ totalCount: 1, nodes: [{ matches: [{ paragraph: 1 }] }] });
});

test('a text that changes is a new version; fewer findings and parties take away those that are gone', async () => {
  const corrected = [{ section: 'FACTS', text: '经审理查明，其每日签到。' }];
  const change = { gist: '改动', paragraphs: JSON.stringify(corrected), findings: '[]', parties: JSON.stringify(PARTIES.slice(0, 1)) };
  expect(await take('COURT_CASES', [judgment(change)])).toMatchObject({ changed: 1 });
  const { data } = await answer(WHO, {
    query: 'query($n: CaseNumber!) { courtCase(number: $n) { versions { version kind } factors { factor } parties { role } contentHash } }',
    variables: { n: own },
  });
  expect(data.courtCase).toEqual({
    versions: [
      { version: 1, kind: 'PUBLISHED' },
      { version: 2, kind: 'CORRECTED' },
    ],
    factors: [],
    parties: [{ role: 'PLAINTIFF' }],
    contentHash: contentHash(corrected),
  });
  expect((await rowsOf<{ p: string }>('hub_courts', 'select factor_pattern as p from case_search where number = $1', [own]))[0]?.p).toBe(
    '.............',
  );
});

test('the rules of a record are told with its place; nothing of the batch is written', async () => {
  const other = (more: object) => judgment({ number: `(2025)川0107民初${serial + 1}号`, ...more });
  const faults = async (record: object) =>
    (await take('COURT_CASES', [other({}), record])).userErrors.map(
      ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
    );
  expect(await faults(judgment({ number: `(2024)川0107民初${serial + 2}号` }))).toEqual(['input.records.1.number YEAR']);
  expect(await faults(judgment({ number: `(2025)川0107民初${serial + 2}号`, decidedOn: '2025-02-01' }))).toEqual([
    'input.records.1.decidedOn ORDER',
  ]);
  expect(await faults(judgment({ number: `(2025)川0107民初${serial + 2}号`, cause: '777' }))).toEqual(['input.records.1.cause UNKNOWN']);
  expect(await faults(judgment({ number: `(2025)川0107民初${serial + 2}号`, paragraphs: '[{"section": "X", "text": "x"}]' }))).toEqual([
    'input.records.1.paragraphs FORMAT',
  ]);
  expect(
    await faults(judgment({ number: `(2025)川0107民初${serial + 2}号`, findings: JSON.stringify([{ ...FINDINGS[0], quote: '没有' }]) })),
  ).toEqual(['input.records.1.findings QUOTE']);
  expect(await rowsOf('hub_courts', 'select 1 from court_case where number = $1', [`(2025)川0107民初${serial + 1}号`])).toEqual([]);
  const abroad = await take('COURT_CASES', [judgment({ gist: '他地' })], undefined, 'court-620000');
  expect(abroad.userErrors.length).toBeGreaterThan(0);
  expect(
    (await ask(`union-${HERE}`, { query: TAKE, variables: { input: { dataset: 'COURT_CASES', records: ['{}'] } } })).errors?.[0]
      ?.extensions,
  ).toMatchObject({ code: 'FORBIDDEN' });
});

test('a judgment that was redacted is not brought back by a file; a court tells no tier of its own cases, nor a finding of its own making', async () => {
  const redacted = `(2025)川0107民初${serial + 60}号`;
  await take('COURT_CASES', [judgment({ number: redacted })]);
  const input = { number: redacted, paragraphs: [{ number: 1, text: '＊' }], reason: '遮蔽' };
  await answer(WHO, {
    query: 'mutation($input: RedactJudgmentInput!) { redactJudgment(input: $input) { userErrors { code } } }',
    variables: { input },
  });
  const codes = async (record: object) =>
    (await take('COURT_CASES', [record])).userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
  expect(await codes(judgment({ number: redacted, gist: '改动' }))).toEqual(['input.records.0.number REDACTED']);
  expect(await codes(judgment({ number: `(2025)川0107民初${serial + 61}号`, authority: 'GUIDING' }))).toEqual([
    'input.records.0.authority VALUE',
  ]);
  expect(
    await codes(
      judgment({ number: `(2025)川0107民初${serial + 61}号`, findings: '[{"factor": "X", "value": 1, "quote": "x", "paragraph": 1}]' }),
    ),
  ).toEqual(['input.records.0.findings FORMAT']);
  expect(await codes(judgment({ number: `(2025)川0107民初${serial + 61}号`, decidedOn: '2099-01-01' }))).toEqual([
    'input.records.0.decidedOn RANGE',
  ]);
});

test('an imported mediation is a step of its chain', async () => {
  const [step] = await rowsOf<{ outcome: string }>(
    'hub_courts',
    `select outcome from procedure_step where stage = 'MEDIATION' and number = $1`,
    [id('mc')],
  );
  expect(step).toEqual({ outcome: 'FAILED' });
});

test('a file of the operator is taken in by the command, with its progress', async () => {
  const file = path.join(folder, 'cases.jsonl');
  const lines = Array.from({ length: 50 }, (_, i) => JSON.stringify(judgment({ number: `(2025)川0107民初${serial + 100 + i}号` })));
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { code, output } = command('import', 'courts', 'court-cases', file, '--data', theHub().folder);
  expect([code, output]).toEqual([0, expect.stringMatching(/50/)]);
  expect(
    (await answer(WHO, '{ courtCases(search: "武侯区", where: {number: "川0107民初"}) { totalCount } }')).data.courtCases.totalCount,
  ).toBeGreaterThanOrEqual(51);
}, 60_000);

test.each(['MEDIATION_CASES', 'LEGAL_AID_CASES'])('%s: a record of one person does not become that of another', async (dataset) => {
  const record = { ...RECORDS[dataset]?.[0], id: id(`${dataset}-another`) };
  expect(await take(dataset, [record])).toMatchObject({ created: 1, userErrors: [] });
  const refused = await take(dataset, [{ ...record, worker: freshWorker() }]);
  expect(refused).toMatchObject({ created: null, userErrors: [{ field: 'input.records.0.id', code: 'ANOTHER' }] });
});
