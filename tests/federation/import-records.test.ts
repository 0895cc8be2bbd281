import { answer, ask } from '../support/ask.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { count, DB, SLOW } from '../support/imports.ts';
import { brokenRules } from '../support/mutate.ts';

test(
  'a system sends up to 500 records with one mutation, by the same rules, for its own region only',
  async () => {
    const query = `mutation($i: ImportLabourRecordsInput!) { importLabourRecords(input: $i) { created changed unchanged userErrors { field code message messageZh } } }`;
    const send = async (who: string, input: object) => (await answer(who, { query, variables: { i: input } })).data.importLabourRecords;
    const market = (id: string, region: string, more: object = {}) =>
      JSON.stringify({
        id,
        name: '市场',
        kind: 'GIG_STATION',
        level: 'STREET',
        region,
        address: 'x',
        latitude: 30.2,
        longitude: 120.1,
        services: ['REST'],
        hours: '8-18',
        openedOn: '2026-01-01',
        ...more,
      });
    const input = {
      dataset: 'GIG_MARKETS',
      records: [market('T-M-1', '330106'), market('T-M-2', '330106')],
      idempotencyKey: `import-${Date.now()}`,
    };
    expect(await send('labour-330000', input)).toEqual({ created: 2, changed: 0, unchanged: 0, userErrors: [] });
    expect(await send('labour-330000', input)).toEqual({ created: 2, changed: 0, unchanged: 0, userErrors: [] }); // the same key, the same answer
    expect(
      await send('labour-330000', {
        ...input,
        idempotencyKey: null,
        records: [market('T-M-1', '330106', { hours: '9-17' }), market('T-M-2', '330106')],
      }),
    ).toEqual({ created: 0, changed: 1, unchanged: 1, userErrors: [] });
    const broken = await send('labour-330000', {
      dataset: 'GIG_MARKETS',
      records: [
        market('T-M-3', '330106'),
        market('T-M-4', '440305'),
        market('T-M-5', '330106', { kind: 'PALACE', openedOn: null }),
        'no JSON',
        market('T-M-6', '330106', { more: 1 }),
      ],
    });
    expect(brokenRules(broken)).toEqual([
      'records.1.region NOT_COMPETENT',
      'records.2.kind VALUE',
      'records.2.openedOn MISSING',
      'records.3 JSON',
      'records.4 FIELD',
    ]);
    expect(await count('gig_market', "id in ('T-M-3', 'T-M-4', 'T-M-5')")).toBe(0);
    expect(
      brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [market('T-M-7', '330106'), market('T-M-7', '330106')] })),
    ).toEqual(['records.1.id TWICE']);
    expect(brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [] }))).toEqual(['records LENGTH']);
    // nobody writes over a record that a department elsewhere keeps, and makes it its own
    const [shanghai] = await rowsOf<{ code: string }>(
      DB,
      `select credit_code as code from enterprise where headquarters like '31%' order by 1 limit 1`,
    );
    const taken = { creditCode: shanghai?.code, name: '改名', roles: ['PLATFORM'], headquarters: '330106', operatesIn: ['330106'] };
    expect(brokenRules(await send('labour-330106', { dataset: 'ENTERPRISES', records: [JSON.stringify(taken)] }))).toEqual([
      'records.0.headquarters NOT_COMPETENT',
    ]);
    const survey = (id: string, more: object = {}) =>
      JSON.stringify({
        id,
        region: '330000',
        sector: 'EXPRESS',
        period: '2020-01',
        sample: 20,
        hourlyP25: 1,
        hourlyMedian: 2,
        hourlyP75: 3,
        averageHours: 8,
        ...more,
      });
    expect(brokenRules(await send('labour-330000', { dataset: 'PAY_SURVEYS', records: [survey('T-PS-1'), survey('T-PS-2')] }))).toEqual([
      'records.1.region TWICE',
    ]);
    expect(
      brokenRules(
        await send('labour-330000', {
          dataset: 'PAY_SURVEYS',
          records: [survey('T-PS-3', { hourlyP25: -3 }), survey('T-PS-4', { hourlyP75: 1e9 })],
        }),
      ),
    ).toEqual(['records.0.hourlyP25 RANGE', 'records.1.hourlyP75 RANGE']);
    for (const [address, rule] of [
      ['身份证19010119900101123X', 'RESIDENT_NUMBER'],
      ['\ud800', 'CHARACTER'],
    ])
      expect(
        brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [market('T-M-8', '330106', { address })] })),
      ).toEqual([`records.0.address ${rule}`]);
    const refused = await ask('union-330000', { query, variables: { i: input } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
    await asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-M-%'`));
  },
  SLOW,
);
