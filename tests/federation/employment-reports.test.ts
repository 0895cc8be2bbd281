import { today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';

const REPORT = `id period region { code } headcount labourRelation incomplete civil averageHours averageIncome orders submittedOn revision
  deadlines { rule startedOn dueOn metOn state } revisions { revision headcount averageIncome reason replacedOn } enterprise { creditCode }`;
const PERIOD = '2026-09';

/** A platform that did not report the month on a place in Zhejiang or Guangdong. */
async function silent() {
  const [found] = await rowsOf<{ enterprise: string; region: string }>(
    'hub_labour',
    `select credit_code as enterprise, place as region from enterprise, unnest(operates_in) as place
    where 'PLATFORM' = any(roles) and place <> '100000' and not exists (select from employment_report r
      where r.enterprise = credit_code and r.period = '${PERIOD}' and r.region = place) order by credit_code, place limit 1`,
  );
  return found as { enterprise: string; region: string };
}
const figures = {
  period: PERIOD,
  headcount: 100,
  labourRelation: 10,
  incomplete: 70,
  civil: 20,
  averageHours: 7.3,
  averageIncome: '6200.50',
  orders: 41_000,
};
const query = `mutation($input: SubmitEmploymentReportInput!) {
  submitEmploymentReport(input: $input) { report { ${REPORT} } userErrors { field code message messageZh } } }`;
const submit = async (who: string, input: object) => (await answer(who, { query, variables: { input } })).data.submitEmploymentReport;
const broken = async (who: string, input: object) => {
  const { report, userErrors } = await submit(who, input);
  expect(report).toBeNull();
  return userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
};
const missing = async (who: string, region: string | null): Promise<string[]> => {
  const codes: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await answer(who, {
      query: `query($r: RegionCode, $a: String) { missingEmploymentReports(period: "${PERIOD}", region: $r, first: 50, after: $a) {
        nodes { creditCode } pageInfo { hasNextPage endCursor } } }`,
      variables: { r: region, a: after },
    });
    const { nodes, pageInfo } = data.missingEmploymentReports;
    codes.push(...nodes.map(({ creditCode }: { creditCode: string }) => creditCode));
    if (!pageInfo.hasNextPage) return codes;
    after = pageInfo.endCursor;
  }
};

test('who has not reported here, and is the platform off the list once it has? A revision keeps what was said before', async () => {
  const { enterprise, region } = await silent();
  const who = `labour-${region}`;
  expect(await missing(who, region)).toContain(enterprise);

  const input = { ...figures, enterprise, region };
  const { report } = await submit(who, input);
  expect(report).toMatchObject({
    ...figures,
    revision: 1,
    revisions: [],
    region: { code: region },
    enterprise: { creditCode: enterprise },
    submittedOn: today(),
    deadlines: [{ rule: 'EMPLOYMENT_REPORT', startedOn: '2026-10-01', dueOn: '2026-10-15', metOn: today(), state: 'OVERDUE_UNCONFIRMED' }],
  });
  expect(await missing(who, region)).not.toContain(enterprise);

  expect(await broken(who, { ...input, headcount: 120, civil: 40 })).toEqual(['input.reason ALREADY_REPORTED']);
  const revised = await submit(who, { ...input, headcount: 120, civil: 40, reason: '漏报外包骑手' });
  expect(revised.report).toMatchObject({
    id: report.id,
    headcount: 120,
    revision: 2,
    revisions: [{ revision: 1, headcount: 100, averageIncome: '6200.50', reason: '漏报外包骑手', replacedOn: today() }],
  });
  const { data } = await answer(who, {
    query: `query($c: CreditCode!) { enterprise(creditCode: $c) { employmentReports(from: "${PERIOD}", to: "${PERIOD}") { id headcount } } }`,
    variables: { c: enterprise },
  });
  expect(data.enterprise.employmentReports).toContainEqual({ id: report.id, headcount: 120 });
});

test('each broken rule of a report is named, and nothing is written', async () => {
  const { enterprise, region } = await silent();
  const who = `labour-${region}`;
  const input = { ...figures, enterprise, region };
  const count = async () => (await rowsOf('hub_labour', 'select id from employment_report where enterprise = $1', [enterprise])).length;
  const before = await count();
  expect(await broken(who, { ...input, civil: 21 })).toEqual(['input.headcount SUM']);
  expect(await broken(who, { ...input, civil: -20, incomplete: 110 })).toEqual(['input.civil RANGE']);
  expect(await broken(who, { ...input, averageHours: 24.1, averageIncome: '-1', orders: -1 })).toEqual([
    'input.averageHours RANGE',
    'input.averageIncome RANGE',
    'input.orders RANGE',
  ]);
  const duty = { duty: 'PENSION', persons: 101 };
  expect(await broken(who, { ...input, duties: [duty, { ...duty, persons: -1 }] })).toEqual([
    'input.duties.0.persons RANGE',
    'input.duties.1.persons RANGE',
    'input.duties.1.duty TWICE',
  ]);
  expect(await broken(who, { ...input, averageHours: 7.25 })).toEqual(['input.averageHours RANGE']);
  expect(await broken(who, { ...input, period: today().slice(0, 7) })).toEqual(['input.period RANGE']);
  expect(await broken(who, { ...input, period: '1999-01' })).toEqual(['input.period RANGE']);
  expect(await broken('labour-100000', { ...input, region: '659001' })).toEqual(['input.region NOT_OPERATING']);
  expect(await count()).toEqual(before);

  for (const other of ['union-310000', region.startsWith('44') ? 'labour-330000' : 'labour-440000']) {
    const refused = await ask(other, {
      query: 'mutation($i: SubmitEmploymentReportInput!) { submitEmploymentReport(input: $i) { userErrors { code } } }',
      variables: { i: input },
    });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', field: 'input.region' });
  }
});

test('two departments press the button at once: one reports, the other is told', async () => {
  const { enterprise, region } = await silent();
  const both = await Promise.all([1, 2].map(() => submit('labour-100000', { ...figures, enterprise, region })));
  expect(both.filter(({ report }) => report)).toHaveLength(1);
  expect(both.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['ALREADY_REPORTED']);
});

test('who has not reported is the own agency’s to know, and a page costs the same statements whatever its length', async () => {
  const refused = await ask('union-310000', `{ missingEmploymentReports(period: "${PERIOD}", first: 1) { totalCount } }`);
  expect(refused.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
  const statements = async (list: string) => {
    const { traceId } = await answer('labour-100000', `{ ${list} }`);
    return (await workFor(theHub(), traceId)).labour.statements;
  };
  const lists = (first: number) => [
    `missingEmploymentReports(period: "${PERIOD}", first: ${first}) { nodes { creditCode } }`,
    `employmentReports(where: {revised: true}, first: ${first}) { nodes { ${REPORT} } }`,
  ];
  const [few, many] = [lists(5), lists(100)];
  for (const i of [0, 1]) expect(await statements(many[i] as string)).toBe(await statements(few[i] as string));
});
