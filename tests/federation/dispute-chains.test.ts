import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

const STORY = '(2025)粤0305民初9000002号';
const STEP = 'stage number startedOn endedOn servedOn mode deadlines { rule article startedOn dueOn metOn state }';
type Step = {
  stage: string;
  number: string;
  startedOn: string;
  endedOn: string | null;
  servedOn: string | null;
  mode: string | null;
  deadlines: { rule: string; startedOn: string; metOn: string | null; state: string }[];
};

async function chain(query: string, variables: object, headers = {}): Promise<Step[]> {
  const { data } = await answer('court-100000', { query, variables: { ...variables }, headers });
  return (Object.values(data)[0] as { chain: Step[] }).chain;
}
const ofCase = (n: string) => chain(`query($n: CaseNumber!) { courtCase(number: $n) { chain { ${STEP} } } }`, { n });

test('from any link to all others: the case, its appeal, its enforcement, the mediation and the arbitration tell the same chain', async () => {
  const whole = await ofCase(STORY);
  expect(whole.map(({ stage }) => stage)).toEqual(['MEDIATION', 'ARBITRATION', 'FIRST_INSTANCE', 'APPEAL', 'ENFORCEMENT']);
  for (const { number } of whole.slice(2)) expect(await ofCase(number)).toEqual(whole);
  expect(await chain(`query($id: ID!) { mediationCase(id: $id) { chain { ${STEP} } } }`, { id: whole[0]?.number })).toEqual(whole);
  const agreement = { 'x-hub-agreement': 'AG-90000001' };
  const arbitrations = (
    await answer('court-330000', {
      query: `{ courtCase(number: "${STORY}") { chain { stage arbitrationCase { number chain { stage number } } } } }`,
      headers: agreement,
    })
  ).data;
  const own = arbitrations.courtCase.chain.find(({ stage }: Step) => stage === 'ARBITRATION').arbitrationCase;
  expect(own.chain.map(({ stage }: Step) => stage)).toEqual(['ARBITRATION', 'FIRST_INSTANCE', 'APPEAL', 'ENFORCEMENT']);
});

test('every step has its clocks: duties by the kind of procedure, rights where they are open or were used', async () => {
  const whole = await ofCase(STORY);
  const by = (stage: string) => whole.find((step) => step.stage === stage) as Step;
  const rules = (stage: string) => by(stage).deadlines.map(({ rule }) => rule);
  expect(rules('MEDIATION')).toEqual(['MEDIATE_ONESTOP', 'MEDIATE_LABOUR']);
  expect(rules('ARBITRATION')).toEqual(['ARB_DECIDE', 'SUE_NONFINAL']);
  const mode = { SUMMARY: 'CIV_SUMMARY', ORDINARY: 'CIV_ORDINARY', SMALL_CLAIMS: 'CIV_SMALL' }[by('FIRST_INSTANCE').mode as 'SUMMARY'];
  expect(rules('FIRST_INSTANCE').slice(0, 1)).toEqual([mode]);
  expect(rules('APPEAL')).toEqual(expect.arrayContaining(['CIV_APPEAL', 'ENFORCE_APPLY']));
  const used = by('APPEAL').deadlines.find(({ rule }) => rule === 'ENFORCE_APPLY');
  expect(used).toMatchObject({ startedOn: by('APPEAL').servedOn, metOn: by('ENFORCEMENT').startedOn, state: 'MET' });
});

test('what was agreed and confirmed is a chain, too', async () => {
  const [one] = await rowsOf<{ id: string }>(
    'hub_courts',
    'select id from mediation_case where confirmation_case is not null order by id limit 1',
  );
  const whole = await chain(`query($id: ID!) { mediationCase(id: $id) { chain { ${STEP} } } }`, { id: one?.id });
  expect(whole.map(({ stage }) => stage)).toEqual(['MEDIATION', 'JUDICIAL_CONFIRMATION']);
  expect(whole[0]?.deadlines).toContainEqual(
    expect.objectContaining({ rule: 'JUDICIAL_CONFIRM', metOn: whole[1]?.startedOn, state: 'MET' }),
  );
});

test('an arbitration without a case that one may see tells nothing of itself', async () => {
  const [hidden] = await rowsOf<{ number: string }>(
    'hub_courts',
    `select s.number from procedure_step s where s.stage = 'ARBITRATION' and not exists (
       select from procedure_step o join court_case c on c.number = o.number where o.chain = s.chain) order by 1 limit 1`,
  );
  const { data } = await answer('labour-100000', {
    query: 'query($n: ArbitrationNumber!) { arbitrationCase(number: $n) { number chain { stage } } }',
    variables: { n: hidden?.number },
  });
  expect(data.arbitrationCase).toEqual({ number: hidden?.number, chain: [] });
});

test('what the courts’ file says of an arbitration is what the record of the commission says', async () => {
  const query = `{ arbitrationCases(first: 40) { nodes { number acceptedOn decidedOn outcome deadlines { rule startedOn dueOn state }
    chain { stage number startedOn endedOn outcome servedOn deadlines { rule startedOn dueOn state } } } } }`;
  const { data } = await answer('labour-100000', query);
  type Clock = { rule: string; startedOn: string; dueOn: string; state: string };
  let served = 0;
  for (const { number, acceptedOn, decidedOn, outcome, deadlines, chain: steps } of data.arbitrationCases.nodes) {
    const step = steps.find((one: { stage: string; number: string }) => one.stage === 'ARBITRATION' && one.number === number);
    if (!step) continue;
    expect(step).toMatchObject({ startedOn: acceptedOn, endedOn: decidedOn, outcome });
    const own = (deadlines as Clock[]).find(({ rule }) => rule.startsWith('SUE_'));
    if (!own) continue;
    served += 1;
    expect([number, step.servedOn]).toEqual([number, own.startedOn]);
    // The commission does not know whether anybody sued.
    expect(own.state).toMatch(/^(RUNNING|OVERDUE_UNCONFIRMED)$/);
    const told = (step.deadlines as Clock[]).find(({ rule }) => rule.startsWith('SUE_'));
    if (told) expect([number, told.startedOn, told.dueOn]).toEqual([number, own.startedOn, own.dueOn]);
  }
  expect(served).toBeGreaterThan(0);
});
