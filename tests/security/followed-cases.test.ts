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
