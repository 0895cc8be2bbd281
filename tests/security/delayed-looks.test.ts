import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { mutation } from '../support/mutate.ts';
import { ledgerEntry, personOf, someFirm, underMatter } from '../support/strangers.ts';

const OFFICE = 'labour-310118';
const TWO = 'query($one: ID!, $two: ID!) { one: worker(id: $one) { occupation } two: worker(id: $two) { occupation } }';

describe('an authority delays what a person is told of one matter', () => {
  let [suspect, other, headers] = ['', '', {} as Record<string, string>];
  const clueAbout = async (worker: string) => ({
    worker,
    enterprise: await someFirm(),
    place: '310118',
    channel: 'WINDOW',
    amount: '1.00',
  });
  const traces = async (person: string): Promise<number> =>
    (await answer(person, '{ looksAtMe { totalCount } }')).data.looksAtMe.totalCount;

  beforeAll(async () => {
    [suspect, other] = await Promise.all([personOf('310118'), personOf('310118')]);
    const { clue } = await mutation(OFFICE, 'fileWageClue', 'clue', 'id', await clueAbout(suspect));
    headers = underMatter('wage-clue', clue.id);
    await answer(OFFICE, { query: 'query($one: ID!) { worker(id: $one) { occupation } }', variables: { one: suspect }, headers });
    const delay = {
      matter: `wage-clue/${clue.id}`,
      until: addDays(today(), 30),
      legalBasis: '个人信息保护法第三十五条',
      reason: '正在核查',
    };
    expect(await mutation('sharing-310000', 'delayLedger', 'delay', 'id', delay)).toMatchObject({ userErrors: [] });
  });

  test('naming that matter hides from nobody else what is recorded of them', async () => {
    const before = await traces(other);
    const filed = await ask(OFFICE, {
      query: 'mutation($i: FileWageClueInput!) { fileWageClue(input: $i) { userErrors { field code } } }',
      variables: { i: await clueAbout(other) },
      headers,
    });
    expect(filed.data.fileWageClue.userErrors).toEqual([]);
    expect((await ledgerEntry(filed.traceId))?.subjects).toEqual([other]);
    expect(await traces(other)).toBe(before + 1);
  });

  test('nor that somebody asked for them; the person whom the matter concerns is told later, whoever is named beside', async () => {
    const [before, ofSuspect] = [await traces(other), await traces(suspect)];
    const { data } = await answer(OFFICE, { query: TWO, variables: { one: suspect, two: other }, headers });
    expect(data).toEqual({ one: { occupation: 'COURIER' }, two: null });
    expect(await traces(other)).toBe(before + 1);
    expect(await traces(suspect)).toBe(ofSuspect);
  });
});
