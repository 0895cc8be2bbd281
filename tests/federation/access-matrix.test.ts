import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type FieldCatalogue, fieldCatalogue } from '../../gateway/access/field-catalogue.ts';
import { consumerSchema } from '../../gateway/consumer-schema.ts';
import { AGENCIES, type Agency, OWN_KIND, type ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { importSigningKey, type SigningKey, signHubToken } from '../../subgraphs/shared/identity/hub-token.ts';
import { type Answer, hubState, post, tokenOf } from '../support/ask.ts';
import { type Column, GROUNDS, layFixture, OUTSIDE, WORDS } from '../support/matrix-fixture.ts';
import { requiredSelections, requiredValues } from '../support/matrix-requires.ts';
import { ARGUMENTS, KEYS, WAYS } from '../support/matrix-ways.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const FILE = new URL('../contract/access-matrix.md', import.meta.url);
const SDL = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const REQUIRED = requiredSelections(SDL);
const STRUCTURE = /(Connection|Edge|PageInfo)$/;
const AT_ONCE = 8;
const LETTERS: Record<string, string> = { AGREEMENT_REQUIRED: 'A', MATTER_REQUIRED: 'M', FORBIDDEN: '✗' };
const SHORT: Record<ParticipantKind, string> = {
  ...{ LABOUR: 'L', UNION: 'U', COURT: 'C', INSURANCE: 'I', SHARING_AUTHORITY: 'S' },
  ...{ DEPARTMENT: 'D', PLATFORM: 'P', PERSON: 'W' },
};

/** What one caller gets of one field: yes, – (nothing is there for this caller), or the letter of the refusal. */
type Cell = string;
type Cells = Map<Column, Map<string, Cell>>;

let hub: TestHub;
let schema: GraphQLSchema;
let catalogue: FieldCatalogue;
let columns: Column[];
let signing: SigningKey;
beforeAll(async () => {
  hub = await startHub({ env: { LOG_LEVEL: 'error' } });
  schema = consumerSchema(new QueryPlanner(SDL).consumerSchema);
  catalogue = fieldCatalogue(SDL, schema);
  columns = await layFixture(hub);
  signing = await importSigningKey(hubState(hub).keys.hub);
}, 300_000);
afterAll(() => hub?.stop());

const types = () =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !STRUCTURE.test(type.name),
  );

function selection(type: GraphQLObjectType, fields = Object.keys(type.getFields())): string {
  return fields
    .map((name) => {
      const given = ARGUMENTS[`${type.name}.${name}`];
      const leaf = isLeafType(getNamedType(type.getFields()[name]?.type as never));
      return `${name}${given ? `(${given})` : ''}${leaf ? '' : ' { __typename }'}`;
    })
    .join(' ');
}

test('every field × every kind of caller, through the gateway and by _entities, is as the committed matrix says', async () => {
  const byGateway = await cells(types(), throughGateway);
  const byEntities = await cells(
    types().filter(({ name }) => KEYS[name]),
    throughEntities,
  );
  const matrix = [
    HEAD,
    ...render('Through the gateway', byGateway),
    ...render('By `_entities`, with the gateway’s own token', byEntities),
  ].join('\n');
  if (process.env.HUB_WRITE_MATRIX) writeFileSync(FILE, matrix);
  expect(matrix).toBe(readFileSync(FILE, 'utf8'));
  // No endpoint is wider than the other: what `_entities` gives at home, the gateway gives. (Abroad the matters are records, too.)
  for (const [column, fields] of byEntities)
    for (const [coordinate, cell] of fields)
      if (cell === 'yes' && column.place === 'home' && catalogue.fields.get(coordinate)?.classification !== 'PUBLIC')
        expect([column.participant, column.ground, coordinate, byGateway.get(column)?.get(coordinate)]).toEqual([
          column.participant,
          column.ground,
          coordinate,
          'yes',
        ]);
}, 2_400_000);

test('without a token nothing is answered, on any endpoint', async () => {
  for (const type of types()) {
    const way = WAYS[type.name];
    if (!way) throw new Error(`no way to ${type.name}`);
    const found = await post(hub, { query: way[0].replaceAll('«', selection(type)) });
    expect([type.name, found.status, found.data]).toEqual([type.name, 401, undefined]);
  }
});

async function cells(
  wanted: GraphQLObjectType[],
  ask: (column: Column, type: GraphQLObjectType) => Promise<[string, Cell][]>,
): Promise<Cells> {
  const found: Cells = new Map(columns.map((column) => [column, new Map()]));
  const jobs = columns.flatMap((column) => wanted.map((type) => [column, type] as const));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let job = jobs.pop(); job; job = jobs.pop())
        for (const [coordinate, cell] of await ask(...job)) found.get(job[0])?.set(coordinate, cell);
    }),
  );
  return found;
}

/** Asks again where an agency was out of reach: this test is about access, and shares its machine with tests that are not. */
async function patiently(question: () => Promise<Answer>): Promise<Answer> {
  for (let left = 5; ; left--) {
    const found = await question();
    const withheld = (found.extensions?.withheld ?? []) as { code: string }[];
    const codes = [...(found.errors ?? []).map(({ extensions: { code } }) => code), ...withheld.map(({ code }) => code)];
    if (left === 0 || !codes.includes('SOURCE_UNAVAILABLE')) return found;
    await sleep(2_000);
  }
}

async function throughGateway(column: Column, type: GraphQLObjectType): Promise<[string, Cell][]> {
  const way = WAYS[type.name];
  if (!way) throw new Error(`no way to ${type.name}: add one to tests/support/matrix-ways.ts`);
  const [query, ...paths] = way;
  const authorization = `Bearer ${await tokenOf(hub, column.participant)}`;
  // One mutation at a time: the first that fails would hide the others.
  const groups = type.name === 'Mutation' ? Object.keys(type.getFields()).map((name) => [name]) : [Object.keys(type.getFields())];
  const found: [string, Cell][] = [];
  for (const group of groups) {
    const body = { query: query.replaceAll('«', selection(type, group)) };
    const { data, errors, extensions } = await patiently(() => post(hub, body, { authorization, ...column.headers }));
    const unexpected = errors?.filter(({ extensions: { code } }) => !LETTERS[code] && code !== 'NOT_FOUND');
    if (unexpected?.length) throw new Error(`${column.participant} ${column.ground} ${type.name}: ${JSON.stringify(unexpected)}`);
    const whole = data === undefined && errors?.length ? LETTERS[errors[0]?.extensions.code ?? ''] : undefined;
    const withheld = (extensions?.withheld ?? []) as { coordinate: string; code: string; path?: (string | number)[] }[];
    for (const name of group) {
      const coordinate = `${type.name}.${name}`;
      const planned = withheld.find((one) => one.coordinate === coordinate && !one.path);
      const error = errors?.find(({ path }) => path?.[0] === name || path?.length === undefined);
      if (whole) found.push([coordinate, whole]);
      else if (planned) found.push([coordinate, LETTERS[planned.code] as Cell]);
      else if (type.name === 'Mutation' && error) found.push([coordinate, LETTERS[error.extensions.code] ?? '–']);
      else found.push([coordinate, rowCell(data, paths, coordinate, name, withheld)]);
    }
  }
  return found;
}

/** What the records themselves say: a value on any way, else a refusal, else nothing. */
function rowCell(
  data: unknown,
  paths: readonly (readonly (string | number)[])[],
  coordinate: string,
  name: string,
  withheld: { coordinate: string; code: string; path?: (string | number)[] }[],
): Cell {
  let refused: Cell | undefined;
  for (const path of paths) {
    const record = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data);
    if (typeof record !== 'object' || record === null || !(name in record)) continue;
    const here = JSON.stringify([...path, name]);
    const refusal = withheld.find((one) => one.coordinate === coordinate && JSON.stringify(one.path) === here);
    if (!refusal && !isEmpty((record as Record<string, unknown>)[name], coordinate)) return 'yes';
    refused = refusal && LETTERS[refusal.code];
  }
  return refused ?? '–';
}

/** A list of records in which none is for this caller. Lists of plain values may well be empty. */
function isEmpty(value: unknown, coordinate: string): boolean {
  const [type, name] = coordinate.split('.') as [string, string];
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  return Array.isArray(value) && value.length === 0 && !isLeafType(getNamedType(field?.type as never));
}

async function throughEntities(column: Column, type: GraphQLObjectType): Promise<[string, Cell][]> {
  const found: [string, Cell][] = [];
  for (const agency of AGENCIES) {
    const fields = Object.keys(type.getFields()).filter(
      (name) => catalogue.fields.get(`${type.name}.${name}`)?.provider === agency && owns(agency, type.name),
    );
    const needing = fields.filter((name) => REQUIRED.get(type.name)?.has(name));
    const plain = fields.filter((name) => !needing.includes(name));
    if (plain.length > 0) found.push(...(await entityCells(column, type, agency, plain)));
    for (const name of needing) found.push(...(await entityCells(column, type, agency, [name])));
  }
  return found;
}

/** Fields of one record asked of one agency; a field that is worked out from others' data is asked for alone, with these data. */
async function entityCells(column: Column, type: GraphQLObjectType, agency: Agency, fields: readonly string[]): Promise<[string, Cell][]> {
  const selected = REQUIRED.get(type.name)?.get(fields[0] as string);
  const brought = selected ? await requiredValues(hub, column, type.name, selected) : { values: {}, lacking: false };
  const token = await signHubToken(signing, agency, column.standing);
  const response = await fetch(subgraphUrl(agency), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: `query($r: [_Any!]!) { ${fields.map((name) => `${name}: _entities(representations: $r) { ... on ${type.name} { ${selection(type, [name])} } }`).join(' ')} }`,
      variables: { r: [{ __typename: type.name, ...brought.values, ...KEYS[type.name] }] },
    }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data: Record<string, unknown[]>;
    errors?: { path: string[]; extensions: { code: string } }[];
  };
  return fields.map((name) => {
    const coordinate = `${type.name}.${name}`;
    const code = errors.find(({ path }) => path[0] === name)?.extensions.code;
    if (code === 'SOURCE_UNAVAILABLE' && brought.lacking) return [coordinate, '–'];
    if (code && !LETTERS[code]) throw new Error(`${column.participant} ${column.ground} ${coordinate}: ${JSON.stringify(errors)}`);
    return [coordinate, code ? (LETTERS[code] as Cell) : hasValue(data?.[name]?.[0], name, coordinate) ? 'yes' : '–'];
  });
}

const hasValue = (record: unknown, name: string, coordinate: string) =>
  Boolean(record) && !isEmpty((record as Record<string, unknown>)[name], coordinate);

const owns = (agency: Agency, type: string) =>
  new RegExp(`type ${type}\\b[^{]*join__type\\(graph: ${agency.toUpperCase()}, key: `).test(SDL) &&
  !(type === 'ArbitrationCase' && agency === 'courts');

const urls = new Map<Agency, string>();
function subgraphUrl(agency: Agency): string {
  const known = urls.get(agency) ?? subgraphPort(agency);
  urls.set(agency, known);
  return known;
}

/** With LOG_LEVEL=error a subgraph does not say where it listens; its process does. */
function subgraphPort(agency: Agency): string {
  return `${JSON.parse(readFileSync(`${hub.folder}/addresses.json`, 'utf8'))[agency]}/graphql`;
}

const COLUMNS: { title: string; of: (owner: Agency | undefined, column: Column) => boolean }[] = [
  { title: 'own, home', of: (owner, c) => own(owner, c) && c.place === 'home' && ['bare', 'agreement'].includes(c.ground) },
  { title: 'own, home, matter', of: (owner, c) => own(owner, c) && c.place === 'home' && !['bare', 'agreement'].includes(c.ground) },
  { title: 'own, abroad', of: (owner, c) => own(owner, c) && c.place === 'abroad' && ['bare', 'agreement'].includes(c.ground) },
  {
    title: 'own, abroad, matter',
    of: (owner, c) =>
      own(owner, c) && c.place === 'abroad' && !['bare', 'agreement', 'unconfirmed', 'emergency', 'void'].includes(c.ground),
  },
  ...(['unconfirmed', 'emergency', 'void'] as const).map((ground) => ({
    title: `own, abroad, ${ground}`,
    of: (owner: Agency | undefined, c: Column) => own(owner, c) && c.ground === ground,
  })),
  ...GROUNDS.map((ground) => ({
    title: `other, ${ground}`,
    of: (owner: Agency | undefined, c: Column) => !own(owner, c) && c.ground === ground,
  })),
  ...OUTSIDE.map((ground) => ({ title: ground, of: (_owner: Agency | undefined, c: Column) => c.ground === ground })),
];
const own = (owner: Agency | undefined, { kind }: Column) => owner !== undefined && OWN_KIND[owner] === kind;

const HEAD = `# Who sees which field

Executed, not written: \`npm test -- access-matrix\` asks a running hub for every field as every kind of participant and compares; \`HUB_WRITE_MATRIX=1 npm test -- access-matrix\` writes it anew.

One worker has a record in every register of Zhejiang (330106). The participants are those of Zhejiang (home) and of Guangdong (abroad), of all five kinds (${Object.values(WORDS).join(', ')}). On the ground *agreement* each names agreements with every other agency that cover all its fields, sensitive ones by their names, in Zhejiang; on the ground *matter* a matter of its own that concerns the worker (the sharing authority has none); on the ground *both* both. These matters are confirmed: at home by earlier records of others, in Guangdong by the worker’s code. *unconfirmed*, *emergency* and *void* are those of Guangdong as *both*, under a matter that rests on its maker’s record alone, one opened for an emergency, and one that gives no cause any more, with which every request is refused; *expired* and *suspended* are as *both*, with agreements that have lapsed. *oneself* is the worker, *agent* the union of Zhejiang under a mandate of the worker to look, *another person* somebody else on the register of persons, *platform* the platform of the worker’s orders, *department* the tax office of Zhejiang under agreements over all fields of every agency and without a matter: no agency vouches for one. Without a token nothing is answered.

| cell | meaning |
|---|---|
| yes | the value is answered |
| – | nothing is there for this caller; it reads like a record that does not exist, or one not in its dealings |
| A | refused: needs an agreement that covers the field |
| M | refused: requires a matter that concerns the person |
| ✗ | refused: not open, or withheld by law |

Where callers of one column differ they are named: L labour, U union, C court, I insurance, S sharing authority; h home, a abroad.
`;

function render(title: string, found: Cells): string[] {
  const coordinates = [...new Set([...found.values()].flatMap((fields) => [...fields.keys()]))].sort();
  const lines = [`\n## ${title}\n`];
  let type = '';
  for (const coordinate of coordinates) {
    const field = catalogue.fields.get(coordinate);
    const owner = AGENCIES.find((agency) => agency === field?.provider);
    const [ofType] = coordinate.split('.') as [string];
    if (ofType !== type)
      lines.push(
        `\n### ${ofType}\n`,
        `| field | provider | class | ${COLUMNS.map(({ title: column }) => column).join(' | ')} |`,
        `|${'---|'.repeat(COLUMNS.length + 3)}`,
      );
    type = ofType;
    const row = COLUMNS.map(({ of }) =>
      together(
        [...found].filter(([column]) => of(owner, column)).map(([column, fields]) => [column, fields.get(coordinate) ?? '?'] as const),
      ),
    );
    lines.push(
      `| ${coordinate.split('.')[1]} | ${field?.provider} | ${field?.attribute === 'WITHHELD' ? 'WITHHELD' : field?.classification} | ${row.join(' | ')} |`,
    );
  }
  return lines;
}

/** One cell where all agree; else the cell of most, and who differs. */
function together(all: (readonly [Column, Cell])[]): string {
  const groups = new Map<Cell, Set<string>>();
  for (const [{ kind, place }, cell] of all) groups.set(cell, (groups.get(cell) ?? new Set()).add(`${SHORT[kind]}${place[0]}`));
  const sorted = [...groups].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
  const [[most] = [''], ...others] = sorted;
  return [most, ...others.map(([cell, who]) => `${cell} (${[...who].sort().join(' ')})`)].join('; ');
}
