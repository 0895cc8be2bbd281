import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { mutation } from '../support/mutate.ts';
import { caseInput, personOf, someFirm, underMatter } from '../support/strangers.ts';

const [HERE, THERE] = ['310113', '440304'];
const LABOUR = 'query($w: ID!) { worker(id: $w) { occupation } }';

const file = async (who: string, worker: string, place: string): Promise<string> => {
  const input = { worker, enterprise: await someFirm(), place, channel: 'WINDOW', amount: '1.00' };
  const { clue, userErrors } = await mutation(who, 'fileWageClue', 'clue', 'id', input);
  expect(userErrors).toEqual([]);
  return clue.id;
};
const refer = async (who: string, clue: string, to: string): Promise<void> => {
  const { userErrors } = await mutation(who, 'referWageClue', 'clue', 'id', { clue, to, reason: '工作地在该地区，移送办理' });
  expect(userErrors).toEqual([]);
};
const look = (worker: string, clue: string) =>
  ask(`labour-${HERE}`, { query: LABOUR, variables: { w: worker }, headers: underMatter('wage-clue', clue) });

test.each(['filed here and sent there', 'filed here for there'])('a clue of one’s own, %s, that is sent back opens nobody', async (how) => {
  const stranger = await personOf('510104');
  const clue = await file(`labour-${HERE}`, stranger, how.endsWith('sent there') ? HERE : THERE);
  if (how.endsWith('sent there')) await refer(`labour-${HERE}`, clue, THERE);
  await refer(`labour-${THERE}`, clue, HERE);
  expect((await look(stranger, clue)).data).toEqual({ worker: null });
});

test('a clue that another department received and sent on opens its person', async () => {
  const worker = await personOf('510104');
  const clue = await file(`labour-${THERE}`, worker, THERE);
  await refer(`labour-${THERE}`, clue, HERE);
  expect((await look(worker, clue)).data).toEqual({ worker: { occupation: 'COURIER' } });
});

test('courts: a case that is withdrawn within days of its recording gives no cause, however far back its filing is dated', async () => {
  const worker = await personOf('330106');
  const number = `(2026)浙0106民初${9_755_000 + Math.floor(Math.random() * 900)}号`;
  const input = { ...caseInput(number, [worker]), filedOn: addDays(today(), -90) };
  expect((await mutation('court-330106', 'registerCourtCase', 'courtCase', 'number', input)).userErrors).toEqual([]);
  const vouched = async () =>
    (
      await answer('court-330106', {
        query: 'query($m: String) { explainAccess(operation: "{ me { id } }", matter: $m) { matterVouched } }',
        variables: { m: `court-case/${encodeURIComponent(number)}` },
      })
    ).data.explainAccess.matterVouched;
  expect(await vouched()).toBe(true);
  const judged = await mutation('court-330106', 'recordJudgment', 'courtCase', 'number', {
    number,
    outcome: 'WITHDRAWN',
    documentType: 'RULING',
    publish: false,
    paragraphs: [{ section: 'DISPOSITION', text: '准许原告撤回起诉。' }],
  });
  expect(judged.userErrors).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
  expect(await vouched()).toBe(false);
});
