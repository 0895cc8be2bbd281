import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { undisturbed } from '../support/undisturbed.ts';

const WINDOW = 'from: "2025-11-01", to: "2026-10-31"';
const SIGNAL = 'id kind value threshold text textZh seenOn region { code } enterprise { creditCode } source { type count ids }';

interface Signal {
  id: string;
  kind: string;
  value: number;
  threshold: number;
  region: { code: string };
  enterprise: { creditCode: string };
  source: { type: string; count: number; ids: string[] };
}

async function sweep(who: string, where: string): Promise<Signal[]> {
  const all: Signal[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await answer(who, {
      query: `query($a: String) { riskSignals(where: {${where}}, first: 100, after: $a) { totalCount nodes { ${SIGNAL} } pageInfo { hasNextPage endCursor } } }`,
      variables: { a: after },
    });
    all.push(...data.riskSignals.nodes);
    if (!data.riskSignals.pageInfo.hasNextPage) {
      expect(all).toHaveLength(data.riskSignals.totalCount);
      return all;
    }
    after = data.riskSignals.pageInfo.endCursor;
  }
}

test('where do unpaid wages pile up, and which clues is that from?', async () => {
  const [counted, signals] = await undisturbed(
    () =>
      rowsOf<{ enterprise: string; region: string; n: number; ids: string[] }>(
        'hub_labour',
        `select enterprise, region, count(*)::integer as n, array_agg(id order by id) as ids from wage_clue where duplicate_of is null
          and received_on between '2025-11-01' and '2026-10-31' group by 1, 2 having count(*) >= 3 order by 1, 2`,
      ),
    () => sweep('labour-100000', `kind: WAGE_CLUES, ${WINDOW}`),
  );
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.map(({ enterprise, region, value }) => [enterprise.creditCode, region.code, value]).sort()).toEqual(
    counted.map(({ enterprise, region, n }) => [enterprise, region, n]).sort(),
  );
  for (const { enterprise, region, source } of signals) {
    const { ids } = counted.find((one) => one.enterprise === enterprise.creditCode && one.region === region.code) as { ids: string[] };
    expect(source.type).toBe('WageClue');
    expect([...source.ids].sort()).toEqual([...ids].sort());
  }
});

test('whose pay or headcount fell, who works too long, and which reports say so?', async () => {
  const signals = await sweep('labour-100000', 'from: "2026-09-01", to: "2026-09-30"');
  const kinds = new Set(signals.map(({ kind }) => kind));
  for (const kind of ['PAY_DROP', 'HEADCOUNT_DROP', 'LONG_HOURS', 'FORCED_REGISTRATION']) expect(kinds).toContain(kind);
  for (const { kind, value, threshold, source, enterprise, region } of signals) {
    expect(value).toBeGreaterThanOrEqual(threshold);
    if (source.type !== 'EmploymentReport') continue;
    const [later, earlier] = await rowsOf<{
      enterprise: string;
      region: string;
      period: string;
      headcount: number;
      average_income: string;
      average_hours: string;
    }>('hub_labour', `select * from employment_report where id in (${source.ids.map((id) => `'${id}'`).join(', ')}) order by period desc`);
    expect([later?.enterprise, later?.region, later?.period]).toEqual([enterprise.creditCode, region.code, '2026-09']);
    const fall = (now: number, before: number) => Math.round((100 - (100 * now) / before) * 10) / 10;
    if (kind === 'LONG_HOURS') expect(value).toBe(Number(later?.average_hours));
    if (kind === 'HEADCOUNT_DROP') expect(value).toBeCloseTo(fall(Number(later?.headcount), Number(earlier?.headcount)), 1);
    if (kind === 'PAY_DROP') expect(value).toBeCloseTo(fall(Number(later?.average_income), Number(earlier?.average_income)), 1);
  }
});

test('a county sees its own clues behind a signal, and another agency the signal without them', async () => {
  const [one] = (await sweep('labour-100000', `kind: WAGE_CLUES, ${WINDOW}`)) as [Signal];
  const own = await sweep(`labour-${one.region.code}`, `kind: WAGE_CLUES, region: "${one.region.code}", ${WINDOW}`);
  expect(own.find(({ id }) => id === one.id)?.source.ids.length).toBe(one.source.count);
  const elsewhere = one.region.code.startsWith('44') ? 'labour-330106' : 'labour-440305';
  const seen = (await sweep(elsewhere, `kind: WAGE_CLUES, ${WINDOW}`)).find(({ id }) => id === one.id);
  // elsewhere it is told that the threshold is reached, and neither which clues nor how many
  if (seen) expect([seen.value, seen.source]).toEqual([one.threshold, { type: 'WageClue', count: one.threshold, ids: [] }]);
  const refused = await ask('union-310000', '{ riskSignals(first: 1) { nodes { id } } }');
  expect(refused.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
});

test('a window that ends before it begins, or is too long, is refused by its rule', async () => {
  for (const window of ['from: "2026-02-01", to: "2026-01-01"', 'from: "2024-01-01", to: "2026-01-01"', 'to: "0001-01-05"']) {
    const refused = await ask('labour-310000', `{ riskSignals(where: {${window}}) { totalCount } }`);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'range' });
  }
});

test('which sole traders at this platform’s stations look as if they were made to register?', async () => {
  const [cluster] = (await sweep('labour-100000', `kind: FORCED_REGISTRATION, ${WINDOW}`)) as [Signal];
  const station = cluster.enterprise.creditCode;
  const [partner] = await rowsOf<{ principal: string }>(
    'hub_labour',
    `select principal from employment_link where contractor = '${station}'`,
  );
  const refused = await ask('union-310000', `{ enterprise(creditCode: "${station}") { registrationClusters { count } } }`);
  expect(refused.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
  const { data } = await answer('labour-100000', {
    query: `query($s: CreditCode!, $p: CreditCode!) {
      station: enterprise(creditCode: $s) { registrationClusters(on: "2026-10-31") { because count registeredOn station { creditCode } shells { creditCode roles registeredOn } } }
      partner: enterprise(creditCode: $p) { registrationClusters(on: "2026-10-31") { because count station { creditCode } } } }`,
    variables: { s: station, p: partner?.principal },
  });
  const sameDay = data.station.registrationClusters.find(({ because }: { because: string }) => because === 'SAME_DAY');
  expect(sameDay.shells.map(({ creditCode }: { creditCode: string }) => creditCode).sort()).toEqual([...cluster.source.ids].sort());
  for (const shell of sameDay.shells) expect(shell).toMatchObject({ roles: ['SOLE_TRADER'], registeredOn: sameDay.registeredOn });
  expect(data.partner.registrationClusters).toContainEqual({ because: 'SAME_DAY', count: sameDay.count, station: { creditCode: station } });
});
