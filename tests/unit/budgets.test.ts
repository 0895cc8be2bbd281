import { Budgets } from '../../gateway/fairness/budgets.ts';

const at = { now: 0 };
const budgets = (limits: { costPerMinute?: number; requests?: number } = {}) =>
  new Budgets({ costPerMinute: 600, requests: 2, ...limits }, () => at.now);

function refusal(run: () => unknown) {
  try {
    run();
  } catch (error) {
    return (error as { extensions: Record<string, unknown> }).extensions;
  }
  throw new Error('it was not refused');
}

beforeEach(() => {
  at.now = 0;
});

test('what is spent comes back evenly over a minute, and no more than the whole', () => {
  const all = budgets();
  all.spend('a', 600);
  expect(refusal(() => all.spend('a', 1))).toMatchObject({ code: 'RATE_LIMITED', rule: 'cost', limit: 600, retryAfter: 1 });
  at.now = 10_000;
  expect(all.state('a')).toBe('"cost";r=100;t=50, "requests";r=2');
  all.spend('a', 100);
  expect(refusal(() => all.spend('a', 300))).toMatchObject({ retryAfter: 30 });
  at.now = 40_000;
  all.spend('a', 300);
  at.now = 4_000_000;
  expect(all.state('a')).toBe('"cost";r=600;t=0, "requests";r=2');
});

test('a refused operation costs nothing, and one participant takes nothing from another', () => {
  const all = budgets();
  all.spend('a', 500);
  refusal(() => all.spend('a', 101));
  all.spend('a', 100);
  all.spend('b', 600);
  expect(all.state('b')).toContain('"cost";r=0;t=60');
});

test('requests under way are counted by participant and given back once', () => {
  const all = budgets();
  const end = all.begin('a');
  all.begin('a');
  const { rule, http } = refusal(() => all.begin('a')) as { rule: string; http: { status: number; headers: Map<string, string> } };
  expect([rule, http.status, http.headers.get('retry-after')]).toEqual(['requests', 429, '1']);
  all.begin('b');
  end();
  end();
  all.begin('a');
  expect(refusal(() => all.begin('a')).rule).toBe('requests');
});

test('the policy says what is counted, over which time', () => {
  expect(budgets().policy).toBe('"cost";q=600;w=60, "requests";q=2;qu="concurrent-requests"');
});
