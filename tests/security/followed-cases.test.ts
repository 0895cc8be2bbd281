import { canonicalArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';
import { agree } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { caseInput, personOf, someFirm, underMatter } from '../support/strangers.ts';

let next = 9_744_000 + Math.floor(Math.random() * 900);

/** A claimant whose arbitration and case are in Zhejiang, as the court there docketed it. */
async function foreignCase() {
  const [claimant, arbitration, number] = [await personOf('520103'), `浙测劳人仲案字〔2026〕第${next++}号`, `(2026)浙0106民初${next++}号`];
  await rowsOf(
    'hub_labour',
    `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on)
     values ($1, $2, '测试', '330106', $3, $4, 'PAY', 1, '2026-01-02')`,
    [arbitration, canonicalArbitrationNumber(arbitration), claimant, await someFirm()],
  );
  const { userErrors } = await mutation('court-330106', 'registerCourtCase', 'courtCase', 'number', {
    ...caseInput(number, [claimant]),
    arbitration: { number: arbitration, region: '330106', startedOn: '2026-01-02' },
  });
  expect(userErrors).toEqual([]);
  return { claimant, number };
}

const confirmedIn = async (who: string, number: string): Promise<number> => {
  const { data } = await answer(who, {
    query: 'query($m: String) { explainAccess(operation: "{ worker(id: \\"x\\") { occupation } }", matter: $m) { matter { confirmed } } }',
    variables: { m: `court-case/${encodeURIComponent(number)}` },
  });
  return data.explainAccess.matter.confirmed;
};

test.each([
  ['court-310115', '310115', '沪0115'],
  ['court-510104', '510104', '川0104'],
])('%s cannot find out whom a case elsewhere is about, by following it with a list of persons', async (who, region, sign) => {
  const { claimant, number } = await foreignCase();
  const own = `(2026)${sign}民初${next++}号`;
  const { userErrors } = await mutation(who, 'registerCourtCase', 'courtCase', 'number', {
    ...caseInput(own, [freshWorker(), claimant, freshWorker()]),
    region,
    follows: number,
  });
  expect(userErrors).toEqual([]);
  expect(await confirmedIn(who, own)).toBe(0);
  const agreement = await agree(who, 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
  const look = (worker: string) =>
    ask(who, {
      query: 'query($w: ID!) { worker(id: $w) { occupation } }',
      variables: { w: worker },
      headers: { 'x-hub-agreement': agreement, ...underMatter('court-case', own) },
    });
  const [held, nobody] = [await look(claimant), await look(freshWorker())];
  expect([held.status, held.data, held.errors?.[0]?.extensions.rule]).toEqual([
    nobody.status,
    nobody.data,
    nobody.errors?.[0]?.extensions.rule,
  ]);
  expect(held.errors?.[0]?.extensions.rule).toBe('MATTER_UNCONFIRMED');
});

test('a higher court that follows a case below it, and the court below, are confirmed by its arbitration', async () => {
  const { claimant, number } = await foreignCase();
  const above = `(2026)浙01民终${next++}号`;
  const { userErrors } = await mutation('court-330100', 'registerCourtCase', 'courtCase', 'number', {
    ...caseInput(above, [claimant]),
    region: '330100',
    procedure: 'APPEAL',
    mode: null,
    follows: number,
  });
  expect(userErrors).toEqual([]);
  const follows = await rowsOf<{ n: string }>(
    'hub_courts',
    `select count(*) as n from procedure_step s join court_case c on c.chain = s.chain where c.number = $1 and s.stage = 'ARBITRATION'`,
    [above],
  );
  expect(follows).toEqual([{ n: '1' }]);
  expect([await confirmedIn('court-330100', above), await confirmedIn('court-330106', number)]).toEqual([1, 1]);
});

describe('a court far away that states an arbitration which no case follows', () => {
  const FAR = { who: 'court-350102', region: '350102', sign: '闽0102' };

  /** A claimant in another province whose arbitration came to no court. */
  async function arbitrated(days: { accepted: string; decided: string | null }) {
    const [claimant, number] = [await personOf('520103'), `浙测劳人仲案字〔2026〕第${next++}号`];
    await rowsOf(
      'hub_labour',
      `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on, accepted_on, decided_on, outcome)
       values ($1, $2, '测试', '330106', $3, $4, 'PAY', 1, '2026-01-02', $5, $6, case when $6::date is not null then 'DISMISSED' end)`,
      [number, canonicalArbitrationNumber(number), claimant, await someFirm(), days.accepted, days.decided],
    );
    return { claimant, number };
  }
  async function statedBy(workers: string[], arbitration: object): Promise<string> {
    const number = `(2026)${FAR.sign}民初${next++}号`;
    const { userErrors } = await mutation(FAR.who, 'registerCourtCase', 'courtCase', 'number', {
      ...caseInput(number, workers),
      region: FAR.region,
      arbitration,
    });
    expect(userErrors).toEqual([]);
    return number;
  }
  const tries = async () =>
    Number(
      (
        await rowsOf<{ n: string }>('hub_courts', 'select coalesce(sum(attempts), 0) as n from refused_attempt where participant = $1', [
          FAR.who,
        ])
      )[0]?.n,
    );

  test('finds out nobody by its number: the case opens where it states the days, too, as the award has them', async () => {
    const { claimant, number } = await arbitrated({ accepted: '2026-01-06', decided: '2026-02-20' });
    const of = { number, region: '330106' };
    const ended = { endedOn: '2026-02-20', outcome: 'DISMISSED' };
    for (const wrong of [
      { ...of, startedOn: '2026-01-06' },
      { ...of, startedOn: '2026-01-05', ...ended },
      { ...of, startedOn: '2026-01-06', ...ended, endedOn: '2026-02-21' },
    ]) {
      const own = await statedBy([claimant, freshWorker()], wrong);
      expect([wrong, await confirmedIn(FAR.who, own)]).toEqual([wrong, 0]);
      await rowsOf('hub_courts', 'delete from procedure_step where number = $1', [number]);
    }
    expect(await confirmedIn(FAR.who, await statedBy([claimant], { ...of, startedOn: '2026-01-06', ...ended }))).toBe(1);
  });

  test('each worker whom it names is a try of the day, and the tries come to an end', async () => {
    const before = await tries();
    const of = () => ({ number: `浙测劳人仲案字〔2026〕第${next++}号`, region: '330106', startedOn: '2026-01-06' });
    await statedBy([freshWorker(), freshWorker(), freshWorker()], of());
    expect((await tries()) - before).toBe(3);
    await rowsOf('hub_courts', 'update refused_attempt set attempts = 50 where participant = $1', [FAR.who]);
    const { errors } = await ask(FAR.who, {
      query: 'mutation($i: RegisterCourtCaseInput!) { registerCourtCase(input: $i) { courtCase { number } } }',
      variables: { i: { ...caseInput(`(2026)${FAR.sign}民初${next++}号`, [freshWorker()]), region: FAR.region, arbitration: of() } },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'REFUSALS_PER_DAY' });
    await rowsOf('hub_courts', 'delete from refused_attempt where participant = $1', [FAR.who]);
  });

  test('an arbitration of its own place costs no try', async () => {
    const before = await tries();
    await statedBy([freshWorker()], { number: `闽测劳人仲案字〔2026〕第${next++}号`, region: '350100', startedOn: '2026-01-06' });
    expect(await tries()).toBe(before);
  });
});
