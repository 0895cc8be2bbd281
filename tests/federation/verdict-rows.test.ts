import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildASTSchema, type GraphQLSchema, getNamedType, isEnumType, isObjectType, parse } from 'graphql';
import { INSURANCE_VERDICTS } from '../support/insurance-verdicts.ts';
import { LABOUR_VERDICTS } from '../support/labour-verdicts.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';
import type { Verdict } from '../support/verdict-parts.ts';

/** Every verdict of the contract, each with records and rows of its own. A new one is added there, or a test of the schema fails. */
const VERDICTS = { ...LABOUR_VERDICTS, ...INSURANCE_VERDICTS };
const SDL = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
/** Words of enums that judge a record by law or fact; such an enum has a word for what cannot be decided. */
const JUDGES = /^(KEPT|BROKEN|COMPLIES|VIOLATES|FINAL|NOT_FINAL|BELOW_FLOOR|DECIDED|INSURED|OVERDUE)$/;
const OPEN = ['UNDECIDED', 'OVERDUE_UNCONFIRMED'];
/** Enums and types with these words that are no verdict by a register, and why. */
const NO_VERDICTS: Record<string, string> = {
  PersonRecordState: 'an agency decides whose a record is, not a row',
  TextChangeKind: 'what became of a sentence of a rule',
  InjuryClaim: 'what the source of orders said of the order when the claim was made',
  SchemeCover: 'part of an InsuranceProof, which names the rows',
};

// A hub of its own: rows that hold for the whole country are withdrawn, which others would see.
let hub: TestHub | undefined;
const shared = process.env.TEST_HUB;
const made: Record<string, Verdict> = {};
beforeAll(async () => {
  hub = await startHub({ patience: 300_000 });
  process.env.TEST_HUB = JSON.stringify({ url: hub.url, folder: hub.folder });
}, 320_000);
afterAll(async () => {
  process.env.TEST_HUB = shared;
  await hub?.stop();
});

test.each(Object.entries(VERDICTS))(
  '%s names its rows, and is undecided once one of them is unconfirmed or withdrawn',
  async (name, make) => {
    const verdict = await make();
    made[name] = verdict;
    const { row, decided, undecided } = verdict;
    const before = await verdict.ask();
    expect([name, before.verdict]).toEqual([name, decided]);
    const used = before.rows.find((one) => one.startsWith(`${row}: `));
    expect(used).toMatch(/（.+；.*(found|inferred)/);
    expect(used).not.toMatch(/撤回/);

    if (verdict.doubt) {
      await verdict.doubt();
      const doubted = await verdict.ask();
      expect([name, doubted.verdict]).toEqual([name, undecided]);
      expect(doubted.rows.find((one) => one.startsWith(`${row}: `))).toMatch(/unconfirmed/);
    }
    await verdict.withdraw();
    const after = await withdrawn(verdict);
    expect([name, after.verdict]).toEqual([name, undecided]);
    expect(after.rows.find((one) => one.startsWith(`${row}: `))).toMatch(/撤回/);
    if (after.reason !== undefined) expect(after.reason).toMatch(/\S{4}/);
  },
  120_000,
);

/** The answer once the agencies follow: the calendar of working days is read every few seconds. */
async function withdrawn({ ask, row, undecided }: Verdict) {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const said = await ask();
    if (JSON.stringify(said.verdict) === JSON.stringify(undecided) || !row.startsWith('working-calendars/')) return said;
    await sleep(1_000);
  }
  return ask();
}

describe('the schema', () => {
  const schema = buildASTSchema(parse(SDL), { assumeValid: true });
  const types = Object.values(schema.getTypeMap());

  test('every type that names rows, or can be undecided, is asked above', () => {
    const asked = new Set(Object.values(made).map(({ type }) => type.split('.')[0]));
    expect(asked.size).toBeGreaterThan(8);
    expect(verdictTypes(schema).filter((type) => !asked.has(type) && !NO_VERDICTS[type])).toEqual([]);
  });

  test('every enum that judges has a word for what cannot be decided', () => {
    const judging = types.filter(isEnumType).filter((type) => type.getValues().some(({ name }) => JUDGES.test(name)));
    expect(judging.length).toBeGreaterThan(6);
    const closed = judging.filter((type) => !type.getValues().some(({ name }) => OPEN.includes(name)));
    expect(closed.map(({ name }) => name).filter((name) => !NO_VERDICTS[name])).toEqual([]);
  });

  test('every rule of a month, too, is asked above', () => {
    const rules = schema.getType('WorkRule');
    const names = isEnumType(rules) ? rules.getValues().map(({ name }) => `WorkFinding.${name}`) : [];
    expect(Object.values(made).map(({ type }) => type)).toEqual(expect.arrayContaining(names));
  });
});

/** Object types with a field `rows` or `isDecided`, or one of an enum that can be undecided; enums of decisions on records aside. */
function verdictTypes(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields());
    const canBeOpen = fields.some(({ type: of }) => {
      const named = getNamedType(of);
      return isEnumType(named) && !NO_VERDICTS[named.name] && named.getValues().some(({ name }) => OPEN.includes(name));
    });
    return canBeOpen || fields.some(({ name }) => ['rows', 'isDecided'].includes(name)) ? [type.name] : [];
  });
}
