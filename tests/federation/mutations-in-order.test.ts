import { answer } from '../support/ask.ts';
import { freshWorker } from '../support/persons.ts';

const STEPS = 'clue { status referrals { to { code } } history { action } } userErrors { field code }';

test('does each mutation of one operation answer with the record as it is after it, and not as the one before it read it?', async () => {
  const worker = freshWorker();
  const filed = await answer('labour-330106', {
    query: 'mutation($input: FileWageClueInput!) { fileWageClue(input: $input) { id userErrors { field code } } }',
    variables: { input: { worker, enterprise: '91193100MA0003056A', place: '330106', channel: 'WINDOW', amount: '300.00' } },
  });
  expect(filed.data.fileWageClue.userErrors).toEqual([]);
  const clue = filed.data.fileWageClue.id;
  const { data } = await answer('labour-330106', {
    query: `mutation($clue: ID!) {
      taken: takeUpWageClue(input: { clue: $clue }) { ${STEPS} }
      sent: referWageClue(input: { clue: $clue, to: "440305", reason: "实际用工地在南山区" }) { ${STEPS} }
    }`,
    variables: { clue },
  });
  expect(data.taken.clue.referrals).toEqual([]);
  expect(data.sent.clue.referrals).toEqual([{ to: { code: '440305' } }]);
  expect(data.sent.clue.history.length).toBe(data.taken.clue.history.length + 1);
});
