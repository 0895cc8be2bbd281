import { answer, ask, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workingDaysAfter } from '../support/days-off.ts';
import { workFor } from '../support/log-lines.ts';
import { mutation } from '../support/mutate.ts';
import { undisturbed } from '../support/undisturbed.ts';

const BOARDS = ['labourOverdue', 'unionOverdue', 'courtOverdue', 'insuranceOverdue', 'sharingOverdue'];
const CLOCK = 'rule article startedOn dueOn metOn state';
const LATE = `type key holder days article participant region { code name } deadline { ${CLOCK} }`;

interface Clock {
  rule: string;
  dueOn: string;
  metOn: string | null;
  state: string;
}
interface Late {
  type: string;
  key: string;
  holder: string;
  days: number;
  article: string;
  region: { code: string; name: string };
  deadline: Clock & { startedOn: string };
}

/** Every page of a list. */
async function all<Node>(who: string, field: string, selection: string, where = ''): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await answer(who, {
      query: `query($a: String) { ${field}(${where && `where: {${where}}, `}first: 100, after: $a) { totalCount nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      variables: { a: after },
    });
    nodes.push(...data[field].nodes);
    if (!data[field].pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(data[field].totalCount);
      return nodes;
    }
    after = data[field].pageInfo.endCursor;
  }
}

const DAY = 86_400_000;
const shown = (lates: Late[]) => lates.map(({ type, key, deadline: { rule, dueOn } }) => `${type} ${key} ${rule} ${dueOn}`).sort();
// What runs out without anybody being late: rights, and the defence that an arbitration goes on without.
const NO_DUTY = ['ARB_LIMITATION', 'ARB_DEFENCE', 'SUE_NONFINAL', 'SUE_FINAL_WORKER', 'SETASIDE_FINAL', 'REVIEW_APPLY', 'SUE_DECISION'];

/** The open clocks that have run out, as the records themselves state them. */
async function stated(who: string, registers: [field: string, type: string, key: string, clocks: string][]): Promise<string[]> {
  const found: string[] = [];
  for (const [field, type, key, clocks] of registers)
    for (const node of await all<Record<string, never>>(who, field, `${key} ${clocks} { ${CLOCK} }`))
      for (const { rule, dueOn, metOn, state } of [node[clocks]].flat() as unknown as Clock[])
        if (!metOn && state.startsWith('OVERDUE') && !NO_DUTY.includes(rule)) found.push(`${type} ${node[key]} ${rule} ${dueOn}`);
  return found.sort();
}

test.each([
  [
    'labour',
    'labourOverdue',
    [
      ['wageClues', 'WageClue', 'id', 'deadlines'],
      ['inspections', 'Inspection', 'number', 'deadlines'],
      ['rectifications', 'Rectification', 'id', 'deadline'],
      ['riskCases', 'RiskCase', 'id', 'deadline'],
      ['arbitrationCases', 'ArbitrationCase', 'number', 'deadlines'],
    ],
  ],
  [
    'union',
    'unionOverdue',
    [
      ['bargainingRounds', 'BargainingRound', 'id', 'deadlines'],
      ['consultations', 'AlgorithmConsultation', 'id', 'deadlines'],
      ['grievances', 'Grievance', 'id', 'deadline'],
    ],
  ],
  [
    'insurance',
    'insuranceOverdue',
    [
      ['injuryClaims', 'InjuryClaim', 'number', 'deadlines'],
      ['transferRequests', 'TransferRequest', 'id', 'deadlines'],
      ['coverContests', 'EnrolmentSpell', 'id', 'deadlines'],
      ['monthContests', 'MonthContest', 'id', 'deadlines'],
    ],
  ],
] as [string, string, [string, string, string, string][]][])(
  'the board of %s holds every late clock of its records, and no other',
  async (kind, board, registers) => {
    const [clocks, lates] = await undisturbed(
      () => stated(`${kind}-100000`, registers),
      () => all<Late>(`${kind}-100000`, board, LATE),
    );
    expect(shown(lates)).toEqual(clocks);
    const starts = lates.map(({ deadline }) => deadline.startedOn);
    expect(starts).toEqual([...starts].sort());
  },
  240_000,
);

test('a late inspection is on the board with its days, its article and its body; by region, holder, rule and days', async () => {
  const openedOn = '2026-01-14';
  // a firm that no other test and no README counts
  const [firm] = await rowsOf<{ credit_code: string }>('hub_labour', 'select credit_code from enterprise order by 1 desc limit 1');
  const { inspection } = await mutation('labour-310115', 'recordInspection', 'inspection', 'number', {
    ...{ enterprise: firm?.credit_code, region: '310115', subject: '超时加班', openedOn },
  });
  const dueOn = workingDaysAfter(openedOn, 60);
  const now = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const days = (Date.parse(now) - Date.parse(dueOn)) / DAY;
  const find = async (who: string, where: string) =>
    (await all<Late>(who, 'labourOverdue', LATE, where)).find(({ key }) => key === inspection.number);
  const late = await find('labour-310000', 'region: "310115", rule: "INSPECT_CLOSE"');
  expect(late).toMatchObject({
    ...{ type: 'Inspection', holder: 'LABOUR_DEPARTMENT', days, article: '劳动保障监察条例第十七条', participant: null },
    ...{ region: { code: '310115', name: '浦东新区' }, deadline: { dueOn, startedOn: openedOn, metOn: null } },
  });
  expect(await find('labour-310000', `minDays: ${days}, holder: LABOUR_DEPARTMENT`)).toBeDefined();
  expect(await find('labour-310000', `minDays: ${days + 1}`)).toBeUndefined();
  expect(await find('labour-310000', 'holder: ENTERPRISE')).toBeUndefined();
  expect(await find('labour-310000', 'region: "310101"')).toBeUndefined();
  // Another province's department of the same level sees the inspection; a union without an agreement does not.
  expect(await find('labour-330115', 'region: "310115"').catch(() => undefined)).toBeUndefined();
  expect(await find('union-310000', 'region: "310115"')).toBeUndefined();

  const longer = await mutation('labour-310115', 'extendInspection', 'inspection', 'deadlines { dueOn }', {
    ...{ inspection: inspection.number, reason: '案情复杂' },
  });
  if (longer.inspection) {
    const again = await find('labour-310000', 'region: "310115"');
    expect(again?.deadline.dueOn).toBe(workingDaysAfter(openedOn, 90));
  }
  await mutation('labour-310115', 'closeInspection', 'inspection', 'number', { inspection: inspection.number, result: 'NO_VIOLATION' });
  expect(await find('labour-310000', 'region: "310115"')).toBeUndefined();
});

test('a department sees the late tasks of other places that it may list, and none on wage clues there', async () => {
  const who = 'labour-330000';
  const [clocks, lates] = await undisturbed(
    () => stated(who, [['riskCases', 'RiskCase', 'id', 'deadline']]),
    () => all<Late>(who, 'labourOverdue', LATE, 'rule: "RISK_CASE"'),
  );
  expect(shown(lates)).toEqual(clocks);
  expect(new Set(lates.map(({ region }) => region.code.slice(0, 2))).size).toBeGreaterThan(1);
  const onClues = await rowsOf<{ id: string; region: string }>('hub_labour', `select id, region from risk_case where kind = 'WAGE_CLUES'`);
  const elsewhere = new Set(onClues.filter(({ region }) => !region.startsWith('33')).map(({ id }) => id));
  expect(elsewhere.size).toBeGreaterThan(0);
  expect(lates.filter(({ key }) => elsewhere.has(key))).toEqual([]);
});

test('one request asks all five agencies, each with one statement for a page of any length', async () => {
  const question = (first: number) => `{ ${BOARDS.map((board) => `${board}(first: ${first}) { nodes { ${LATE} } }`).join(' ')} }`;
  const long = await answer('labour-100000', question(100));
  const short = await answer('labour-100000', question(1));
  expect(long.data.labourOverdue.nodes.length).toBeGreaterThan(1);
  expect(short.data.labourOverdue.nodes).toHaveLength(1);
  // what another agency keeps for itself is not on its board
  expect(long.data.insuranceOverdue.nodes).toEqual([]);
  const [forLong, forShort] = [await workFor(theHub(), long.traceId), await workFor(theHub(), short.traceId)];
  expect(forLong).toEqual(forShort);
  expect(forLong.labour?.statements).toBe(1);
  for (const [who, board, agency] of [
    ['court-100000', 'courtOverdue', 'courts'],
    ['insurance-100000', 'insuranceOverdue', 'insurance'],
  ] as const) {
    const { data, traceId } = await answer(who, `{ ${board}(first: 100) { nodes { ${LATE} } } }`);
    expect(data[board].nodes.length).toBeGreaterThan(9);
    expect((await workFor(theHub(), traceId))[agency]?.statements).toBe(1);
  }
});

test('a rule that no clock of the agency has, and days out of bounds, are refused by name', async () => {
  const wrong = await ask('labour-310000', '{ labourOverdue(where: {rule: "ARB_DECIDED"}) { totalCount } }');
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'value' });
  expect(wrong.errors?.[0]?.message).toContain('ARB_DECIDE');
  const days = await ask('labour-310000', '{ labourOverdue(where: {minDays: 0}) { totalCount } }');
  expect(days.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'where.minDays' });
});
