import { demoTables, registeredPlaces } from '../../subgraphs/demo/load.ts';
import { DEMO_DAY } from '../../subgraphs/demo/world/world.ts';
import { checkArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';
import { checkCaseNumber } from '../../subgraphs/shared/identifiers/case-number.ts';
import { checkCreditCode } from '../../subgraphs/shared/identifiers/credit-code.ts';
import { statusOn } from '../../subgraphs/unions/contracts/contract-status.ts';

type Row = Record<string, string | null>;
const places = registeredPlaces();
const world = demoTables(places);
const rows = (agency: keyof typeof world, table: string) => world[agency][table] as Row[];
const values = (agency: keyof typeof world, table: string, column: string) => rows(agency, table).map((row) => row[column] as string);

test('the demo holds about 40,000 records, the participants of every division and the register of persons aside, the same in every build', () => {
  const count = Object.values(world)
    .flatMap((tables) => Object.entries(tables).flatMap(([table, list]) => (/^participant$|^person/.test(table) ? [] : [list])))
    .reduce((sum, list) => sum + list.length, 0);
  expect(count).toBeGreaterThan(38_000);
  expect(count).toBeLessThan(42_000);
  expect(JSON.stringify(demoTables(places)) === JSON.stringify(world)).toBe(true);
});

test('no record can be taken for that of a real person or firm', () => {
  for (const code of values('labour', 'enterprise', 'credit_code')) expect(checkCreditCode(code, 'synthetic').valid).toBe(true);
  for (const name of values('labour', 'enterprise', 'name')) expect(name).toMatch(/^（模拟）.*P\d{4}/);
  for (const number of values('courts', 'court_case', 'number'))
    expect(checkCaseNumber(number, 'synthetic')).toMatchObject({ valid: true, value: number });
  for (const number of values('labour', 'arbitration_case', 'number')) expect(checkArbitrationNumber(number, 'synthetic').valid).toBe(true);
  for (const id of values('labour', 'worker', 'id')) expect(id).toMatch(/^w-[0-9a-f]{32}$/);
  const longNumbers = JSON.stringify(world)
    .replace(/w-[0-9a-f]{32}|(?:\b|\\x)[0-9a-f]{64}\b|网信算备\d{21}号/g, '')
    .match(/\d{17}[\dX]/g);
  expect(longNumbers).toBeNull(); // no resident number anywhere
});

test('how far a record is, and the days of its steps, say the same', () => {
  const steps = rows('labour', 'wage_clue').map(({ status, taken_up_on, resolved_on }) => [
    status,
    taken_up_on !== null,
    resolved_on !== null,
  ]);
  const ends = ['PAID', 'TO_ARBITRATION', 'UNFOUNDED'].map((status) => [status, true, true]);
  const all = [['IN_PROGRESS', true, false], ...ends, ['RECEIVED', false, false]].map((one) => one.join(' '));
  expect([...new Set(steps.map((one) => one.join(' ')))].sort()).toEqual(all.sort());
});

test('keys are unique', () => {
  for (const [agency, table, key] of [
    ['labour', 'enterprise', 'credit_code'],
    ['labour', 'worker', 'id'],
    ['labour', 'arbitration_case', 'canonical'],
    ['unions', 'collective_contract', 'id'],
    ['courts', 'court_case', 'number'],
    ['insurance', 'injury_claim', 'number'],
  ] as const)
    expect(new Set(values(agency, table, key)).size).toBe(rows(agency, table).length);
});

test('the agencies tell of the same workers, firms and disputes', () => {
  const workers = new Set(values('labour', 'worker', 'id'));
  const firms = new Set(values('labour', 'enterprise', 'credit_code'));
  for (const [agency, table, column] of [
    ['labour', 'engagement', 'worker'],
    ['labour', 'wage_clue', 'worker'],
    ['courts', 'mediation_case', 'worker'],
    ['insurance', 'enrolment_spell', 'worker'],
    ['insurance', 'injury_claim', 'worker'],
  ] as const)
    for (const id of values(agency, table, column)) expect(workers.has(id)).toBe(true);
  for (const code of [...values('unions', 'contract_coverage', 'enterprise'), ...values('insurance', 'insured_headcount', 'enterprise')])
    expect(firms.has(code)).toBe(true);
  const arbitrations = new Set(values('labour', 'arbitration_case', 'number'));
  const steps = rows('courts', 'procedure_step').filter(({ stage }) => stage === 'ARBITRATION');
  expect(steps.length).toBe(arbitrations.size);
  for (const { number } of steps) expect(arbitrations.has(number as string)).toBe(true);
});

test('one worker has engagements, cover, a claim, a mediation, an arbitration and a lawsuit, in different provinces', () => {
  const [mediation] = rows('courts', 'mediation_case') as [Row];
  const { worker } = mediation;
  const mine = (agency: keyof typeof world, table: string) => rows(agency, table).filter((row) => row.worker === worker);
  const claim = mine('insurance', 'injury_claim')[0] as Row;
  const arbitration = mine('labour', 'arbitration_case')[0] as Row;
  const party = mine('courts', 'case_party')[0] as Row;
  const suit = rows('courts', 'court_case').find(({ number }) => number === party.case_number) as Row;
  expect(mine('labour', 'engagement').length).toBeGreaterThan(0);
  expect(mine('insurance', 'enrolment_spell').length).toBeGreaterThan(0);
  const provinces = [mediation.region, claim.place_of_injury, arbitration.region, suit.region].map((code) => (code as string).slice(0, 2));
  expect(new Set(provinces).size).toBe(4);
});

test('all 34 provinces appear, and contracts in every status', () => {
  const provinces = new Set(
    [...values('labour', 'enterprise', 'headquarters'), ...values('unions', 'collective_contract', 'region')].map((code) =>
      code.slice(0, 2),
    ),
  );
  expect(provinces.size).toBe(34);
  const statuses = new Set(rows('unions', 'collective_contract').map((row) => statusOn(row as never, DEMO_DAY)));
  expect(statuses).toEqual(new Set(['FILED', 'IN_FORCE', 'OBJECTED', 'EXPIRED', 'SUPERSEDED']));
});
