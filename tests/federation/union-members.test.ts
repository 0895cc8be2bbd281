import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf } from '../support/strangers.ts';

const LIST = `query($where: UnionMembershipFilter, $after: String, $first: Int) { unionMemberships(where: $where, first: $first, after: $after) {
  totalCount omitted { rule } pageInfo { hasNextPage endCursor } nodes { id joinedOn leftOn channel worker { id } region { code } organization { id } }
} }`;
const HOME = 'union-310118';

const unionOf = async (region: string): Promise<string> => {
  const found = await rowsOf<{ id: string }>(
    'hub_unions',
    'select id from union_organization where region = $1 and dissolved_on is null order by id limit 1',
    [region],
  );
  return (found[0] as { id: string }).id;
};

const listed = async (who: string, where: object, first = 50, after?: string) =>
  (await answer(who, { query: LIST, variables: { where, first, after } })).data.unionMemberships;

let union: string;
let members: string[];
beforeAll(async () => {
  union = await unionOf('310118');
  members = [await personOf('310118'), await personOf('310118'), await personOf('310118')];
  for (const [n, worker] of members.entries()) {
    const made = await mutation(HOME, 'enrolMember', 'membership', 'id', {
      union,
      worker,
      channel: 'QR_CODE',
      joinedOn: `2026-05-0${n + 1}`,
    });
    expect(made.userErrors).toEqual([]);
    if (n === 0) await mutation(HOME, 'endMembership', 'membership', 'id', { membership: made.membership.id, leftOn: '2026-08-03' });
  }
});

const ours = (found: { nodes: { worker: { id: string } }[] }) =>
  found.nodes.map(({ worker }) => members.indexOf(worker.id)).filter((n) => n >= 0);

test('a union lists its own members page by page, latest first, by union, day, way and time of joining', async () => {
  const time = { union, joinedFrom: '2026-05-01', joinedTo: '2026-05-03', channel: 'QR_CODE' };
  const all = await listed(HOME, time);
  expect(ours(all)).toEqual([2, 1, 0]);
  expect(all.nodes).toContainEqual({
    ...{ id: expect.any(String), joinedOn: '2026-05-01', leftOn: '2026-08-03', channel: 'QR_CODE' },
    ...{ worker: { id: members[0] }, region: { code: '310118' }, organization: { id: union } },
  });
  expect(ours(await listed(HOME, { ...time, on: '2026-09-01' }))).toEqual([2, 1]);
  expect(ours(await listed(HOME, { ...time, on: '2026-08-02' }))).toEqual([2, 1, 0]);
  // Page by page it is the same list.
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listed(HOME, time, 1, after);
    expect([page.nodes.length, page.totalCount]).toEqual([1, all.totalCount]);
    ids.push(page.nodes[0].id);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(ids).toEqual(all.nodes.map(({ id }: { id: string }) => id));
});

test('unions above see them, others and other agencies do not, and each look is on record', async () => {
  const time = { union, joinedFrom: '2026-05-01', joinedTo: '2026-05-03', channel: 'QR_CODE' };
  expect(ours(await listed('union-310000', time))).toEqual([2, 1, 0]);
  for (const who of ['union-330000', 'union-310115']) {
    const found = await listed(who, time);
    expect([who, found.totalCount, found.nodes, found.omitted.length > 0]).toEqual([who, 0, [], true]);
  }
  const labour = await ask('labour-310118', { query: LIST, variables: { where: time, first: 5 } });
  expect([labour.status, labour.errors?.[0]?.extensions.code]).toEqual([403, 'AGREEMENT_REQUIRED']);
  // A person sees the own membership, and no other member.
  expect(ours(await listed(members[1] as string, {}))).toEqual([1]);
  expect((await listed(freshWorker(), {})).totalCount).toBe(0);
  const looks = await answer(members[2] as string, '{ looksAtMe(first: 20) { nodes { by { id } fields } } }');
  expect(looks.data.looksAtMe.nodes).toContainEqual({
    by: { id: 'union-310000' },
    fields: expect.arrayContaining(['UnionMembership.worker']),
  });
});
