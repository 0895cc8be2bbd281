import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { caseInput, personOf, someFirm } from '../support/strangers.ts';

const FAR = { who: 'court-310117', region: '310117', sign: '沪0117' };
const FAR_TOO = { who: 'court-310116', region: '310116', sign: '沪0116' };
const NEAR = { who: 'court-511623', region: '511623', sign: '川1623' };
const CHAIN = 'number chain { stage number outcome }';

let next = 9_733_000 + Math.floor(Math.random() * 900);
const caseNumber = ({ sign }: typeof FAR) => `(2026)${sign}民初${next++}号`;
const arbitrationNumber = () => `川邻水劳人仲案字〔2026〕第${next++}号`;

const register = (court: typeof FAR, number: string, more: object = {}) =>
  mutation(court.who, 'registerCourtCase', 'courtCase', CHAIN, {
    ...caseInput(number, [freshWorker()]),
    region: court.region,
    ...more,
  });
const stated = (number: string, more: object = {}) => ({ arbitration: { number, region: NEAR.region, startedOn: '2026-01-02', ...more } });

test('a court far away that states an arbitration bars no court of its province, and what it said of the outcome is gone', async () => {
  const [arbitration, far, near] = [arbitrationNumber(), caseNumber(FAR), caseNumber(NEAR)];
  const forged = await register(FAR, far, stated(arbitration, { endedOn: '2026-03-02', outcome: 'DISMISSED' }));
  expect(forged.userErrors).toEqual([]);
  const rightful = await register(NEAR, near, stated(arbitration));
  expect(rightful.userErrors).toEqual([]);
  expect(rightful.courtCase.chain).toEqual([
    { stage: 'ARBITRATION', number: arbitration, outcome: null },
    { stage: 'FIRST_INSTANCE', number: near, outcome: null },
  ]);
  const { data } = await answer(FAR.who, { query: `query($n: CaseNumber!) { courtCase(number: $n) { ${CHAIN} } }`, variables: { n: far } });
  expect(data.courtCase.chain).toEqual([{ stage: 'FIRST_INSTANCE', number: far, outcome: null }]);
  const steps = await rowsOf<{ action: string; participant: string }>(
    'hub_courts',
    'select action, participant from workflow_event where about = $1 order by id',
    [far],
  );
  expect(steps.at(-1)).toEqual({ action: 'ARBITRATION_TAKEN', participant: NEAR.who });
  // It is not taken back.
  expect(brokenRules(await register(FAR, caseNumber(FAR), stated(arbitration)))).toEqual(['arbitration.number TAKEN']);
});

test('an arbitration that a court of its province stated, or that came with a register, is not taken out of its chain', async () => {
  const [first, second] = [arbitrationNumber(), arbitrationNumber()];
  const near = caseNumber(NEAR);
  expect((await register(NEAR, near, stated(first))).userErrors).toEqual([]);
  expect(brokenRules(await register({ ...NEAR, who: 'court-510000' }, caseNumber(NEAR), stated(first)))).toEqual([
    'arbitration.number TAKEN',
  ]);
  const registered = caseNumber(FAR);
  expect((await register(FAR, registered, stated(second))).userErrors).toEqual([]);
  await rowsOf('hub_courts', 'update court_case set recorded_by = null where number = $1', [registered]);
  await rowsOf('hub_courts', 'update procedure_step set stated_in = null where number = $1', [second]);
  expect(brokenRules(await register(NEAR, caseNumber(NEAR), stated(second)))).toEqual(['arbitration.number TAKEN']);
});

test('a number of one’s own that is taken anyway is no way to try which arbitrations stand elsewhere', async () => {
  const [there, nowhere, own] = [arbitrationNumber(), arbitrationNumber(), caseNumber(FAR_TOO)];
  expect((await register(NEAR, caseNumber(NEAR), stated(there))).userErrors).toEqual([]);
  expect((await register(FAR_TOO, own)).userErrors).toEqual([]);
  const attempts = async () =>
    (
      await rowsOf<{ n: string }>('hub_courts', `select coalesce(sum(attempts), 0) as n from refused_attempt where participant = $1`, [
        FAR_TOO.who,
      ])
    )[0]?.n;
  const before = await attempts();
  const tried = [await register(FAR_TOO, own, stated(there)), await register(FAR_TOO, own, stated(nowhere))];
  expect(tried[0]).toEqual(tried[1]);
  expect(brokenRules(tried[0])).toEqual(['number TAKEN']);
  expect(await attempts()).toBe(before);
});

test('labour: where an engagement stands elsewhere is answered in the words of all such refusals, and counted', async () => {
  const [worker, enterprise] = [await personOf('440305'), await someFirm()];
  const input = { worker, enterprise, region: '310118', form: 'CIVIL', from: '2025-03-01' };
  const record = () => mutation('labour-310118', 'recordEngagement', 'engagement', 'id', input);
  const counted = async () =>
    Number(
      (
        await rowsOf<{ n: string }>('hub_labour', `select coalesce(sum(attempts), 0) as n from refused_attempt where participant = $1`, [
          'labour-310118',
        ])
      )[0]?.n,
    );
  const before = await counted();
  const refused = await record();
  expect(brokenRules(refused)).toEqual(['input ELSEWHERE']);
  expect(refused.userErrors[0].message).toContain('superior agency');
  expect(await counted()).toBeGreaterThan(before);
});

/** A published judgment of a court far away, as the court sends it. */
async function published(court: typeof FAR): Promise<string> {
  const number = caseNumber(court);
  const record = {
    ...{
      number,
      title: '测试案',
      cause: '186',
      causeName: '劳动争议',
      court: '（模拟）法院',
      region: court.region,
      procedure: 'FIRST_INSTANCE',
    },
    ...{ filedOn: '2026-02-02', decidedOn: '2026-03-02', outcome: 'CLAIM_UPHELD', judges: '模拟法官', statutes: '劳动合同法第七条' },
    parties: JSON.stringify([{ role: 'PLAINTIFF', worker: freshWorker(), maskedName: '测某' }]),
    paragraphs: JSON.stringify([{ section: 'REASONING', text: '本院认为，应予支持。' }]),
  };
  const { data } = await answer(court.who, {
    query: 'mutation($i: ImportCourtRecordsInput!) { importCourtRecords(input: $i) { created userErrors { field code } } }',
    variables: { i: { dataset: 'COURT_CASES', records: [JSON.stringify(record)] } },
  });
  expect(data.importCourtRecords).toEqual({ created: 1, userErrors: [] });
  return number;
}

test.each(['a judgment that it sent itself', 'a judgment of a register, of whatever court'])(
  'nor does one that states it in a case that follows %s',
  async (what) => {
    const before = await published(what.endsWith('itself') ? FAR : FAR_TOO);
    if (!what.endsWith('itself')) await rowsOf('hub_courts', 'update court_case set recorded_by = null where number = $1', [before]);
    const [arbitration, near] = [arbitrationNumber(), caseNumber(NEAR)];
    const forged = await register(FAR, caseNumber(FAR), {
      follows: before,
      ...stated(arbitration, { endedOn: '2026-03-02', outcome: 'DISMISSED' }),
    });
    expect(forged.userErrors).toEqual([]);
    const rightful = await register(NEAR, near, stated(arbitration));
    expect(rightful.userErrors).toEqual([]);
    expect(rightful.courtCase.chain[0]).toEqual({ stage: 'ARBITRATION', number: arbitration, outcome: null });
  },
);

test('labour: an engagement that a platform stated elsewhere is not moved here by stating it, too', async () => {
  const [worker, enterprise] = [await personOf('440305'), await someFirm()];
  const record = { worker, enterprise, region: '310118', form: 'CIVIL', from: '2025-03-01' };
  const { data } = await answer('labour-310118', {
    query: 'mutation($i: ImportLabourRecordsInput!) { importLabourRecords(input: $i) { created userErrors { field code message } } }',
    variables: { i: { dataset: 'ENGAGEMENTS', records: [JSON.stringify(record)] } },
  });
  expect(data.importLabourRecords).toEqual({
    created: null,
    userErrors: [{ field: 'input', code: 'ELSEWHERE', message: expect.stringContaining('superior agency') }],
  });
  expect(await rowsOf('hub_labour', 'select region from engagement where worker = $1', [worker])).toEqual([{ region: '440305' }]);
});
