import { TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { personOf, someFirm, underMatter } from '../support/strangers.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
// The ledger is looked through once a minute.
const NOTICED_WITHIN = patient(130_000);
const LABOUR = 'labour-330102';
// A body of Shanghai that no other test asks as: its refusals of the day are used up for a moment.
const INSURANCE = 'insurance-310117';

interface Signal {
  id: string;
  kind: string;
  participantId: string;
  matter: string | null;
  owner: string;
  state: string;
  deadlines: { rule: string; state: string }[];
}

async function signalsOf(who: string, participant: string): Promise<Signal[]> {
  const { data } = await answer(who, {
    query:
      'query($p: ID!) { accessSignals(where: {participant: $p}, first: 100) { nodes { id kind participantId matter owner state deadlines { rule state } } } }',
    variables: { p: participant },
  });
  return data.accessSignals.nodes;
}

/** A signal once it is noticed. */
async function noticed(who: string, participant: string, fits: (signal: Signal) => boolean): Promise<Signal> {
  for (const end = Date.now() + NOTICED_WITHIN; ; await sleep(3_000)) {
    const found = (await signalsOf(who, participant)).find(fits);
    if (found) return found;
    if (Date.now() > end) throw new Error(`no such signal about ${participant}`);
  }
}

test(
  'a young matter, one that gave no cause afterwards, many persons, used-up refusals and an emergency without review are each noticed, once',
  async () => {
    const worker = await personOf('330102');
    const { clue } = await mutation(LABOUR, 'fileWageClue', 'clue', 'id', {
      worker,
      enterprise: await someFirm(),
      place: '330102',
      channel: 'WINDOW',
      amount: '1.00',
    });
    const matter = `wage-clue/${clue.id}`;
    const look = () =>
      ask(LABOUR, {
        query: 'query($w: ID!) { worker(id: $w) { occupation } }',
        variables: { w: worker },
        headers: underMatter('wage-clue', clue.id),
      });
    expect((await look()).data.worker.occupation).toBe('COURIER');
    await mutation(LABOUR, 'resolveWageClue', 'clue', 'id', { clue: clue.id, outcome: 'UNFOUNDED' });
    await sleep(TAKES_HOLD);
    expect((await look()).errors?.[0]?.extensions.rule).toBe('MATTER_NOT_VOUCHED');
    await rowsOf(
      'hub_sharing',
      `insert into opened_person (participant, matter, person) select $1, 'injury-claim/T' || (i % 2), 'w-signal-' || i from generate_series(1, 24) i`,
      [INSURANCE],
    );
    await rowsOf('hub_insurance', `delete from refused_attempt where participant = $1`, [INSURANCE]);
    await rowsOf('hub_insurance', `insert into refused_attempt values ($1, (now() at time zone 'Asia/Shanghai')::date, 50)`, [INSURANCE]);
    const spent = await ask(INSURANCE, {
      query: 'mutation($i: RequestTransferInput!) { requestTransfer(input: $i) { userErrors { code } } }',
      variables: { i: { worker, scheme: 'PENSION', from: '440606', to: '310117' } },
    });
    expect(spent.errors?.[0]?.extensions.rule).toBe('REFUSALS_PER_DAY');
    await rowsOf('hub_insurance', `delete from refused_attempt where participant = $1`, [INSURANCE]);
    await rowsOf(
      'hub_sharing',
      `insert into emergency_access (id, participant, region, matter, persons, reason, opened_at, until_at, review_by, providers)
       values ('EA-SIGNAL', $1, '310117', 'injury-claim/T0', $2, '测试', now() - interval '2 days', now() - interval '1 day', current_date + 3, '{labour-310000}')`,
      [INSURANCE, [worker]],
    );

    const young = await noticed('sharing-330000', LABOUR, (one) => one.kind === 'YOUNG_MATTER' && one.matter === matter);
    expect(young).toMatchObject({ owner: '330102', state: 'OPEN', deadlines: [{ rule: 'ACCESS_SIGNAL', state: 'RUNNING' }] });
    await noticed('sharing-330000', LABOUR, (one) => one.kind === 'GAVE_NO_CAUSE' && one.matter === matter);
    for (const kind of ['MANY_PERSONS', 'REFUSED_OFTEN', 'EMERGENCY_UNREVIEWED'])
      await noticed('sharing-310000', INSURANCE, (one) => one.kind === kind);

    // Each authority sees its own region; a body of the region does not see what is noticed of others.
    expect((await signalsOf('sharing-440000', LABOUR)).map(({ id }) => id)).not.toContain(young.id);
    expect(await signalsOf('union-330000', LABOUR)).toEqual([]);

    const settle = (who: string) =>
      ask(who, {
        query:
          'mutation($i: SettleAccessSignalInput!) { settleAccessSignal(input: $i) { signal { state deadlines { state } } userErrors { code } } }',
        variables: { i: { signal: young.id, outcome: 'EXPLAINED', note: '登记当日即须查询' } },
      });
    expect((await settle('sharing-440000')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await settle('sharing-330000')).data.settleAccessSignal.signal).toEqual({ state: 'EXPLAINED', deadlines: [{ state: 'MET' }] });
    expect((await settle('sharing-330000')).data.settleAccessSignal.userErrors).toEqual([{ code: 'STATE' }]);
    await rowsOf('hub_sharing', `delete from emergency_access where id = 'EA-SIGNAL'`);
    await rowsOf('hub_sharing', `delete from opened_person where participant = $1 and person like 'w-signal-%'`, [INSURANCE]);
    const again = (await signalsOf('sharing-330000', LABOUR)).filter((one) => one.kind === 'YOUNG_MATTER' && one.matter === matter);
    expect(again).toHaveLength(1);
  },
  patient(300_000),
);
