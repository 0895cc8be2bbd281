import { buildClientSchema, execute, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery, parse, validate } from 'graphql';
import { type Answer, answer, ask, type HubAddress } from './ask.ts';
import { type RandomOperation, RandomOperations } from './random-operations.ts';

/** What a participant asks once, plainly; random operations ask for parts of it in every other form. */
export interface BaseQuestion {
  participant: string;
  question: string;
}

const FIRM = '91193100MA0003056A';
const PLATFORM = '91193100MA00000238';
const BOUND =
  'applicableContracts(on: "2026-10-31") { rank because contract { title } through { name applicableContracts(on: "2026-10-31") { rank } } }';

export const BASE_QUESTIONS: readonly BaseQuestion[] = [
  {
    participant: 'labour-310000',
    question: `{ enterprise(creditCode: "${PLATFORM}") { name creditCode headquarters { name code parent { name } }
      inspections(first: 2) { totalCount nodes { number subject result region { name } } }
      collectiveContracts(on: "2026-10-31", first: 2) { totalCount nodes { title expiresOn employers { name coverageGap(month: "2026-09") { gap insured } } } }
      courtCases(first: 2) { totalCount nodes { number outcome region { name level } } }
      injuryCoverage(month: "2026-09") { insured } coverageGap(month: "2026-09") { reported gap } } me { id name } }`,
  },
  {
    participant: 'union-310000',
    question: `{ enterprise(creditCode: "${FIRM}") { name sector tradeUnion { name enterprise { contractFindings { found outcome } } } ${BOUND}
      contractFindings { found } collectiveContracts(first: 2) { nodes { title floorFindings(on: "2026-10-31") { found outcome } employers { name applicableContracts(on: "2026-10-31") { rank because } } regions { name minimumWages { monthly from } } } } } }`,
  },
  {
    participant: 'court-330000',
    question: `{ courtCase(number: "（2025）粤0305民初9000002号") { title outcome number region { name } chain { stage number region { name code } startedOn outcome } }
      courtCases(first: 2) { totalCount nodes { number title gist outcome parties { role enterprise { name } } } } }`,
  },
  {
    participant: 'insurance-310000',
    question: `{ coverageGaps(month: "2026-09", where: { region: "310000", platformsOnly: true }, first: 2) { totalCount nodes { gap reported enterprise { name coverageGap(month: "2026-09") { gap } } } }
      region(code: "310000") { name coverageRates { figure reportedPercent } labourFigures(asOf: "2026-06-30") { flexibleWorkers { reported computed } }
      children { name courtFigures(asOf: "2026-06-01") { courtCases { asOf } } } } }`,
  },
  {
    participant: 'union-310000',
    question: `mutation { saveContractSearch(input: { name: "", search: "", where: {} }) { savedSearch { id name } userErrors { field code message messageZh } } }`,
  },
];

const TOO_LARGE = 'too large';

export interface Compared {
  /** operations that were answered and compared */
  compared: number;
  /** operations that the limits refuse, as they must */
  tooLarge: number;
  differences: string[];
}

/** Asks random operations over HTTP and compares each answer with that of graphql-js over the base question's answer. */
export async function compareOperations(hub: HubAddress, seeds: readonly number[], bases = BASE_QUESTIONS, atOnce = 4): Promise<Compared> {
  const schema = buildClientSchema((await answer('union-310000', getIntrospectionQuery(), hub)).data as IntrospectionQuery);
  const copies = await Promise.all(bases.map((base) => Copy.of(schema, base, hub)));
  const result: Compared = { compared: 0, tooLarge: 0, differences: [] };
  const left = [...seeds];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
        const difference = await (copies[seed % copies.length] as Copy).compare(seed);
        if (difference === TOO_LARGE) result.tooLarge += 1;
        else result.compared += 1;
        if (difference && difference !== TOO_LARGE) result.differences.push(difference);
      }
    }),
  );
  return result;
}

/** One in-memory copy of what the agencies answer to a base question. */
class Copy {
  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly base: BaseQuestion,
    private readonly hub: HubAddress,
    private readonly operations: RandomOperations,
    private data: unknown,
  ) {}

  static async of(schema: GraphQLSchema, base: BaseQuestion, hub: HubAddress): Promise<Copy> {
    const { data } = await answer(base.participant, base.question, hub);
    return new Copy(schema, base, hub, new RandomOperations(schema, base.question), data);
  }

  async compare(seed: number): Promise<string | undefined> {
    const operation = this.operations.make(seed);
    const invalid = validate(this.schema, parse(operation.query));
    if (invalid.length > 0) throw new Error(`seed ${seed} made an invalid operation: ${invalid[0]}\n${operation.query}`);
    const first = await this.differenceOf(operation);
    if (!first || first === TOO_LARGE) return first;
    // Other tests write meanwhile: what differs is asked again beside a new copy.
    this.data = (await answer(this.base.participant, this.base.question, this.hub)).data;
    const again = await this.differenceOf(operation);
    return again && `seed ${seed}: ${again}\n${operation.query}\n${JSON.stringify(operation.variables)}`;
  }

  private async differenceOf(operation: RandomOperation): Promise<string | undefined> {
    const found: Answer = await ask(this.base.participant, operation, this.hub);
    const expected = await execute({
      schema: this.schema,
      document: parse(operation.query),
      rootValue: this.data,
      variableValues: operation.variables,
      fieldResolver: (source, _given, _context, { fieldName }) => source[fieldName],
    });
    if (expected.errors) throw new Error(`the copy does not answer: ${expected.errors[0]}\n${operation.query}`);
    const { code, rule } = found.errors?.[0]?.extensions ?? {};
    if (code === 'TOO_EXPENSIVE' || rule === 'aliases' || rule === 'depth') return TOO_LARGE;
    if (found.status !== 200 || found.errors) return `status ${found.status} ${JSON.stringify(found.errors)}`;
    const [came, right] = [JSON.stringify(found.data), JSON.stringify(expected.data)];
    return came === right ? undefined : `came ${came}, should be ${right}`;
  }
}
