import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';

const SLOW = 240_000;
const DB = 'hub_unions';
const HERE = { latitude: 30.25, longitude: 120.15 };
const SITES = `query($near: Point, $within: Int, $kind: ServiceSiteKind, $facility: Facility, $region: RegionCode, $first: Int, $after: String) {
  serviceSites(near: $near, within: $within, kind: $kind, facility: $facility, region: $region, first: $first, after: $after) {
    totalCount nodes { id kind name facilities hours distance position { latitude longitude } region { code } } pageInfo { endCursor hasNextPage } } }`;
const sites = async (variables: object) => (await answer('union-330106', { query: SITES, variables: { ...variables } })).data.serviceSites;

test('where is the nearest place with a warm meal, and the next ones after it?', async () => {
  const all = await sites({ near: HERE, facility: 'MEAL', first: 100 });
  const distances = all.nodes.map(({ distance }: { distance: number }) => distance);
  expect(distances).toEqual([...distances].sort((a: number, b: number) => a - b));
  for (const { facilities } of all.nodes) expect(facilities).toContain('MEAL');
  const ids: string[] = [];
  for (let after: string | null = null; ids.length < 100; ) {
    const page = await sites({ near: HERE, facility: 'MEAL', first: 13, after });
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    after = page.pageInfo.endCursor;
  }
  expect(ids.slice(0, 100)).toEqual(all.nodes.map(({ id }: { id: string }) => id));
});

test('which drivers’ homes lie within 60 kilometres, counted by another formula?', async () => {
  const near = await sites({ near: HERE, within: 60_000, first: 100 });
  const rows = await rowsOf<{ id: string }>(
    DB,
    `select id from service_site where closed_on is null and 6371008.8 * acos(least(1, sin(radians(${HERE.latitude})) * sin(radians(latitude))
      + cos(radians(${HERE.latitude})) * cos(radians(latitude)) * cos(radians(longitude - ${HERE.longitude})))) <= 60000`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(near.totalCount).toBe(rows.length);
  expect(near.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  const homes = await sites({ kind: 'DRIVER_HOME', region: '330000', first: 50 });
  for (const { kind, region, distance } of homes.nodes)
    expect([kind, region.code.slice(0, 2), distance]).toEqual(['DRIVER_HOME', '33', null]);
  const refused = await ask('union-330106', { query: SITES, variables: { within: 10 } });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ field: 'within', rule: 'near' });
});

test('the nearest of many are found by the index, a page costs one statement, and the figures count them', async () => {
  const { traceId } = await answer('union-330106', { query: SITES.replace('totalCount', ''), variables: { near: HERE, first: 100 } });
  expect((await workFor(theHub(), traceId)).unions.statements).toBe(1);
  const plan = await asAdministrator(DB, async (client) => {
    await client.query('set enable_seqscan = off');
    return (
      await client.query(`explain select * from service_site where closed_on is null
        order by place_on_earth(latitude, longitude) <-> place_on_earth(30.25, 120.15), id limit 20`)
    ).rows;
  });
  expect(JSON.stringify(plan)).toContain('service_site_place');
  const { data } = await answer(
    'union-330106',
    '{ region(code: "330000") { unionFigures(asOf: "2026-10-31") { unionStations { computed } driverHomes { computed } } } }',
  );
  const [counted] = await rowsOf<{ stations: string; homes: string }>(
    DB,
    `select count(*) filter (where kind = 'UNION_STATION') as stations, count(*) filter (where kind = 'DRIVER_HOME') as homes
      from service_site where region like '33%' and opened_on <= '2026-10-31' and coalesce(closed_on, 'infinity') > '2026-10-31'`,
  );
  const { unionStations, driverHomes } = data.region.unionFigures;
  expect([unionStations.computed, driverHomes.computed]).toEqual([Number(counted?.stations), Number(counted?.homes)]);
});

test(
  'a list of sites comes in as a file',
  async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'hub-sites-')), 'sites.csv');
    const header = '编号,类型,名称,所在地区,地址,纬度,经度,设施,开放时间,运行单位,启用日期';
    writeFileSync(
      file,
      `${header}\nT-S-1,UNION_STATION,驿站,540102,x,29.65,91.13,WATER;REST,全天,工会,2026-01-01\nT-S-2,PALACE,驿站,540102,x,29.65,91.13,WATER,全天,工会,2026-01-01\n`,
    );
    const refused = command('import', 'unions', 'service-sites', file, '--data', theHub().folder);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('1 rejected')]);
    const partly = command('import', 'unions', 'service-sites', file, '--partial', '--data', theHub().folder);
    expect(partly.output).toContain('1 created');
    const { nodes } = await sites({ near: { latitude: 29.65, longitude: 91.13 }, within: 1, first: 5 });
    expect(nodes).toMatchObject([{ id: 'T-S-1', distance: 0, facilities: ['WATER', 'REST'] }]);
    await asAdministrator(DB, (client) => client.query(`delete from service_site where id like 'T-S-%'`));
  },
  SLOW,
);
