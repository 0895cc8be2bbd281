import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { undisturbed } from '../support/undisturbed.ts';

const DAY = '2026-10-31';

test('which contracts in Shanghai speak of bad weather, and what does the clause say?', async () => {
  const { data } = await answer('union-310000', {
    query: `query { collectiveContracts(search: "恶劣天气", where: {region: "310000"}, first: 5) {
      totalCount pageInfo { hasNextPage }
      nodes { title regions { code name } matches { snippet clause { number topic text terms { name value unit } } } }
    } }`,
  });
  const { nodes, totalCount, pageInfo } = data.collectiveContracts;
  expect(totalCount).toBeGreaterThan(5);
  expect(nodes).toHaveLength(5);
  expect(pageInfo.hasNextPage).toBe(true);
  for (const { regions, matches } of nodes) {
    expect(regions[0].code).toMatch(/^(31|100000)/);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches[0].clause.text).toContain('恶劣天气');
    expect(matches[0].clause.topic).toBe('WEATHER');
    expect(matches[0].snippet).toContain('【恶劣天气】');
  }
});

test('which contracts bind this firm on this day, why, and in which order?', async () => {
  const found = await answer(
    'union-310000',
    `{ collectiveContracts(where: {status: IN_FORCE, on: "${DAY}", kind: ENTERPRISE}, first: 1) { nodes { id coverage(first: 1) { nodes { creditCode name } } } } }`,
  );
  const contract = found.data.collectiveContracts.nodes[0];
  const { creditCode, name } = contract.coverage.nodes[0];
  expect(name).toMatch(/^（模拟）/);
  const { data } = await answer('union-310000', {
    query: `query($code: CreditCode!) { applicableContracts(creditCode: $code, on: "${DAY}") { because rank contract { id status(on: "${DAY}") effectiveOn expiresOn } } }`,
    variables: { code: creditCode },
  });
  const applicable = data.applicableContracts;
  expect(applicable.map((one: { contract: { id: string } }) => one.contract.id)).toContain(contract.id);
  const ranks = applicable.map((one: { rank: number }) => one.rank);
  expect(ranks).toEqual([...ranks].sort());
  for (const { contract: one } of applicable) {
    expect(one.status).toBe('IN_FORCE');
    expect(one.effectiveOn <= DAY && DAY <= one.expiresOn).toBe(true);
  }
});

test('what expires next?', async () => {
  const { data } = await answer(
    'union-310000',
    `{ collectiveContracts(where: {expiresWithin: 400, on: "${DAY}"}, orderBy: EXPIRES_ON, first: 20) { nodes { expiresOn status(on: "${DAY}") } } }`,
  );
  const days = data.collectiveContracts.nodes.map(({ expiresOn }: { expiresOn: string }) => expiresOn);
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort());
  expect(days[0] >= DAY).toBe(true);
});

test.each(['FILED', 'IN_FORCE', 'OBJECTED', 'EXPIRED', 'SUPERSEDED'])(
  'contracts that are %s on a day are found by that status, and say so',
  async (status) => {
    const { data } = await answer(
      'union-100000',
      `{ collectiveContracts(where: {status: ${status}, on: "${DAY}"}, first: 100) { totalCount nodes { status(on: "${DAY}") } } }`,
    );
    expect(data.collectiveContracts.totalCount).toBeGreaterThan(0);
    expect(new Set(data.collectiveContracts.nodes.map((one: { status: string }) => one.status))).toEqual(new Set([status]));
  },
);

test('a whole walk through a list by cursor meets every contract once, forward and backward', async () => {
  const walk = async (first: string, cursor: string, start: string) => {
    const ids: string[] = [];
    let at: string | null = null;
    for (let page = 0; page < 20; page++) {
      const query = `query($at: String) { collectiveContracts(${first}: 37, ${cursor}: $at) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      const { data } = await answer('union-310000', { query, variables: { at } });
      const { nodes, pageInfo } = data.collectiveContracts;
      const batch = nodes.map(({ id }: { id: string }) => id);
      if (start === 'end') ids.unshift(...batch);
      else ids.push(...batch);
      at = start === 'end' ? pageInfo.startCursor : pageInfo.endCursor;
      if (start === 'end' ? !pageInfo.hasPreviousPage : !pageInfo.hasNextPage)
        return { ids, totalCount: data.collectiveContracts.totalCount };
    }
    throw new Error('the list does not end');
  };
  const [, { forward, backward }] = await undisturbed(
    () => rowsOf('hub_unions', 'select id from collective_contract order by id'),
    async () => ({ forward: await walk('first', 'after', 'start'), backward: await walk('last', 'before', 'end') }),
  );
  expect(forward.ids).toHaveLength(forward.totalCount);
  expect(new Set(forward.ids).size).toBe(forward.totalCount);
  expect(backward.ids).toEqual(forward.ids);
});
