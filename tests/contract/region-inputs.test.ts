import {
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';
import { courtsDatabase } from '../../subgraphs/courts/database.ts';
import { courtsSubgraph } from '../../subgraphs/courts/subgraph.ts';
import { insuranceDatabase } from '../../subgraphs/insurance/database.ts';
import { insuranceSubgraph } from '../../subgraphs/insurance/subgraph.ts';
import { labourDatabase } from '../../subgraphs/labour/database.ts';
import { labourSubgraph } from '../../subgraphs/labour/subgraph.ts';
import type { ParticipantKind } from '../../subgraphs/shared/agencies.ts';
import { today } from '../../subgraphs/shared/calendar/today.ts';
import { PersonKeys } from '../../subgraphs/shared/identity/person-keys.ts';
import { createRequestContext } from '../../subgraphs/shared/identity/request-context.ts';
import { setIdentifierMode } from '../../subgraphs/shared/schema/scalars.ts';
import { readCauseSettings } from '../../subgraphs/sharing/config.ts';
import { ledgerDatabase, sharingDatabase } from '../../subgraphs/sharing/database.ts';
import { sharingSubgraph } from '../../subgraphs/sharing/subgraph.ts';
import { unionsDatabase } from '../../subgraphs/unions/database.ts';
import { unionsSubgraph } from '../../subgraphs/unions/subgraph.ts';

// Nothing listens there: what reaches a table fails, what is refused before does not.
const NO_PERSONS = { keys: new PersonKeys([]), mode: 'real', perDay: 0 } as const;
const NOWHERE = 'postgres://127.0.0.1:1/none';
const SUBGRAPHS: [ParticipantKind, () => Promise<{ subgraph: { schema: GraphQLSchema } }>][] = [
  ['LABOUR', () => labourSubgraph(labourDatabase(NOWHERE, 1))],
  ['UNION', () => unionsSubgraph(unionsDatabase(NOWHERE, 1))],
  ['COURT', () => courtsSubgraph(courtsDatabase(NOWHERE, 1))],
  ['INSURANCE', () => insuranceSubgraph(insuranceDatabase(NOWHERE, 1), insuranceDatabase(NOWHERE, 1), { proofKey: {}, digestKey: '' })],
  ['SHARING_AUTHORITY', () => sharingSubgraph(sharingDatabase(NOWHERE, 1), ledgerDatabase(NOWHERE, 1), readCauseSettings({}), NO_PERSONS)],
];
// 淮阴县, which became a district in 2000; the other never was a division
const ENDED = '320821';
const NEVER = '327777';

/** An input that names this region wherever it can name one, on this day wherever it can name one; paths of its regions go to `places`. */
function example(type: GraphQLInputType, region: string, day: string, path: string, places: string[]): unknown {
  if (isNonNullType(type)) return example(type.ofType, region, day, path, places);
  if (isListType(type)) return [example(type.ofType, region, day, `${path}.0`, places)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(
          (field) =>
            isNonNullType(field.type) ||
            ['RegionCode', 'Date', 'Month', 'DateTime'].includes(String(field.type)) ||
            holdsRegion(field.type),
        )
        .map((field) => [field.name, example(field.type, region, day, `${path}.${field.name}`, places)]),
    );
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.name === 'RegionCode') places.push(path);
  return VALUES[type.name]?.(region, day) ?? 'x';
}

const VALUES: Record<string, (region: string, day: string) => unknown> = {
  RegionCode: (region) => region,
  Date: (_, day) => day,
  Month: (_, day) => day.slice(0, 7),
  DateTime: (_, day) => `${day}T08:00:00+08:00`,
  Int: () => 1,
  Float: () => 1,
  SafeInt: () => 1,
  Boolean: () => true,
  Money: () => '1.00',
  CreditCode: () => '91193100MA00000238',
  CaseNumber: () => '(2026)浙0106民初9000001号',
  ArbitrationNumber: () => '浙西湖劳人仲案字〔2025〕第9000001号',
};

function holdsRegion(type: GraphQLInputType, seen: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (named.name === 'RegionCode') return true;
  if (!isInputObjectType(named) || seen.includes(named.name)) return false;
  return Object.values(named.getFields()).some((field) => holdsRegion(field.type, [...seen, named.name]));
}

type Mutation = GraphQLField<unknown, unknown>;
const mutationsOf = (schema: GraphQLSchema): Mutation[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) => args.some(({ type }) => holdsRegion(type)));

function run(schema: GraphQLSchema, kind: ParticipantKind, { name, args }: Mutation, region: string, day: string) {
  const places: string[] = [];
  const type = args[0]?.type as GraphQLInputType;
  const input = example(type, region, day, 'input', places);
  const context = createRequestContext({ participant: 'p', kind, region: '100000', actor: 'test', grants: [], traceId: '0'.repeat(32) });
  const document = parse(`mutation($input: ${type}) { ${name}(input: $input) { userErrors { field code message messageZh } } }`);
  const result = execute({ schema, document, variableValues: { input }, contextValue: context }) as Promise<ExecutionResult<never>>;
  return { places, result };
}

beforeAll(() => setIdentifierMode('synthetic'));

test.each(SUBGRAPHS)(
  'every mutation of %s refuses a region that has ended, at each place that names one, before anything is asked',
  async (kind, build) => {
    const { schema } = (await build()).subgraph;
    const mutations = mutationsOf(schema);
    expect(mutations.length).toBeGreaterThan(2);
    for (const mutation of mutations) {
      const { places, result } = run(schema, kind, mutation, ENDED, today());
      const { data, errors } = await result;
      const userErrors = (
        data as Record<string, { userErrors: { field: string; code: string; message: string; messageZh: string }[] }> | null
      )?.[mutation.name]?.userErrors;
      expect([mutation.name, errors, userErrors?.map(({ field, code }) => `${field} ${code}`)]).toEqual([
        mutation.name,
        undefined,
        places.map((place) => `${place} REGION_NOT_IN_FORCE`),
      ]);
      for (const { message, messageZh } of userErrors ?? []) {
        expect(message).toMatch(/320821 淮阴县 ended in 2000.*today 320804 淮阴区/);
        expect(messageZh).toContain('现为320804淮阴区');
      }
    }
  },
);

test.each(SUBGRAPHS)('no mutation and no filter of %s takes a code that never was a division', async (kind, build) => {
  const { schema } = (await build()).subgraph;
  for (const mutation of mutationsOf(schema)) {
    const { errors } = await run(schema, kind, mutation, NEVER, today()).result;
    expect([mutation.name, errors?.length ?? 0]).not.toEqual([mutation.name, 0]);
    expect(errors?.[0]?.message).toMatch(/RegionCode names a region that does not exist|there is no|never/);
  }
});

test.each(SUBGRAPHS)('what %s records of the past may name what was a division then', async (kind, build) => {
  const { schema } = (await build()).subgraph;
  const dated = new Set<string>();
  for (const mutation of mutationsOf(schema)) {
    const { data, errors } = await run(schema, kind, mutation, ENDED, '1998-05-04').result;
    const payload = (data as Record<string, { userErrors: { code: string }[] }> | null)?.[mutation.name];
    // The rule on days is kept; what comes then is the table that is not there, or another rule.
    if (errors || !payload?.userErrors.some(({ code }) => code === 'REGION_NOT_IN_FORCE')) dated.add(mutation.name);
  }
  if (kind === 'LABOUR')
    expect([...dated]).toEqual(expect.arrayContaining(['recordInspection', 'submitEmploymentReport', 'recordGuidance']));
  if (kind === 'UNION') expect([...dated]).toEqual(expect.arrayContaining(['recordCareActivity', 'recordForum', 'foundUnion']));
  if (kind === 'COURT')
    expect([...dated]).toEqual(expect.arrayContaining(['registerCourtCase', 'applyForLegalAid', 'applyForPaymentOrder']));
  if (kind === 'INSURANCE') expect([...dated].sort()).toEqual(['declareOrders', 'enrol', 'reportInjury']);
  if (kind === 'SHARING_AUTHORITY') expect([...dated]).toEqual([]);
});
