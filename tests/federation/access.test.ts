import { answer, ask } from '../support/ask.ts';

interface Refused {
  code: string;
  agency: string;
}

const refusals = (found: { errors?: { extensions: Record<string, string> }[] }): Refused[] =>
  (found.errors ?? []).map(({ extensions }) => ({ code: extensions.code as string, agency: extensions.agency as string }));

const withheld = (found: { extensions?: Record<string, unknown> }): string[] =>
  ((found.extensions?.withheld ?? []) as { coordinate: string }[]).map(({ coordinate }) => coordinate).sort();

/** A worker of a county in Shanghai, as the labour department of Shanghai finds one. */
async function someWorker(): Promise<{ worker: string; clue: string; region: string }> {
  const { data } = await answer(
    'labour-310000',
    '{ wageClues(first: 100, where: {region: "310000"}) { nodes { id region { code } worker { id } } } }',
  );
  // Other tests file clues about persons whom no register knows.
  const { id, region, worker } = data.wageClues.nodes.find((clue: { worker: object | null }) => clue.worker !== null);
  return { worker: worker.id, clue: id, region: region.code };
}

describe('public registers', () => {
  test.each(['labour-440300', 'union-310000', 'court-110000', 'insurance-510000', 'sharing-100000'])(
    '%s sees enterprises, contracts, published cases and statistics',
    async (caller) => {
      const { data } = await answer(
        caller,
        `{
      enterprises(first: 1) { nodes { name injuryCoverage(month: "2026-09") { insured } reportedHeadcounts { month headcount } } }
      collectiveContracts(first: 1) { nodes { title } } courtCases(first: 1) { nodes { number } } regions(level: PROVINCE) { code } }`,
      );
      expect(data.enterprises.nodes).toHaveLength(1);
      expect(data.regions).toHaveLength(34);
    },
  );
});

describe('internal records', () => {
  test('a national, a provincial and a county department see the regions the table gives them', async () => {
    const regions = async (caller: string) => {
      const { data } = await answer(caller, '{ inspections(first: 100) { totalCount nodes { region { code } } } }');
      return {
        total: data.inspections.totalCount as number,
        codes: data.inspections.nodes.map(({ region }: { region: { code: string } }) => region.code) as string[],
      };
    };
    const [national, province, city, county] = [
      await regions('labour-100000'),
      await regions('labour-330000'),
      await regions('labour-330100'),
      await regions('labour-330106'),
    ];
    expect(province.total).toBe(national.total);
    expect(city.total).toBeLessThan(national.total);
    for (const code of city.codes) expect(code.startsWith('3301') || !code.endsWith('0000')).toBe(true);
    for (const code of county.codes) expect(code === '330106' || !code.endsWith('00')).toBe(true);
  });

  test.each(['union-310000', 'court-310000', 'insurance-310000', 'sharing-100000'])(
    '%s needs an agreement for another agency',
    async (caller) => {
      for (const query of [
        '{ inspections(first: 1) { totalCount } }',
        '{ employmentReports(first: 1) { totalCount } }',
        '{ arbitrationCases(first: 1) { totalCount } }',
      ]) {
        const found = await ask(caller, query);
        expect([found.status, found.data]).toEqual([403, undefined]);
        expect(refusals(found)).toEqual([{ code: 'AGREEMENT_REQUIRED', agency: 'labour' }]);
      }
    },
  );

  test('a case in progress exists for the courts only', async () => {
    const { data } = await answer('court-100000', '{ courtCases(orderBy: DECIDED_ON, first: 1) { nodes { number decidedOn } } }');
    const { number, decidedOn } = data.courtCases.nodes[0];
    expect(decidedOn).toBeNull();
    const query = { query: 'query($n: CaseNumber!) { courtCase(number: $n) { number title } }', variables: { n: number } };
    expect((await answer('labour-310000', query)).data.courtCase).toBeNull();
    expect((await answer('court-100000', query)).data.courtCase.number).toBe(number);
  });
});

test('an appeal in progress does not show in the chain of the published judgment below it', async () => {
  const { data } = await answer(
    'court-100000',
    '{ courtCases(orderBy: DECIDED_ON, where: {procedure: APPEAL}, first: 5) { nodes { decidedOn chain { stage number } } } }',
  );
  const running = data.courtCases.nodes.find(({ decidedOn }: { decidedOn: string | null }) => decidedOn === null);
  const first = running.chain.find(({ stage }: { stage: string }) => stage === 'FIRST_INSTANCE');
  const query = { query: 'query($n: CaseNumber!) { courtCase(number: $n) { chain { stage } } }', variables: { n: first.number } };
  const stages = async (caller: string) => (await answer(caller, query)).data.courtCase.chain.map(({ stage }: { stage: string }) => stage);
  expect(await stages('court-100000')).toContain('APPEAL');
  expect(await stages('labour-310000')).toEqual(['ARBITRATION', 'FIRST_INSTANCE']);
});

describe('personal records', () => {
  test('the own department sees them in its own region only', async () => {
    const { worker, clue, region } = await someWorker();
    const query = {
      query: 'query($w: ID!, $c: ID!) { worker(id: $w) { id occupation } wageClue(id: $c) { id amount } }',
      variables: { w: worker, c: clue },
    };
    for (const caller of ['labour-310000', `labour-${region}`, 'labour-100000']) {
      const { data } = await answer(caller, query);
      expect(data.wageClue).toMatchObject({ id: clue });
    }
    for (const caller of ['labour-440000', 'labour-440300'])
      expect((await answer(caller, query)).data).toEqual({ worker: null, wageClue: null });
  });

  test('who may not see a person cannot tell that person from one who does not exist', async () => {
    const { worker } = await someWorker();
    const query = 'query($w: ID!) { worker(id: $w) { id occupation engagements { id } } }';
    for (const caller of ['labour-440000', 'union-310000', 'court-310000', 'insurance-310000']) {
      const real = await ask(caller, { query, variables: { w: worker } });
      const invented = await ask(caller, { query, variables: { w: `w-${'0'.repeat(32)}` } });
      expect({ data: real.data, errors: real.errors }).toEqual({ data: invented.data, errors: invented.errors });
    }
  });

  test.each(['union-310000', 'court-310000', 'insurance-310000'])(
    '%s needs an agreement for clues, workers and enrolments of others',
    async (caller) => {
      const found = await ask(
        caller,
        '{ enterprises(first: 1) { nodes { wageClues(first: 1) { totalCount } } } wageClues(first: 1) { totalCount } }',
      );
      expect(refusals(found)).toEqual([{ code: 'AGREEMENT_REQUIRED', agency: 'labour' }]);
      expect(found.data).toBeUndefined();
    },
  );

  test('a worker reached through an own record does not open the records of other agencies', async () => {
    const found = await ask('insurance-310000', {
      query: '{ injuryClaims(first: 1) { nodes { worker { id occupation wageClues { id } courtCases { number } mediations { id } } } } }',
      headers: { 'x-hub-partial': 'allow' },
    });
    const worker = found.data.injuryClaims.nodes[0].worker;
    expect(worker).toMatchObject({ occupation: null, wageClues: null, courtCases: null, mediations: null });
    expect(found.errors).toBeUndefined();
    expect(withheld(found)).toEqual([
      'MediationCase.id',
      'WageClue.id',
      'Worker.courtCases',
      'Worker.mediations',
      'Worker.occupation',
      'Worker.wageClues',
    ]);
  });

  test('a refusal in a long list is told once, with every field that is refused', async () => {
    const found = await ask(
      'union-310000',
      '{ enterprises(first: 100) { nodes { wageClues(first: 1) { totalCount } inspections(first: 1) { totalCount } } } }',
    );
    expect(found.errors).toHaveLength(1);
    const refused = found.errors?.[0]?.extensions.refused.map(({ coordinate }: { coordinate: string }) => coordinate);
    expect(refused).toEqual(['Enterprise.inspections', 'Enterprise.wageClues']);
  });

  test('aliases, fragments and inline fragments do not go around a refusal', async () => {
    const query = `query { ...Q again: wageClues(first: 1) { nodes { amount } } __typename }
      fragment Q on Query { first: wageClues(first: 1) { ... on WageClueConnection { nodes { ...C } } } } fragment C on WageClue { id secret: amount }`;
    expect(refusals(await ask('union-310000', query))).toEqual([{ code: 'AGREEMENT_REQUIRED', agency: 'labour' }]);
    const partial = await ask('union-310000', { query, headers: { 'x-hub-partial': 'allow' } });
    expect(partial.data).toEqual({ first: null, again: null, __typename: 'Query' });
    expect(withheld(partial)).toEqual(['Query.wageClues', 'WageClue.amount', 'WageClue.id']);
  });
});
