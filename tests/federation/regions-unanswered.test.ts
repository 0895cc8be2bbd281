import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
} from 'graphql';
import { type Answer, answer, ask } from '../support/ask.ts';
import { patient } from '../support/patience.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const SLOW = 300_000;
// Longer than a loaded machine stands still: only who is stopped misses it.
const DEADLINE = patient(8_000);
// What a list cannot be asked without.
const GIVEN: Record<string, string> = { 'Month!': '"2026-09"', 'Scheme!': 'OCCUPATIONAL_INJURY', 'RegionCode!': '"310000"' };

const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl, { assumeValidSDL: true });

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const fieldsOf = (type: GraphQLOutputType) => Object.values((getNamedType(type) as GraphQLObjectType).getFields());
/** The agency that answers a field of the query root. */
const ownerOf = ({ astNode }: GraphQLField<unknown, unknown>): string => /provider: "(\w+)"/.exec(astNode ? print(astNode) : '')?.[1] ?? '';

interface Question {
  name: string;
  agency: string;
  query: string;
}

/** Every list of the hub whose records name a region, asked for the regions' names. */
const QUESTIONS: Question[] = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field): Question[] => {
  const found = getNamedType(field.type);
  if (!isObjectType(found) || found.name === 'Region' || found.name.startsWith('_')) return [];
  const { nodes } = found.getFields();
  if (!nodes && !isList(field.type)) return [];
  const given: string[] = nodes ? ['first: 3'] : [];
  for (const { name, type } of field.args) {
    if (!isNonNullType(type)) continue;
    const value = GIVEN[String(type)];
    if (!value) return [];
    given.push(`${name}: ${value}`);
  }
  const regions = fieldsOf(nodes ? nodes.type : field.type).filter(
    ({ type, args }) => getNamedType(type).name === 'Region' && args.length === 0,
  );
  if (regions.length === 0) return [];
  const selection = regions.map(({ name }) => `${name} { code name }`).join(' ');
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return [
    {
      name: field.name,
      agency: ownerOf(field),
      query: `{ list: ${field.name}${args} { ${nodes ? `nodes { ${selection} }` : selection} } }`,
    },
  ];
});
const CALLERS: Record<string, string> = { labour: 'labour', unions: 'union', courts: 'court', insurance: 'insurance', sharing: 'sharing' };
const caller = ({ agency }: Question) => `${CALLERS[agency]}-330000`;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ env: { SOURCE_DEADLINE_MS: String(DEADLINE) } });
}, SLOW);
afterAll(() => hub?.stop());

type Records = Record<string, { code: string; name: string | null } | { code: string; name: string | null }[] | null>[];
const recordsOf = ({ data }: Answer): Records => data.list.nodes ?? data.list;
const namesIn = (records: Records) => records.flatMap((record) => Object.values(record).flat()).flatMap((one) => one?.name ?? []);
const withoutNames = (records: Records) =>
  records.map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([field, found]) => [
        field,
        Array.isArray(found) ? found.map(({ code }) => ({ code, name: null })) : found && { code: found.code, name: null },
      ]),
    ),
  );

test(
  'with the sharing authority silent every list of the hub keeps its records and their regions; only the names are missing, and why is said',
  async () => {
    const asked = QUESTIONS.filter(({ agency }) => agency !== 'sharing');
    expect(asked.length).toBeGreaterThan(30);
    const whole = new Map<string, Records>();
    for (const question of asked) whole.set(question.name, recordsOf(await answer(caller(question), question.query, hub)));
    const named = asked.filter(({ name }) => namesIn(whole.get(name) as Records).length > 0);
    expect(named.length).toBeGreaterThan(25);

    const sharing = childrenOf(hub.process.pid as number).find(({ command }) => command.includes('sharing/index'));
    process.kill(sharing?.pid as number, 'SIGSTOP');
    try {
      const lost: string[] = [];
      for (const question of asked) {
        const records = whole.get(question.name) as Records;
        const found = await ask(caller(question), question.query, hub);
        const kept = JSON.stringify(found.data?.list && recordsOf(found)) === JSON.stringify(withoutNames(records));
        const errors = found.errors ?? [];
        const explained = errors.every(({ extensions, path }) => extensions.code === 'SOURCE_UNAVAILABLE' && path?.at(-1) === 'name');
        if (!kept || !explained || (errors.length === 0) !== (namesIn(records).length === 0))
          lost.push(`${question.name}: ${JSON.stringify({ data: found.data, errors })?.slice(0, 400)}`);
      }
      expect(lost).toEqual([]);
    } finally {
      process.kill(sharing?.pid as number, 'SIGCONT');
    }
  },
  SLOW,
);
