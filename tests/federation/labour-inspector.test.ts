import { answer, ask, theHub } from '../support/ask.ts';
import { workFor } from '../support/log-lines.ts';

test('what do all the agencies hold on this one enterprise?', async () => {
  const found = await answer(
    'labour-310000',
    '{ enterprises(where: {role: PLATFORM, sector: INSTANT_DELIVERY}, first: 1) { nodes { creditCode } } }',
  );
  const { creditCode } = found.data.enterprises.nodes[0];
  const dossier = await answer('labour-310000', {
    query: `query($code: CreditCode!) { enterprise(creditCode: $code) {
      name roles headquarters { name path { name } }
      employmentReports(from: "2026-09", to: "2026-09") { period headcount labourRelation incomplete civil region { name } }
      inspections(first: 3) { totalCount nodes { number subject openedOn result } }
      partners(first: 3) { totalCount nodes { contractor { name roles } region { name } } }
      collectiveContracts(first: 3) { totalCount nodes { title } }
      courtCases(first: 3) { totalCount nodes { number title outcome } }
      injuryCoverage(month: "2026-09") { insured orders }
      coverageGap(month: "2026-09") { reported insured gap }
    } }`,
    variables: { code: creditCode },
  });
  const one = dossier.data.enterprise;
  expect(one.name).toMatch(/^（模拟）.+P\d{4}平台$/);
  expect(one.headquarters.path[0].name).toBe('全国');
  const headcount = one.employmentReports.reduce((sum: number, report: { headcount: number }) => sum + report.headcount, 0);
  for (const { headcount: all, labourRelation, incomplete, civil } of one.employmentReports)
    expect(labourRelation + incomplete + civil).toBe(all);
  expect(one.coverageGap).toEqual({
    reported: headcount,
    insured: one.injuryCoverage.insured,
    gap: headcount - one.injuryCoverage.insured,
  });
  expect(one.partners.totalCount).toBeGreaterThan(3);
  expect(one.inspections.totalCount).toBeGreaterThan(0);
  expect(one.courtCases.totalCount).toBeGreaterThan(0);

  const work = await workFor(theHub(), dossier.traceId);
  for (const agency of ['labour', 'unions', 'courts', 'insurance'] as const) expect(work[agency].requests).toBe(1);
});

test('the employment chain below a platform comes in one statement, without going round in circles', async () => {
  const found = await answer('labour-310000', '{ enterprises(where: {role: PLATFORM}, first: 1) { nodes { creditCode } } }');
  const chain = await answer('labour-310000', {
    query:
      'query($code: CreditCode!) { enterprise(creditCode: $code) { employmentChain(on: "2026-10-31", depth: 4) { depth link { id from to } } } }',
    variables: { code: found.data.enterprises.nodes[0].creditCode },
  });
  const nodes = chain.data.enterprise.employmentChain;
  expect(new Set(nodes.map(({ depth }: { depth: number }) => depth))).toContain(3);
  expect(new Set(nodes.map(({ link }: { link: { id: string } }) => link.id)).size).toBe(nodes.length);
  for (const { link } of nodes) expect(link.from <= '2026-10-31' && (link.to === null || link.to >= '2026-10-31')).toBe(true);
  const work = await workFor(theHub(), chain.traceId);
  expect(work.labour.statements).toBe(2); // the enterprise, and its chain
});

test('an arbitration case is found however its number is spelt', async () => {
  const found = await answer(
    'labour-310000',
    '{ arbitrationCases(first: 1) { nodes { number commission deadlines { rule dueOn state } } } }',
  );
  const one = found.data.arbitrationCases.nodes[0];
  const spelt = one.number.replace('〔', ' [').replace('〕', '] ');
  const { data } = await answer('labour-310000', {
    query: 'query($n: ArbitrationNumber!) { arbitrationCase(number: $n) { number commission deadlines { rule dueOn state } } }',
    variables: { n: spelt },
  });
  expect(data.arbitrationCase).toEqual(one);
});

test('enterprises are found by name, alias, credit code, part, sector and region', async () => {
  const { data } = await answer(
    'labour-310000',
    `{
    byName: enterprises(search: "禾舟", where: {headquarters: "310000"}, first: 5) { nodes { name headquarters { code } } }
    byAlias: enterprises(search: "模拟云岭出行P0001") { nodes { name } }
    byPart: enterprises(where: {role: EXPRESS, operatesIn: "310000"}, orderBy: NAME) { nodes { name roles } }
  }`,
  );
  for (const { name, headquarters } of data.byName.nodes)
    expect([name.includes('禾舟'), headquarters.code.slice(0, 2)]).toEqual([true, '31']);
  expect(data.byName.nodes.length).toBeGreaterThan(0);
  expect(data.byAlias.nodes).toHaveLength(1);
  expect(data.byPart.nodes.length).toBeGreaterThan(0);
});

test('who is competent for this matter: by order, by injury, by work, by contract, by seat, and by which article?', async () => {
  const { data: found } = await answer(
    'labour-310000',
    '{ enterprises(where: {role: PLATFORM}, first: 1) { nodes { creditCode headquarters { code name } } } }',
  );
  const { creditCode, headquarters } = found.enterprises.nodes[0];
  const competent = async (input: string) => {
    const { data } = await answer(
      'labour-310000',
      `{ jurisdiction(input: {${input}}) { missing competent { rank rule region { code name } bodyZh article mark } } }`,
    );
    return data.jurisdiction;
  };
  const rules = (one: { competent: { rule: string; region: { code: string } }[] }) =>
    one.competent.map(({ rule, region }) => `${rule} ${region.code}`);
  const places = `order: "310115", injury: "330106", work: "330106", contract: "320102", enterprise: "${creditCode}"`;
  expect(rules(await competent(`matter: OCCUPATIONAL_INJURY_COVER, ${places}`))).toEqual(['ORDER 310115']);
  expect(rules(await competent(`matter: OCCUPATIONAL_INJURY_DETERMINATION, ${places}`))).toEqual(['INJURY 330106']);
  for (const matter of ['OCCUPATIONAL_INJURY_COVER', 'OCCUPATIONAL_INJURY_DETERMINATION'])
    expect((await competent(`matter: ${matter}, ${places}`)).competent[0].article).toContain('人社厅函〔2025〕79号');
  const clue = await competent(`matter: WAGE_CLUE, ${places}`);
  expect(clue.competent).toEqual([
    expect.objectContaining({ rule: 'WORK', region: { code: '330106', name: '西湖区' }, article: '劳动保障监察条例第十三条' }),
  ]);
  expect(rules(await competent(`matter: ARBITRATION, ${places}`))).toEqual(['CONTRACT 320102', `HEADQUARTERS ${headquarters.code}`]);
  expect(rules(await competent(`matter: LAWSUIT, ${places}`))).toEqual([`HEADQUARTERS ${headquarters.code}`, 'CONTRACT 320102']);
  // Of commissions that of the place of performance goes before (Art. 21); of courts either is competent (解释（一）第三条).
  const ranks = async (matter: string) =>
    (await competent(`matter: ${matter}, ${places}`)).competent.map(({ rank, mark }: { rank: number; mark: string }) => [rank, mark]);
  expect([await ranks('ARBITRATION'), await ranks('LAWSUIT')]).toEqual([
    [
      [1, 'found'],
      [2, 'found'],
    ],
    [
      [1, 'found'],
      [1, 'found'],
    ],
  ]);
  expect(await competent('matter: ARBITRATION, contract: "320102"')).toMatchObject({ missing: ['HEADQUARTERS'] });
  const wrong = await ask('labour-310000', '{ jurisdiction(input: {matter: WAGE_CLUE, work: "330000"}) { missing } }');
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.work', rule: 'level' });
});

test('which policies on pay apply in Xiamen today, which were in force on a day, and which are yet to come?', async () => {
  const titles = async (more: string) => {
    const { data } = await answer(
      'labour-350200',
      `{ policies(${more}) { totalCount nodes { title status region { code } validFrom topics } } }`,
    );
    return data.policies.nodes.map(({ title }: { title: string }) => title) as string[];
  };
  expect(await titles('search: "报酬", first: 10')).toContain('关于维护新就业形态劳动者劳动保障权益的指导意见'); // a term of two characters
  const xiamen = await titles('where: {region: "350203"}, first: 100');
  expect(xiamen).toContain('厦门经济特区网约配送员劳动权益保障若干规定');
  expect(xiamen).not.toContain('安徽省新就业形态劳动者劳动权益保障规定');
  expect(await titles('search: "安徽", on: "2025-08-31", first: 10')).toEqual([]);
  expect(await titles('search: "安徽", on: "2025-09-01", first: 10')).toEqual(['安徽省新就业形态劳动者劳动权益保障规定']);
  expect(await titles('where: {status: PENDING}, first: 10')).toContain('新就业形态劳动者权益保障办法');
});
