import { answer, ask } from '../support/ask.ts';

/** The demo's first dispute: mediated in Shanghai, arbitrated in Zhejiang, decided in Guangdong. */
const STORY = `{ courtCases(where: {region: "440305", relation: LABOUR_RELATION, cause: "186.1"}, orderBy: FILED_ON, first: 100) { nodes { number filedOn } } }`;

async function storyNumber(): Promise<string> {
  const { data } = await answer('court-100000', STORY);
  for (const { number } of data.courtCases.nodes) {
    const { data: one } = await answer('court-100000', {
      query: 'query($n: CaseNumber!) { courtCase(number: $n) { chain { number } } }',
      variables: { n: number },
    });
    if (one.courtCase.chain[0].number === 'M-000001') return number;
  }
  throw new Error('the story is not in the demo data');
}

test('what is the whole chain of this case: mediation, arbitration, every instance, with their clocks?', async () => {
  const number = await storyNumber();
  const { data } = await answer('court-100000', {
    query: `query($n: CaseNumber!) { courtCase(number: $n) {
      number title court courtLevel outcome relation
      parties { role kind maskedName enterprise { creditCode name } }
      factors { factor value quote paragraph }
      chain { stage number region { code name } startedOn endedOn outcome deadlines { rule article dueOn state } courtCase { number outcome } }
    } }`,
    variables: { n: number.replace('(', '〔').replace(')', '〕') },
  });
  const found = data.courtCase;
  expect(found.number).toBe(number);
  expect(found.chain.map(({ stage }: { stage: string }) => stage)).toEqual([
    'MEDIATION',
    'ARBITRATION',
    'FIRST_INSTANCE',
    'APPEAL',
    'ENFORCEMENT',
  ]);
  const provinces = new Set(found.chain.map(({ region }: { region: { code: string } }) => region.code.slice(0, 2)));
  expect(provinces).toEqual(new Set(['31', '33', '44']));
  expect(found.chain[1].deadlines[0]).toMatchObject({ rule: 'ARB_DECIDE', article: '劳动争议调解仲裁法第四十三条' });
  expect(found.chain[2].courtCase).toEqual({ number, outcome: 'CLAIM_UPHELD' });
  for (const [earlier, later] of found.chain.slice(1).map((step: unknown, i: number) => [found.chain[i], step]))
    expect(later.startedOn >= earlier.endedOn).toBe(true);
  expect(found.parties.find(({ kind }: { kind: string }) => kind === 'PERSON').maskedName).toMatch(/^模拟..某$/);
  expect(found.factors.length).toBeGreaterThan(3);
});

test('a mediation is confidential: in the chain of a published case it stands for the court of its region only', async () => {
  const number = await storyNumber();
  const stages = async (who: string) => {
    const { data } = await answer(who, {
      query: 'query($n: CaseNumber!) { courtCase(number: $n) { chain { stage } } }',
      variables: { n: number },
    });
    return data.courtCase.chain.map(({ stage }: { stage: string }) => stage);
  };
  expect((await stages('court-310000'))[0]).toBe('MEDIATION');
  for (const other of ['court-330000', 'court-440000', 'labour-310000']) expect((await stages(other))[0]).toBe('ARBITRATION');
});

test('which prior cases are like this one, of which tier, and why?', async () => {
  const number = await storyNumber();
  const { data } = await answer('court-330000', {
    query:
      'query($n: CaseNumber!) { similarCases(to: $n, first: 10) { score authority sharedFactors differingFactors explanation case { number relation decidedOn } } }',
    variables: { n: number },
  });
  const scores = data.similarCases.map(({ score }: { score: number }) => score);
  expect(scores).toHaveLength(10);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(data.similarCases[0].sharedFactors.length).toBeGreaterThan(0);
  for (const { case: one } of data.similarCases) expect(one.number).not.toBe(number);
});

test('cases are found by words of the gist, and by part of the court and cause', async () => {
  const { data } = await answer(
    'court-330000',
    `{ courtCases(search: "支配性劳动管理", where: {caseType: CIVIL, court: "中级", decidedFrom: "2025-01-01"}, first: 10) { totalCount nodes { court gist decidedOn courtLevel } } }`,
  );
  expect(data.courtCases.totalCount).toBeGreaterThan(0);
  for (const { court, gist, decidedOn, courtLevel } of data.courtCases.nodes) {
    expect(court).toContain('中级');
    expect(gist).toContain('支配性劳动管理');
    expect(decidedOn >= '2025-01-01').toBe(true);
    expect(courtLevel).toBe('INTERMEDIATE');
  }
});

test("the arbitration's own record belongs to the labour ministry, which wants an agreement", async () => {
  const number = await storyNumber();
  const query = 'query($n: CaseNumber!) { courtCase(number: $n) { chain { stage number arbitrationCase { number commission } } } }';
  const asked = { query, variables: { n: number } };
  const { data, extensions } = await ask('court-330000', { ...asked, headers: { 'x-hub-partial': 'allow' } });
  // Its number stands in the chain, which is public; what the labour ministry holds does not come with it.
  expect(data.courtCase.chain[0].arbitrationCase).toEqual({ number: data.courtCase.chain[0].number, commission: null });
  expect(extensions?.withheld).toEqual([
    expect.objectContaining({ code: 'AGREEMENT_REQUIRED', agency: 'labour', coordinate: 'ArbitrationCase.commission' }),
  ]);
  const agreed = await answer('court-330000', { ...asked, headers: { 'x-hub-agreement': 'AG-90000001' } });
  expect(agreed.data.courtCase.chain[0].arbitrationCase.commission).toContain('仲裁委员会');
});
