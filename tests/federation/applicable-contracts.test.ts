import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

const RUN = Date.now();
const DAY = '2026-10-31';
// The README prints which contracts bind this firm: its platform stays as it is.
const PRINTED = '91193100MA0003056A';
let serial = 0;

interface Link {
  principal: string;
  contractor: string;
  region: string;
  from: string;
  to: string | null;
}
interface Applicable {
  because: string;
  rank: number;
  article: string;
  through: { creditCode: string } | null;
  contract: { id: string };
}

/** A contract in force for as long as anybody asks. */
async function contract(
  kind: string,
  regions: string[],
  sector: string | null,
  covered: Record<string, string> = {},
  partners = false,
): Promise<string> {
  const id = `CC-A${RUN}${++serial}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, sector, region, regions, union_id, signed_on, filed_on, effective_on, expires_on, covers_partners)
     values ($1, $1, '（模拟）适用测试合同', $2, $3, '100000', $4, 'U-100000', '2020-01-01', '2020-01-02', '2020-01-18', '2029-12-31', $5)`,
    [id, kind, sector, regions, partners],
  );
  for (const [enterprise, because] of Object.entries(covered))
    await rowsOf('hub_unions', 'insert into contract_coverage values ($1, $2, $3)', [id, enterprise, because]);
  return id;
}
const forget = () => rowsOf('hub_unions', `delete from collective_contract where id like 'CC-A${RUN}%'`);
afterAll(forget);

/** What of this test's contracts binds an enterprise. */
async function binding(code: string, more = `on: "${DAY}"`): Promise<Map<string, Applicable>> {
  const query = `{ enterprise(creditCode: "${code}") { applicableContracts(${more}) { because rank article through { creditCode } contract { id } } } }`;
  const { data } = await answer('union-100000', query);
  const all = data.enterprise.applicableContracts as Applicable[];
  expect(all.map(({ rank }) => rank)).toEqual(all.map(({ rank }) => rank).sort());
  expect(new Set(all.map(({ contract: one }) => one.id)).size).toBe(all.length);
  return new Map(all.map((one) => [one.contract.id, one]));
}

/** Platform → partner → station, as the labour ministry's register has them; the first link has ended, the second lasts. */
async function chain(): Promise<[Link, Link]> {
  const [row] = await rowsOf<Record<string, string | null>>(
    'hub_labour',
    `select a.principal, a.contractor as partner, b.contractor as station, a.region, to_char(a.from_day, 'YYYY-MM-DD') as from, to_char(b.from_day, 'YYYY-MM-DD') as below
     from employment_link a join employment_link b on b.principal = a.contractor
     where a.to_day is null and b.to_day is null and a.from_day < '2026-01-01' and b.from_day < '2026-01-01'
       and a.principal not in (select principal from employment_link where contractor = '${PRINTED}') order by a.id, b.id limit 1`,
  );
  const { principal, partner, station, region, from, below } = row as Record<string, string>;
  const link = { principal: principal as string, contractor: partner as string, region: region as string, from: from as string, to: null };
  return [link, { ...link, principal: partner as string, contractor: station as string, from: below as string }];
}

test('a platform’s contract binds its partners and their stations where it says so, as long as the links last', async () => {
  const [upper, lower] = await chain();
  const covering = await contract('ENTERPRISE', ['100000'], null, { [upper.principal]: 'OWN' }, true);
  const alone = await contract('ENTERPRISE', ['100000'], null, { [upper.principal]: 'OWN' });
  const own = await contract('SPECIAL_WAGE', ['100000'], null, { [lower.contractor]: 'OWN' });
  const platform = await binding(upper.principal);
  expect([platform.get(covering)?.because, platform.get(alone)?.because]).toEqual(['OWN', 'OWN']);
  for (const { contractor } of [upper, lower]) {
    const found = await binding(contractor);
    expect(found.get(covering)).toMatchObject({ because: 'PARTNER_OF_PLATFORM', rank: 2, through: { creditCode: upper.principal } });
    expect(found.has(alone)).toBe(false);
  }
  expect((await binding(lower.contractor)).get(own)).toMatchObject({
    because: 'OWN',
    rank: 1,
    through: null,
    article: '劳动合同法第五十四条',
  });
  // where the link does not reach, the platform's contract does not either
  const elsewhere = upper.region.startsWith('11') ? '310000' : '110000';
  const away = await contract('ENTERPRISE', [elsewhere], null, { [upper.principal]: 'OWN' }, true);
  const here = await contract('ENTERPRISE', [upper.region], null, { [upper.principal]: 'OWN' }, true);
  const named = await contract('SPECIAL_WAGE', ['100000'], null, { [upper.principal]: 'OWN', [upper.contractor]: 'PARTNER_OF_PLATFORM' });
  const partner = await binding(upper.contractor);
  expect([partner.has(away), partner.has(here), partner.get(named)?.because]).toEqual([false, true, 'PARTNER_OF_PLATFORM']);
  // before the links began, nobody worked for the platform
  const before = addDays([upper.from, lower.from].sort()[0] as string, -1);
  expect((await binding(lower.contractor, `on: "${before}"`)).has(covering)).toBe(false);
});

test('industry and regional contracts bind everybody of the industry in the place, by law and without a list', async () => {
  const [firm] = await rowsOf<{ code: string; sector: string; seat: string }>(
    'hub_labour',
    `select credit_code as code, sector, headquarters as seat from enterprise where roles @> array['PARTNER'] and headquarters like '33%' and sector is not null order by 1 limit 1`,
  );
  const { code, sector, seat } = firm as { code: string; sector: string; seat: string };
  const other = sector === 'EXPRESS' ? 'RIDE_HAILING' : 'EXPRESS';
  const [industry, county, elsewhere, otherTrade] = [
    await contract('INDUSTRY', ['330000'], sector),
    await contract('REGIONAL', [seat], null),
    await contract('INDUSTRY', ['440000'], sector),
    await contract('INDUSTRY', ['330000'], other),
  ];
  const found = await binding(code);
  expect([found.get(industry)?.because, found.get(industry)?.rank]).toEqual(['INDUSTRY', 3]);
  expect([found.get(county)?.because, found.get(county)?.rank]).toEqual(['REGIONAL', 4]);
  // 劳动合同法第五十三条 provides for contracts of counties and smaller areas
  expect([found.get(county)?.article, found.get(industry)?.article]).toEqual([
    '劳动合同法第五十三、五十四条',
    expect.stringContaining('undecided'),
  ]);
  expect([found.has(elsewhere), found.has(otherTrade)]).toEqual([false, false]);
  expect([...(await binding(code, `on: "${DAY}", region: "440305"`)).keys()]).toContain(elsewhere);
  // the query that names no register knows as much as it is told
  const root = async (args: string) => {
    const { data } = await answer(
      'union-100000',
      `{ applicableContracts(creditCode: "${code}", on: "${DAY}"${args}) { contract { id } } }`,
    );
    return (data.applicableContracts as Applicable[]).map(({ contract: one }) => one.id);
  };
  expect(await root(`, sector: ${sector}, region: "${seat}"`)).toEqual(expect.arrayContaining([industry, county]));
  expect(await root('')).not.toContain(industry);
});

test('a rider’s contracts follow the engagement, under an agreement and a matter only, and the look is recorded', async () => {
  const [found] = await rowsOf<{ worker: string; enterprise: string; platform: string | null; region: string }>(
    'hub_labour',
    `select worker, enterprise, platform, region from engagement where region like '31%' and platform is not null and platform <> enterprise and from_day <= '${DAY}' and to_day is null order by id limit 1`,
  );
  const { worker, enterprise, platform, region } = found as { worker: string; enterprise: string; platform: string; region: string };
  const membership = `UM-A${RUN}`;
  await rowsOf(
    'hub_unions',
    `insert into union_membership (id, worker, organization, region, joined_on) values ($1, $2, 'U-310000', '310000', '2024-01-01')`,
    [membership, worker],
  );
  const covering = await contract('ENTERPRISE', ['100000'], null, { [platform]: 'OWN' }, true);
  const county = await contract('REGIONAL', [region], null);
  const [agreement] = await rowsOf<{ id: string }>(
    'hub_sharing',
    `select id from sharing_agreement where participant = 'union-310000' and provider = 'labour-310000' limit 1`,
  );
  const query = `{ unionMembership(id: "${membership}") { worker { applicableContracts(on: "${DAY}") { because rank through { creditCode } contract { id } enterprise { creditCode } } } } }`;
  const matter = { 'x-hub-matter': `union-membership/${membership}` };
  const bare = await ask('union-310000', { query, headers: matter });
  expect(bare.errors?.[0]?.extensions).toMatchObject({ code: 'AGREEMENT_REQUIRED', agency: 'labour' });
  expect(bare.errors?.[0]?.extensions.refused).toContainEqual(
    expect.objectContaining({ coordinate: 'Worker.applicableContracts', requires: 'Worker.engagements' }),
  );
  const asked = await answer('union-310000', { query, headers: { ...matter, 'x-hub-agreement': agreement?.id as string } });
  const byId = new Map(
    (asked.data.unionMembership.worker.applicableContracts as (Applicable & { enterprise: { creditCode: string } })[]).map((one) => [
      one.contract.id,
      one,
    ]),
  );
  expect(byId.get(covering)).toMatchObject({
    because: 'PARTNER_OF_PLATFORM',
    through: { creditCode: platform },
    enterprise: { creditCode: enterprise },
  });
  expect(byId.get(county)).toMatchObject({ because: 'REGIONAL', through: null });
  const [entry] = await rowsOf<{ subjects: string[]; coordinates: string[] }>(
    'hub_ledger',
    'select e.subjects, o.coordinates from entry e join operation o on o.digest = e.operation where e.trace_id = $1',
    [asked.traceId],
  );
  expect(entry?.subjects).toEqual([worker]);
  expect(entry?.coordinates).toEqual(expect.arrayContaining(['Worker.applicableContracts', 'Worker.engagements', 'Engagement.enterprise']));
  await rowsOf('hub_unions', `delete from union_membership where id = $1`, [membership]);
});

test('a platform’s rules are held against the contracts that bind it', async () => {
  const [rule] = await rowsOf<{ platform: string; value: string }>(
    'hub_labour',
    `select platform, t->>'value' as value from platform_rule r cross join jsonb_array_elements(r.terms) t
     where r.effective_to is null and t->>'name' = 'COMMISSION_RATE' and r.effective_from <= current_date order by r.id limit 1`,
  );
  const { platform, value } = rule as { platform: string; value: string };
  const findings = async (cap: number) => {
    const id = await contract('ENTERPRISE', ['100000'], null, { [platform]: 'OWN' });
    await rowsOf('hub_unions', `insert into contract_clause values ($1, 1, 'COMMISSION', $2, $3)`, [
      ...[id, `抽成不高于${cap}%`, JSON.stringify([{ name: 'commission_cap', value: String(cap), unit: '%' }])],
    ]);
    const { data } = await answer(
      'union-100000',
      `{ enterprise(creditCode: "${platform}") { contractFindings { outcome agreed found article rule contract { id } } } }`,
    );
    return data.enterprise.contractFindings.filter((one: Applicable) => one.contract.id === id);
  };
  const kept = await findings(Number(value));
  expect(kept).toEqual([expect.objectContaining({ outcome: 'KEPT', agreed: `${value} %`, found: `${value} %` })]);
  const broken = await findings(Number(value) - 1);
  expect(broken).toEqual([expect.objectContaining({ outcome: 'RULE_WORSE', article: '劳动合同法第五十四、五十五条' })]);
  expect(today() >= DAY).toBe(true);
});

test('a number of a contract that no rule of the platform states is told, place by place, as undecided', async () => {
  const [found] = await rowsOf<{ platform: string }>(
    'hub_labour',
    `select platform from platform_rule r where effective_to is null and effective_from <= current_date and kind = 'WEATHER'
       and not exists (select from platform_rule o where o.platform = r.platform and o.terms::text like '%DELIVERY_MINUTES%') order by r.id limit 1`,
  );
  const platform = found?.platform as string;
  const id = await contract('ENTERPRISE', ['310000', '330000'], null, { [platform]: 'OWN' });
  const terms = [
    { name: 'extra_time', value: '30', unit: '分钟' },
    { name: 'bonus', value: '0.5', unit: '元/单' },
  ];
  await rowsOf('hub_unions', `insert into contract_clause values ($1, 1, 'WEATHER', '恶劣天气延长时限', $2)`, [id, JSON.stringify(terms)]);
  const read = async () => {
    const { data } = await answer(
      'union-100000',
      `{ enterprise(creditCode: "${platform}") { contractFindings { term outcome agreed found rows region { code } contract { id } } } }`,
    );
    return data.enterprise.contractFindings.filter((one: Applicable) => one.contract.id === id);
  };
  const both = await read();
  expect(both.find(({ term }: { term: string }) => term === 'extra_time')).toMatchObject({
    outcome: 'RULE_WORSE',
    found: '20 minutes',
    rows: [expect.stringMatching(/^platform-rules\/PR-/)],
  });
  expect(both.find(({ term }: { term: string }) => term === 'bonus')).toMatchObject({ outcome: 'KEPT' });
  const deductions = await contract('ENTERPRISE', ['310000', '330000'], null, { [platform]: 'OWN' });
  await rowsOf('hub_unions', `insert into contract_clause values ($1, 1, 'COMMISSION', '抽成', $2)`, [
    deductions,
    JSON.stringify([{ name: 'min_unit_price', value: '4', unit: '元/单' }]),
  ]);
  await rowsOf(
    'hub_labour',
    `update platform_rule set effective_to = current_date - 1 where platform = $1 and kind = 'PAY' and effective_to is null and effective_from < current_date`,
    [platform],
  );
  try {
    const { data } = await answer(
      'union-100000',
      `{ enterprise(creditCode: "${platform}") { contractFindings { outcome found rows region { code } contract { id } } } }`,
    );
    const silent = data.enterprise.contractFindings.filter((one: Applicable) => one.contract.id === deductions);
    expect(
      silent.map(({ outcome, region, rows }: { outcome: string; region: { code: string }; rows: string[] }) => [
        outcome,
        region.code,
        rows,
      ]),
    ).toEqual([
      ['UNDECIDED', '310000', []],
      ['UNDECIDED', '330000', []],
    ]);
    expect(silent[0].found).toContain('not stated');
  } finally {
    await rowsOf(
      'hub_labour',
      `update platform_rule set effective_to = null where platform = $1 and kind = 'PAY' and effective_to = current_date - 1`,
      [platform],
    );
  }
});
