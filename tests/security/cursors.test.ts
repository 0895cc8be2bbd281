import { isObjectType } from 'graphql';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { agree } from '../support/agreements.ts';
import { ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { listsOf, schemaOf } from '../support/lists.ts';
import { runningCase, underMatter } from '../support/strangers.ts';

const READER = 'union-310000';
const under = (...agreements: string[]) => ({ 'x-hub-agreement': agreements.join(',') });
const inspections = (more: string, headers: Record<string, string>, who = READER) =>
  ask(who, { query: `{ inspections(${more}) { edges { cursor node { number } } } }`, headers });
const FOREIGN = expect.objectContaining({ code: 'BAD_USER_INPUT', rule: 'cursor' });

describe('a list sorted by a field that the agreement does not name', () => {
  let narrow: string;
  let cursor: string;
  let whole: string;
  beforeAll(async () => {
    narrow = await agree(READER, 'labour-310000', { coordinates: ['Inspection.number'], regions: ['310000'] });
    whole = await agree(READER, 'labour-330000', { coordinates: ['Inspection.*'], regions: ['330000'] });
    ({ cursor } = (await inspections('first: 1', under(narrow))).data.inspections.edges[0]);
  });

  test('a cursor of it continues it', async () => {
    const [first, second] = (await inspections('first: 2', under(narrow))).data.inspections.edges;
    const next = await inspections(`first: 1, after: "${first.cursor}"`, under(narrow));
    expect(next.data.inspections.edges[0].node).toEqual(second.node);
  });

  test.each(['policies', 'platformRules', 'algorithmFilings'])('and no list of known days, such as %s', async (list) => {
    for (const page of [`first: 1, after: "${cursor}"`, `last: 1, before: "${cursor}"`]) {
      const { errors } = await ask(READER, `{ ${list}(${page}) { nodes { id: __typename } } }`);
      expect(errors?.[0]?.extensions).toEqual(FOREIGN);
    }
  });

  test('nor the same list under an agreement that does name it, or of another reader', async () => {
    const page = `first: 1, after: "${cursor}"`;
    expect((await inspections(page, under(whole))).errors?.[0]?.extensions).toEqual(FOREIGN);
    expect((await inspections(page, under(narrow, whole))).errors?.[0]?.extensions).toEqual(FOREIGN);
    expect((await inspections(page, {}, 'labour-310000')).errors?.[0]?.extensions).toEqual(FOREIGN);
  });

  test('it does not stand between records whose day is known', async () => {
    const { edges } = (await inspections('first: 100', under(narrow, whole))).data.inspections;
    const numbers = edges.map(({ node }: { node: { number: string } }) => node.number);
    expect(numbers).toEqual(await byKey(numbers));
  });
});

/** As the database sorts them, the last one first. */
const byKey = async (keys: string[]) =>
  (await rowsOf<{ key: string }>('hub_labour', 'select key from unnest($1::text[]) key order by key desc', [keys])).map(({ key }) => key);

interface ClosedList {
  list: string;
  type: string;
  key: string;
  /** a field that opens its records and sorts none */
  opens: string;
}

/** Lists at the root whose records an agreement opens, and nothing else has to. */
function closedLists(agency: Agency): ClosedList[] {
  const schema = schemaOf(agency);
  return listsOf(agency).flatMap((list) => {
    const field = schema.getQueryType()?.getFields()[list];
    const type = schema.getType(String(field?.type).replace(/Connection!?$/, ''));
    if (!isObjectType(type) || field?.args.some(({ type: given }) => String(given).endsWith('!'))) return [];
    const closed = Object.values(type.getFields()).filter(({ astNode }) => classOf(astNode) === 'INTERNAL');
    const key = ['id', 'number'].find((name) => type.getFields()[name]);
    const opens = closed.find(({ name }) => name === key) ?? closed.find(({ type: of }) => !/Date|Month|Deadline/.test(String(of)));
    const own = closed.every(({ astNode }) => !/agreement/.test(argumentOf(astNode, 'conditions') ?? ''));
    return key && opens && !own ? [{ list, type: type.name, key, opens: opens.name }] : [];
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a node of a parsed schema
const argumentOf = (node: any, name: string): string | undefined =>
  node?.directives
    ?.find((one: { name: { value: string } }) => one.name.value === 'sharing')
    ?.arguments.find((one: { name: { value: string } }) => one.name.value === name)?.value.value;
const classOf = (node: unknown) => argumentOf(node, 'classification');

test.each<[Agency, string, string]>([
  ['labour', 'union-310000', 'labour-100000'],
  ['unions', 'court-310000', 'union-100000'],
  ['insurance', 'court-310000', 'insurance-100000'],
])(
  '%s: every list that an agreement opens by a key is in the order of that key',
  async (agency, reader, provider) => {
    const lists = closedLists(agency);
    expect(lists.length).toBeGreaterThan(0);
    for (const { list, type, key, opens } of lists) {
      const agreement = await agree(reader, provider, { coordinates: [`${type}.${opens}`], regions: ['100000'] });
      const { data, errors } = await ask(reader, { query: `{ ${list}(first: 100) { nodes { ${key} } } }`, headers: under(agreement) });
      // Some are always asked for by the days of a window, which is to read the day.
      if (errors) expect([list, errors[0]?.extensions.rule]).toEqual([list, 'NO_AGREEMENT']);
      if (errors) continue;
      const keys: string[] = data[list].nodes.map((node: Record<string, string>) => node[key]);
      const sorted = await byKey(keys);
      expect([list, [sorted, [...sorted].reverse()]]).toEqual([list, expect.arrayContaining([keys])]);
    }
  },
  120_000,
);

describe('records that come without pages', () => {
  const COURT = 'court-330000';
  let headers: Record<string, string>;
  let person: string;
  beforeAll(async () => {
    const own = await runningCase('33');
    person = own.worker;
    const agreements = [
      await agree(COURT, 'labour-100000', { coordinates: ['Engagement.id', 'Worker.engagements'], regions: ['100000'] }),
      await agree(COURT, 'insurance-100000', { coordinates: ['EnrolmentSpell.scheme', 'Worker.enrolments'], regions: ['100000'] }),
      await agree(COURT, 'labour-100000', {
        coordinates: ['EmploymentReport.headcount', 'Enterprise.employmentReports'],
        regions: ['100000'],
      }),
    ];
    headers = { ...under(...agreements), ...underMatter('court-case', own.number) };
    for (const [id, day] of ['2018-01-01', '2017-01-01', '2016-01-01'].entries())
      await rowsOf(
        'hub_labour',
        `insert into engagement (id, worker, enterprise, platform, region, form, from_day, to_day)
         select 'E-ORDER-' || $2 || $1, $1, credit_code, credit_code, '330100', 'CIVIL', $3::date, $3::date + 30
         from (select credit_code from enterprise order by 1 limit 1) e on conflict do nothing`,
        [person, id, day],
      );
  });
  const ofPerson = (selection: string) => ask(COURT, { query: `{ worker(id: "${person}") { ${selection} } }`, headers });

  test.each([
    ['Engagement.from', 'engagements', 'id'],
    ['EnrolmentSpell.from', 'enrolments', 'scheme'],
  ])('to ask for those of one day is to read %s', async (coordinate, list, field) => {
    const whole = await ofPerson(`${list} { ${field} }`);
    expect([whole.errors, Array.isArray(whole.data.worker[list])]).toEqual([undefined, true]);
    for (const day of ['2017-01-15', '1990-01-01'])
      expect((await ofPerson(`${list}(on: "${day}") { ${field} }`)).errors?.[0]?.extensions).toMatchObject({
        code: 'AGREEMENT_REQUIRED',
        coordinate,
      });
  });

  test('to ask for the reports of some months is to read their month', async () => {
    const asked = (months: string) =>
      ask(COURT, {
        query: `{ enterprises(first: 1) { nodes { employmentReports${months} { headcount } } } }`,
        headers: { 'x-hub-agreement': headers['x-hub-agreement'] as string },
      });
    expect((await asked('')).errors).toBeUndefined();
    for (const months of ['(from: "2026-01")', '(to: "2026-01")'])
      expect((await asked(months)).errors?.[0]?.extensions).toMatchObject({ coordinate: 'EmploymentReport.period' });
  });

  test('the order of a person’s records tells no day that is withheld', async () => {
    const { data } = await ofPerson('engagements { id }');
    const ids: string[] = data.worker.engagements.map(({ id }: { id: string }) => id);
    expect(ids.filter((id) => id.startsWith('E-ORDER-'))).toHaveLength(3);
    expect(ids).toEqual((await byKey(ids)).reverse());
  });

  test('every closed field that takes a day or a month is one of these, or answers for that day itself', () => {
    const takesDay = (['labour', 'unions', 'courts', 'insurance'] as const).flatMap((agency) =>
      Object.values(schemaOf(agency).getTypeMap()).flatMap((type) =>
        isObjectType(type)
          ? Object.values(type.getFields()).flatMap(({ name, args, astNode }) =>
              classOf(astNode) !== 'PUBLIC' && args.some(({ type: of }) => /^(Date|Month|DateTime)!?$/.test(String(of)))
                ? [`${type.name}.${name}`]
                : [],
            )
          : [],
      ),
    );
    expect([...new Set(takesDay)].sort()).toEqual([
      'Enterprise.employmentReports',
      'Enterprise.registrationClusters',
      'Query.missingEmploymentReports',
      'Query.orderInsured',
      'Worker.applicableContracts',
      'Worker.engagements',
      'Worker.enrolments',
      'Worker.insuredAt',
      'Worker.workMonths',
    ]);
  });
});
