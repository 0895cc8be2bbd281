import { today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { freshWorker, layMonths } from '../support/insurance-records.ts';
import { mutation } from '../support/mutate.ts';
import { caseInput, personOf, someFirm, underMatter } from '../support/strangers.ts';

const HOLDER = '440606';
const ASKER = 'insurance-330106';
const HERE = '330106';

interface Told {
  field: string;
  code: string;
  message: string;
  messageZh: string;
}

async function send(who: string, dataset: string, records: object[], headers: Record<string, string> = {}): Promise<Told[]> {
  const { data } = await answer(who, {
    query:
      'mutation($i: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $i) { created userErrors { field code message messageZh } } }',
    variables: { i: { dataset, records: records.map((one) => JSON.stringify(one)) } },
    headers,
  });
  return data.importInsuranceRecords.userErrors;
}

const monthOf = (worker: string, month: string, more: object = {}) => ({
  worker,
  scheme: 'PENSION',
  month,
  region: HERE,
  base: '1000.00',
  paid: '100.00',
  account: '10.00',
  ...more,
});
const spellOf = (worker: string, from: string, more: object = {}) => ({
  worker,
  scheme: 'PENSION',
  region: HERE,
  mode: 'FLEXIBLE',
  from,
  ...more,
});
const lastMonth = async (worker: string) =>
  (
    await rowsOf<{ month: string }>(
      'hub_insurance',
      `select to_char(max(month), 'YYYY-MM') as month from contribution_month where worker = $1`,
      [worker],
    )
  )[0]?.month as string;

async function insuredElsewhere(): Promise<{ worker: string; month: string }> {
  const worker = await personOf(HOLDER);
  // The months come with a spell of their own.
  await rowsOf('hub_insurance', 'delete from enrolment_spell where worker = $1', [worker]);
  await layMonths(worker, HOLDER, 4);
  return { worker, month: await lastMonth(worker) };
}

describe('what other regions hold of a person is not answered by line, and not for nothing', () => {
  test('months, spells and claims: one refusal in the same words, whatever stands in the way', async () => {
    const { worker, month } = await insuredElsewhere();
    const [claim] = await rowsOf<{ number: string; worker: string; platform: string }>(
      'hub_insurance',
      `select number, worker, platform from injury_claim where place_of_injury like '44%' and number like 'Z-%' order by 1 limit 1`,
    );
    const found = [
      await send(ASKER, 'CONTRIBUTION_MONTHS', [monthOf(worker, month)]),
      await send(ASKER, 'CONTRIBUTION_MONTHS', [monthOf(freshWorker(), '2025-05'), monthOf(worker, month), monthOf(worker, '2019-01')]),
      await send(ASKER, 'ENROLMENT_SPELLS', [spellOf(worker, '2026-02-01')]),
      await send(ASKER, 'INJURY_CLAIMS', [
        {
          number: claim?.number,
          worker: freshWorker(),
          platform: claim?.platform,
          orderNumber: 'X-1',
          injuredAt: '2026-10-01T01:00:00Z',
          placeOfOrder: HERE,
          placeOfInjury: HERE,
          state: 'REPORTED',
          reportedOn: '2026-10-02',
        },
      ]),
    ];
    for (const told of found) expect(told).toEqual(found[0]);
    expect(found[0]).toEqual([
      {
        field: 'input',
        code: 'ELSEWHERE',
        message: expect.stringContaining('superior agency'),
        messageZh: expect.stringContaining('上级单位'),
      },
    ]);
  });

  test('beside another broken rule nothing is learned: a person with such months reads like one without', async () => {
    const { worker, month } = await insuredElsewhere();
    const dry = (one: string) =>
      send(ASKER, 'CONTRIBUTION_MONTHS', [monthOf(one, month), monthOf(one, '2020-03', { paid: '1.00', account: '2.00' })]);
    const [held, free] = [await dry(worker), await dry(freshWorker())];
    expect(held).toEqual(free);
    expect(held.map(({ code }) => code)).toEqual(['RANGE']);
  });

  test('single entries refuse in the same words; each refusal names no place, no day, no kind of record', async () => {
    const { worker } = await insuredElsewhere();
    const enrol = await mutation(ASKER, 'enrol', 'enrolment', 'from', {
      worker,
      scheme: 'PENSION',
      region: HERE,
      mode: 'FLEXIBLE',
      base: '5000.00',
      from: today(),
    });
    await rowsOf(
      'hub_insurance',
      `insert into transfer_request (id, worker, scheme, from_region, to_region, state, applied_on)
       values ('TR-T-' || left(md5($1), 8), $1, 'PENSION', $2, '520102', 'CONFIRMED', '2026-11-01')`,
      [worker, HOLDER],
    );
    const transfer = await mutation(ASKER, 'requestTransfer', 'transfer', 'id', { worker, scheme: 'PENSION', from: HOLDER, to: HERE });
    const told = await send(ASKER, 'ENROLMENT_SPELLS', [spellOf(worker, '2026-03-01')]);
    expect(enrol.userErrors).toEqual(told);
    expect(transfer.userErrors).toEqual(told);
    expect(JSON.stringify(told)).not.toMatch(/4406|520102|2026|PENSION|transfer|cover/);
  });

  test('within sight the rule is named: in the own region, and under a confirmed matter of the person', async () => {
    const worker = await personOf(HERE);
    const own = await send(ASKER, 'ENROLMENT_SPELLS', [spellOf(worker, '2026-02-01', { region: HERE })]);
    expect(own.map(({ field, code }) => [field, code])).toEqual([['input.records.0.from', 'OVERLAP']]);
    const { worker: other, month } = await insuredElsewhere();
    const [claim] = await rowsOf<{ number: string }>(
      'hub_insurance',
      `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on, order_check)
       select 'IC-T-' || left(md5($1), 8), $1, platform, 'O-T', now(), '330106', '330106', 'REPORTED', now()::date, 'INSURED' from injury_claim limit 1 returning number`,
      [other],
    );
    const told = await send(ASKER, 'CONTRIBUTION_MONTHS', [monthOf(other, month)], underMatter('injury-claim', claim?.number as string));
    expect(told.map(({ field, code }) => [field, code])).toEqual([['input.records.0.month', 'CREDITED']]);
  });

  test('refusals have a budget of the day; once it is spent a hit and a miss read alike', async () => {
    const who = 'insurance-330102';
    await rowsOf('hub_insurance', 'insert into refused_attempt values ($1, $2, 49)', [who, today()]);
    const { worker } = await insuredElsewhere();
    const one = (person: string) => ({
      query: 'mutation($i: RequestTransferInput!) { requestTransfer(input: $i) { transfer { id } userErrors { code } } }',
      variables: { i: { worker: person, scheme: 'PENSION', from: HOLDER, to: '330102' } },
    });
    await rowsOf(
      'hub_insurance',
      `insert into transfer_request (id, worker, scheme, from_region, to_region, state, applied_on)
       values ('TR-T-' || left(md5($1), 8), $1, 'PENSION', $2, '520102', 'CONFIRMED', '2026-11-01')`,
      [worker, HOLDER],
    );
    expect((await ask(who, one(worker))).data.requestTransfer.userErrors).toEqual([{ code: 'ELSEWHERE' }]);
    const spent = await Promise.all([ask(who, one(worker)), ask(who, one(freshWorker()))]);
    for (const { errors } of spent)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'REFUSALS_PER_DAY', most: 50 });
    expect(spent[0]?.errors).toEqual(spent[1]?.errors);
  });
});

describe('procedures of others', () => {
  const register = (number: string, follows: string | null, more: object = {}, who = 'court-330106') =>
    ask(who, {
      query:
        'mutation($i: RegisterCourtCaseInput!) { registerCourtCase(input: $i) { courtCase { number chain { number outcome } } userErrors { field code message } } }',
      variables: {
        i: { ...caseInput(number, [freshWorker()]), ...(follows && { follows }), ...more },
      },
    });

  test('a mediation, an arbitration and a case in progress of a superior court of other places are followed like ones that do not exist', async () => {
    const steps = await rowsOf<{ stage: string; number: string }>(
      'hub_courts',
      `select distinct on (s.stage) s.stage, s.number from procedure_step s left join court_case c on c.number = s.number
        where s.region not like '33%' and (s.stage in ('MEDIATION', 'ARBITRATION') or not c.published and c.region like '%00')
          and not exists (select from procedure_step o join court_case p on p.number = o.number where o.chain = s.chain and (p.published or p.region like '33%'))
        order by s.stage, s.number`,
    );
    expect(steps.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['MEDIATION']));
    const nothing = await register('(2026)浙0106民初9077000号', 'M-999999');
    for (const [i, { number }] of steps.entries()) {
      const found = await register(`(2026)浙0106民初${9_077_001 + i}号`, number);
      expect([found.status, found.data]).toEqual([nothing.status, nothing.data]);
    }
    expect(nothing.data.registerCourtCase.userErrors.map(({ code }: { code: string }) => code)).toEqual(['UNKNOWN']);
  });

  test('a court takes up what a higher court sent back: its own case is in the same chain', async () => {
    const [first, appeal, again] = ['(2026)浙0106民初9077101号', '(2026)浙01民终9077102号', '(2026)浙0106民初9077103号'];
    expect((await register(first, null)).data.registerCourtCase.userErrors).toEqual([]);
    const higher = { region: '330100', court: '（模拟）中级人民法院', procedure: 'APPEAL', mode: null };
    expect((await register(appeal, first, higher, 'court-330100')).data.registerCourtCase.userErrors).toEqual([]);
    expect((await register(again, appeal)).data.registerCourtCase.userErrors).toEqual([]);
    const { data } = await answer('court-330100', {
      query: 'query($n: CaseNumber!) { courtCase(number: $n) { chain { number } } }',
      variables: { n: again },
    });
    expect(data.courtCase.chain.map(({ number }: { number: string }) => number)).toEqual([first, appeal, again]);
  });

  describe('a case in progress of a superior court', () => {
    const [appeal, none] = ['(2026)浙01民终9077201号', '(2026)浙01民终9077299号'];
    const arbitration = '浙杭劳人仲案字〔2026〕第9077201号';
    beforeAll(async () => {
      const higher = { region: '330100', court: '（模拟）中级人民法院', procedure: 'APPEAL', mode: null };
      const before = { arbitration: { number: arbitration, region: '330100', startedOn: '2026-01-05' } };
      expect((await register(appeal, null, { ...higher, ...before }, 'court-330100')).data.registerCourtCase.userErrors).toEqual([]);
    });

    test('its number is refused like any record of others, and that of one’s own is named', async () => {
      const taken = await register(appeal, null);
      expect(taken.data.registerCourtCase.userErrors.map(({ code }: Told) => code)).toEqual(['ELSEWHERE']);
      const again = await register(appeal, null, { region: '330100' }, 'court-330100');
      expect(again.data.registerCourtCase.userErrors.map(({ code }: Told) => code)).toEqual(['TAKEN']);
    });

    const judgment = (number: string, follows: string | null) =>
      JSON.stringify({
        ...{ number, follows, title: '测试案', cause: '186', causeName: '劳动争议', court: '（模拟）法院', region: '330106' },
        ...{ procedure: 'APPEAL', filedOn: '2026-03-01', decidedOn: '2026-05-01', outcome: 'AFFIRMED', statutes: [], judges: [] },
        parties: [{ role: 'PLAINTIFF', maskedName: '测某' }],
        paragraphs: ['FACTS', 'REASONING', 'DISPOSITION'].map((section) => ({ section, text: '模拟段落。' })),
      });
    const send = async (number: string, follows: string | null): Promise<string[]> => {
      const { data } = await answer('court-330106', {
        query: 'mutation($i: ImportCourtRecordsInput!) { importCourtRecords(input: $i) { created userErrors { field code } } }',
        variables: { i: { dataset: 'COURT_CASES', records: [judgment(number, follows)] } },
      });
      return data.importCourtRecords.userErrors.map(({ code }: Told) => code);
    };

    test('a file with another broken rule says neither that it is there nor what it follows', async () => {
      const broken = await send(none, '(2026)浙0106民初9077298号');
      expect(broken).toEqual(['UNKNOWN']);
      expect(await send(appeal, '(2026)浙0106民初9077298号')).toEqual(broken);
      expect(await send(appeal, null)).toEqual(['ELSEWHERE']);
    });
  });

  test('a number of another province’s commission cannot be taken, by labour or through a court', async () => {
    const made = await mutation('labour-330106', 'fileArbitrationCase', 'arbitrationCase', 'number', {
      number: '川邻水劳人仲案字〔2026〕第9555777号',
      region: '330106',
      commission: '（模拟）仲裁委',
      worker: freshWorker(),
      respondent: await someFirm(),
      items: [{ claim: 'PAY', amount: '10.00' }],
    });
    expect(made.userErrors.map(({ field, code }: Told) => `${field} ${code}`)).toEqual(['input.number COMMISSION']);
    const arbitration = { number: '川邻水劳人仲案字〔2026〕第9555778号', region: '330106', startedOn: '2026-01-05' };
    const { data } = await register('(2026)浙0106民初9077090号', null, { arbitration });
    expect(data.registerCourtCase.userErrors.map(({ code }: Told) => code)).toEqual(['COMMISSION']);
  });
});
