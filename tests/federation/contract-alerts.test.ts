import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { patient } from '../support/patience.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

interface Taken {
  headers: Record<string, string>;
  body: string;
}
const WHO = 'union-330000';
const taken: Taken[] = [];
let refuse = 1;
let receiver: http.Server;
let address: string;
let hub: TestHub;

beforeAll(async () => {
  receiver = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      taken.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(refuse-- > 0 ? 503 : 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  hub = await startHub({ env: { HUB_WEBHOOK_ORIGINS: address, HUB_ALERT_SECONDS: '1', LOG_LEVEL: 'warn' } });
}, 120_000);
afterAll(async () => {
  await hub.stop();
  receiver.close();
});

const save = async (input: object, who = WHO) => {
  const query = `mutation($input: SaveContractSearchInput!) { saveContractSearch(input: $input) { savedSearch { id webhookUrl } webhookSecret userErrors { field code } } }`;
  return (await answer(who, { query, variables: { input } }, hub)).data.saveContractSearch;
};
const file = async (title: string, text: string) => {
  const query = `mutation($input: FileCollectiveContractInput!) { fileCollectiveContract(input: $input) { contract { id } userErrors { field code } } }`;
  const input = {
    ...{ title, kind: 'ENTERPRISE', region: '330000', regions: ['330106'], union: 'U-330000', employers: ['91193100MA00000238'] },
    ...{ signedOn: today(), expiresOn: addDays(today(), 600), clauses: [{ topic: 'REST', text }] },
  };
  return (await answer(WHO, { query, variables: { input } }, hub)).data.fileCollectiveContract.contract.id as string;
};
const feed = async (search: string, after?: string, who = WHO) => {
  const query = `query($search: ID!, $after: String) { contractAlerts(search: $search, first: 2, after: $after) { nodes { id reason delivery attempts contract { id } } pageInfo { endCursor hasNextPage } } }`;
  return (await answer(who, { query, variables: { search, after } }, hub)).data.contractAlerts;
};

async function until<T>(what: () => Promise<T> | T, patience = patient(120_000)): Promise<T> {
  for (const end = Date.now() + patience; ; await sleep(200)) {
    const found = await what();
    if (found || Date.now() > end) return found;
  }
}

test('a new filing is told once by a signed message, tried again until it is taken, always under the same key', async () => {
  const { savedSearch, webhookSecret, userErrors } = await save({ name: '骑手休息', search: '休息站', webhookUrl: `${address}/alerts` });
  expect(userErrors).toEqual([]);
  await file('（模拟）不相干合同', '按月支付报酬');
  const contract = await file('（模拟）设休息站的合同', '每个站点设一处休息站');
  const alert = await until(async () =>
    (await feed(savedSearch.id)).nodes.find(({ delivery }: { delivery: string }) => delivery === 'DELIVERED'),
  );
  expect(alert).toMatchObject({ reason: 'NEW_FILING', contract: { id: contract } });
  expect(alert.attempts).toBeGreaterThanOrEqual(2); // more where the receiver itself stood still
  const messages = taken.length;
  expect(messages).toBeGreaterThanOrEqual(2);
  for (const { headers, body } of taken) {
    expect(headers).toMatchObject({ 'webhook-id': alert.id, 'idempotency-key': alert.id, 'content-type': 'application/json' });
    const told = new Webhook(webhookSecret).verify(body, headers) as { id: string; contract: { id: string } };
    expect([told.id, told.contract.id]).toEqual([alert.id, contract]);
  }
  const [{ headers, body }] = taken as [Taken];
  expect(() => new Webhook(webhookSecret).verify(body.replace('休息站', '休息'), headers)).toThrow();
  await sleep(3_000); // looked through twice more: nothing is told again
  expect(taken).toHaveLength(messages);
}, 90_000);

test('the feed goes on from a cursor, tells of what ends soon, and is its owner’s alone', async () => {
  const { savedSearch } = await save({ name: '期满', where: { region: '330000', kind: 'ENTERPRISE' }, expiresWithin: 365 });
  const ids = await Promise.all([file('（模拟）合同甲', '甲'), file('（模拟）合同乙', '乙'), file('（模拟）合同丙', '丙')]);
  const first = await feed(savedSearch.id);
  const second = await feed(savedSearch.id, first.pageInfo.endCursor);
  const told = [...first.nodes, ...second.nodes] as { reason: string; contract: { id: string } }[];
  expect(told.filter(({ reason }) => reason === 'NEW_FILING').map(({ contract }) => contract.id)).toEqual(expect.arrayContaining(ids));
  const ending = await rowsOf<{ id: string }>(
    'hub_unions',
    `select id from collective_contract c where kind = 'ENTERPRISE' and exists (select from unnest(c.regions) r where r = '100000' or r like '33%') and effective_on <= current_date and superseded_by is null
       and objected_on is null and expires_on between $1 and $2`,
    [today(), addDays(today(), 365)],
    hub,
  );
  const alerts = await rowsOf<{ contract: string }>(
    'hub_unions',
    `select contract from contract_alert where search = $1 and reason = 'EXPIRING'`,
    [savedSearch.id],
    hub,
  );
  expect(alerts.map(({ contract }) => contract).sort()).toEqual(ending.map(({ id }) => id).sort());
  for (const other of ['union-310000', 'union-100000', 'court-330000']) {
    const { errors } = await ask(other, `{ contractAlerts(search: "${savedSearch.id}") { totalCount } }`, hub);
    expect([other, errors?.[0]?.extensions.code]).toEqual([other, 'NOT_FOUND']);
    const { data } = await answer(other, '{ savedSearches { totalCount } }', hub);
    expect([other, data.savedSearches.totalCount]).toEqual([other, 0]);
  }
}, 60_000);

/** Messages of this search that the receiver got. */
const toldBy = (search: string) => taken.filter(({ body }) => JSON.parse(body).savedSearch.id === search).length;
const looksThrough = (search: string) =>
  rowsOf<{ checked_at: string }>('hub_unions', 'select checked_at::text from saved_search where id = $1', [search], hub);

test('many alerts of one participant keep none of another waiting', async () => {
  const webhookUrl = `${address}/alerts`;
  const many = (await save({ name: '很多', search: '不存在的词甲', webhookUrl })).savedSearch.id;
  const one = (await save({ name: '一项', search: '不存在的词乙', webhookUrl }, 'union-310000')).savedSearch.id;
  await rowsOf(
    'hub_unions',
    `insert into contract_alert (search, contract, reason, delivery, next_attempt_at)
     select $1, id, 'EXPIRING', 'PENDING', now() - interval '1 hour' from (select id from collective_contract order by id limit 100) c
     union all select $2, id, 'EXPIRING', 'PENDING', now() from (select id from collective_contract order by id limit 1) c`,
    [many, one],
    hub,
  );
  expect(await until(() => toldBy(one) === 1)).toBe(true);
  const order = taken.map(({ body }) => JSON.parse(body).savedSearch.id as string).filter((search) => [many, one].includes(search));
  expect(order.indexOf(one)).toBeLessThan(20);
  expect(await until(() => toldBy(many) >= 100)).toBe(true);
}, 120_000);

describe('the webhook of a body that was struck off', () => {
  const BODY = 'union-330182';
  const step = async (field: string, type: string, input: object) => {
    const query = `mutation($input: ${type}!) { ${field}(input: $input) { userErrors { field code } } }`;
    expect((await answer('sharing-330000', { query, variables: { input } }, hub)).data[field].userErrors).toEqual([]);
  };
  const register = () =>
    step('registerParticipant', 'RegisterParticipantInput', { id: BODY, name: '（模拟）建德市总工会', kind: 'UNION', region: '330182' });
  /** Alerts for it and for a body on the register were made, and the latter was told. */
  const fileAndWait = async (word: string, other: string) => {
    const before = toldBy(other);
    await file(`（模拟）${word}`, `每个站点设${word}`);
    expect(await until(() => toldBy(other) > before)).toBe(true);
  };

  test('is not called any more; once the body is on the register again nothing is lost', async () => {
    await register();
    const gone = (await save({ name: '注销', search: '饮水处', webhookUrl: `${address}/alerts` }, BODY)).savedSearch.id;
    const other = (await save({ name: '在册', search: '饮水处', webhookUrl: `${address}/alerts` })).savedSearch.id;
    await fileAndWait('饮水处', other);
    expect(await until(() => toldBy(gone) === 1)).toBe(true);

    await step('removeParticipant', 'RemoveParticipantInput', { id: BODY });
    const isNoted = async () =>
      (await rowsOf('hub_unions', 'select 1 from saved_search where id = $1 and not owner_takes_part', [gone], hub)).length;
    expect(await until(isNoted)).toBe(1);
    await fileAndWait('饮水处、更衣处', other);
    const waiting = `select 1 from contract_alert where search = $1 and delivery = 'PENDING' and attempts = 0`;
    expect(await until(async () => (await rowsOf('hub_unions', waiting, [gone], hub)).length)).toBe(1);
    const [{ checked_at: seen }] = (await looksThrough(gone)) as [{ checked_at: string }];
    await until(async () => (await looksThrough(gone))[0]?.checked_at !== seen); // a whole round more
    expect(toldBy(gone)).toBe(1);

    await register();
    expect(await until(() => toldBy(gone) === 2)).toBe(true);
  }, 240_000);

  test('a register that does not answer loses no alert: within the hour its last word holds, then they wait without an attempt', async () => {
    const search = (await save({ name: '登记不应答', search: '充电柜', webhookUrl: `${address}/alerts` })).savedSearch.id;
    const sharing = childrenOf(hub.process.pid as number).find(({ command }) => command.includes('subgraphs/sharing/index.js'));
    process.kill(sharing?.pid as number, 'SIGSTOP');
    try {
      await file('（模拟）充电柜甲', '每个站点设充电柜');
      expect(await until(() => toldBy(search) === 1)).toBe(true);
      await rowsOf('hub_unions', `update saved_search set owner_checked_at = now() - interval '2 hours' where id = $1`, [search], hub);
      await file('（模拟）充电柜乙', '每个站点设充电柜');
      const waiting = `select 1 from contract_alert where search = $1 and delivery = 'PENDING' and attempts = 0`;
      expect(await until(async () => (await rowsOf('hub_unions', waiting, [search], hub)).length)).toBe(1);
      const [{ checked_at: seen }] = (await looksThrough(search)) as [{ checked_at: string }];
      await until(async () => (await looksThrough(search))[0]?.checked_at !== seen);
      expect(toldBy(search)).toBe(1);
    } finally {
      process.kill(sharing?.pid as number, 'SIGCONT');
    }
    expect(await until(() => toldBy(search) === 2)).toBe(true);
  }, 240_000);
});

test.each<[string, object, string]>([
  ['an address that the operator did not allow', { search: '休息', webhookUrl: 'http://127.0.0.1:1/x' }, 'input.webhookUrl NOT_ALLOWED'],
  ['an address within the network', { search: '休息', webhookUrl: 'http://169.254.169.254/latest' }, 'input.webhookUrl NOT_ALLOWED'],
  ['an address with credentials', { search: '休息', webhookUrl: 'http://a:b@127.0.0.1/x' }, 'input.webhookUrl FORMAT'],
  ['no address at all', { search: '休息', webhookUrl: 'file' }, 'input.webhookUrl FORMAT'],
  ['nothing to search for', {}, 'input.search MISSING'],
  ['a day of its own', { where: { on: '2026-01-01' } }, 'input.where.on NOT_HERE'],
  ['too long a notice', { search: '休息', expiresWithin: 366 }, 'input.expiresWithin RANGE'],
])('%s is refused', async (_what, input, rule) => {
  const { savedSearch, userErrors } = await save({ name: 'x', ...input });
  expect([savedSearch, userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)]).toEqual([null, [rule]]);
});
