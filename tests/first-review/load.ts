import { type Answer, ask, tokenOf } from '../support/ask.ts';
import type { Reviewed, Step } from './step.ts';

const repeated = (times: number, field: string) => `{ ${Array.from({ length: times }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
const SCHEMA = '__schema { types { name fields { name description args { name } type { name fields { name description } } } } }';
const MANY = 200;

const outcomeOf = ({ status, errors, extensions }: Answer) => {
  const [error] = errors ?? [];
  const refused = error && [error.extensions.code, error.extensions.rule, error.extensions.reason].filter(Boolean).join(' ');
  const { cost, receiptRefused } = (extensions ?? {}) as { cost?: number; receiptRefused?: unknown };
  return [status, cost === undefined ? '' : `cost ${cost}`, refused, receiptRefused && 'unsigned'].filter(Boolean).join(', ');
};

async function timed<T>(work: () => Promise<T>): Promise<{ done: T; seconds: string }> {
  const began = performance.now();
  const done = await work();
  return { done, seconds: ((performance.now() - began) / 1_000).toFixed(1) };
}

/** The bytes that one query brings. */
async function bytesOf(hub: Reviewed, who: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(hub, who)}`, ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { bytes: text.length, answer: { ...JSON.parse(text), status: response.status } as Answer };
}

export const LOAD: Step[] = [
  {
    finding: 'trust.md 5',
    tried: 'twenty aliases of `__schema`, two levels deep',
    test: 'tests/federation/fairness.test.ts',
    name: 'the schema is priced by what it says, and ninety-nine times is refused before it is answered',
    async run(hub) {
      const { done, seconds } = await timed(() => bytesOf(hub, 'insurance-440000', repeated(20, SCHEMA)));
      const answered = done.answer.errors === undefined;
      return {
        defect: answered,
        answer: `${outcomeOf(done.answer)}${answered ? `, ${(done.bytes / 1e6).toFixed(0)} MB after ${seconds} s` : ''}`,
      };
    },
  },
  {
    finding: 'trust.md 5',
    tried: 'two aliases of it with `X-Hub-Receipt: true`',
    test: 'tests/federation/fairness.test.ts',
    name: 'an answer of more values than a receipt holds leaves unsigned, and says so',
    async run(hub) {
      const { done, seconds } = await timed(() => bytesOf(hub, 'insurance-440000', repeated(2, SCHEMA), { 'x-hub-receipt': 'true' }));
      const signed = Boolean((done.answer.extensions as { receipt?: unknown } | undefined)?.receipt);
      return { defect: signed, answer: `${outcomeOf(done.answer)}${signed ? `, signed after ${seconds} s` : ''}` };
    },
  },
  {
    finding: 'trust.md 6',
    tried: 'a hundred `collectiveContracts(search: "的", first: 1) { totalCount }` in one operation',
    test: 'tests/federation/fairness.test.ts',
    name: 'a participant that has used its minute is refused with the time to wait, and the others answer as before',
    async run(hub) {
      const query = repeated(100, 'collectiveContracts(search: "的", first: 1) { totalCount }');
      const first = await ask('union-330000', query, hub);
      const cost = Number(first.extensions?.cost ?? Number.POSITIVE_INFINITY);
      return { defect: cost < 1_000, answer: outcomeOf(first) };
    },
  },
  {
    finding: 'trust.md 6',
    tried: `${MANY} requests of one participant at once`,
    test: 'tests/federation/fairness.test.ts',
    name: 'requests at once have an end for each participant, and for all; health is answered throughout',
    async run(hub) {
      const found = await Promise.all(
        Array.from({ length: MANY }, () => ask('labour-330000', '{ regions(level: PROVINCE) { code } }', hub)),
      );
      const taken = found.filter(({ status }) => status === 200).length;
      const refused = found.find(({ status }) => status !== 200);
      return { defect: taken === MANY, answer: `${taken} answered${refused ? `, the others ${outcomeOf(refused)}` : ''}` };
    },
  },
];
