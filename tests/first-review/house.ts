import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { ask } from '../support/ask.ts';
import { firmOf, mutate, noted, personOf, type Reviewed, rows, rulesOf, type Step, send, somebody } from './step.ts';

const spell = (worker: string) => ({ 劳动者假名标识: worker, scheme: 'PENSION', region: '310118', mode: 'FLEXIBLE', from: '2026-10-01' });
const FORUM = {
  enterprise: '91193100MA00000238',
  region: '310000',
  union: 'U-NONE',
  heldOn: '2000-01-01',
  topics: Array.from({ length: 30 }, (_, i) => `第${i + 1}项`),
  outcomes: ['x'],
  workers: 5,
};
/** A number that no card can have: those of residents do not begin with 19. */
const NUMBER = `19311019900307001${residentIdCheckCharacter('19311019900307001')}`;

const partiesInLedger = async (hub: Reviewed, parties: (list: object[]) => unknown) => {
  const two = [await somebody(hub), await somebody(hub)];
  const list = two.map((worker) => ({ role: 'PLAINTIFF', worker, maskedName: '测某' }));
  const found = await send(hub, 'court-310118', 'Court', 'COURT_CASES', [{ number: 'x', parties: parties(list) }]);
  const there = (await noted(hub, found)).filter((one) => two.includes(one)).length;
  return { defect: there < 2, answer: `the ledger names ${there} of the 2 persons` };
};

export const HOUSE: Step[] = [
  {
    finding: 'D2',
    tried: '`importInsuranceRecords` with the heading `劳动者假名标识`',
    test: 'tests/federation/persons-in-imports.test.ts',
    name: '$mutation of $dataset notes every person under $name in every spelling',
    async run(hub) {
      const worker = await somebody(hub);
      const found = await send(hub, 'insurance-310118', 'Insurance', 'ENROLMENT_SPELLS', [spell(worker)]);
      const there = (await noted(hub, found)).includes(worker);
      return { defect: !there, answer: `${found.done.created} made; the ledger names ${there ? 'the person' : 'nobody'}` };
    },
  },
  {
    finding: 'D2',
    tried: '`importCourtRecords` of a case with two workers as parties, refused',
    test: 'tests/federation/persons-in-imports.test.ts',
    name: '$mutation of $dataset notes every person under $name in every spelling',
    run: (hub) => partiesInLedger(hub, (list) => list),
  },
  {
    finding: 'D2',
    tried: 'the same with `parties` as a text of JSON',
    test: 'tests/federation/persons-in-imports.test.ts',
    name: '$mutation of $dataset notes every person under $name in every spelling',
    run: (hub) => partiesInLedger(hub, (list) => JSON.stringify(list)),
  },
  {
    finding: 'D3',
    tried: '`fileWageClue` and `takeUpWageClue`, of which only `userErrors` is selected; `takeUpWageClue` once more, refused',
    test: 'tests/federation/persons-in-the-ledger.test.ts',
    name: '$mutation notes every person of the record it acts on, though the step is refused',
    async run(hub) {
      const worker = await personOf(hub, '310118');
      const input = { worker, enterprise: await firmOf(hub), place: '310118', channel: 'WINDOW', amount: '12.00' };
      const filed = await mutate(hub, 'labour-310118', 'fileWageClue', '', input);
      const [clue] = await rows<{ id: string }>(hub, 'hub_labour', 'select id from wage_clue where worker = $1', [worker]);
      const taken = await mutate(hub, 'labour-310118', 'takeUpWageClue', '', { clue: clue?.id });
      const again = await mutate(hub, 'labour-310118', 'takeUpWageClue', 'clue { id }', { clue: clue?.id });
      const there = await Promise.all([filed, taken, again].map(async (one) => (await noted(hub, one)).includes(worker)));
      return { defect: there.includes(false), answer: `the person is in ${there.filter(Boolean).length} of 3 entries` };
    },
  },
  {
    finding: 'D4',
    tried: '`fileWageClue` with the number of a resident card in place of a pseudonym',
    test: 'tests/federation/identify-worker.test.ts',
    name: 'a mutation takes a document in place of a pseudonym, and records the pseudonym',
    async run(hub) {
      const input = { worker: NUMBER, enterprise: await firmOf(hub), place: '310118', channel: 'WINDOW', amount: '12.00' };
      const found = await mutate(hub, 'labour-310118', 'fileWageClue', 'clue { id }', input);
      const [clue] = await rows<{ worker: string }>(hub, 'hub_labour', 'select worker from wage_clue where id = $1', [
        found.done?.clue?.id ?? '',
      ]);
      const pseudonym = /^w-/.test(clue?.worker ?? '');
      return { defect: !pseudonym, answer: pseudonym ? 'filed, for a pseudonym' : `refused: ${rulesOf(found)}` };
    },
  },
  {
    finding: 'D6',
    tried: 'a forum of 2000-01-01 with 30 topics and an unknown union, by `recordForum` and by `importUnionRecords`',
    test: 'tests/federation/one-rule.test.ts',
    name: '$what breaks the same rules by mutation and by import',
    async run(hub) {
      const one = await mutate(hub, 'union-310000', 'recordForum', 'forum { id }', FORUM);
      const { heldOn: _day, topics: _topics, ...fits } = FORUM;
      const sent = [FORUM, { ...fits, heldOn: '2026-09-01', topics: ['单价'] }];
      const many = await Promise.all(sent.map((record) => send(hub, 'union-310000', 'Union', 'FORUMS', [{ id: 'F-REVIEW', ...record }])));
      const [first, ...others] = [one, ...many].map((found) => rulesOf(found).replaceAll('records.0.', '').split(', ').sort());
      const missing = first?.filter((rule) => !others.flat().includes(rule)) ?? [];
      const told = `${first?.join(', ')} by the mutation; ${others[0]?.join(', ')} by the import`;
      return {
        defect: missing.length > 0,
        answer: missing.length > 0 ? told : `${told}, and union UNKNOWN by it once the others are mended`,
      };
    },
  },
  {
    finding: 'trust.md 12',
    tried: '`query($toString: Int) { collectiveContracts(first: $toString) …`, without a value',
    test: 'tests/federation/http.test.ts',
    name: 'a variable called %s without a value is like any other',
    async run(hub) {
      const { status, errors } = await ask(
        'union-310000',
        'query($toString: Int) { collectiveContracts(first: $toString) { totalCount } }',
        hub,
      );
      const code = errors?.[0]?.extensions.code;
      return { defect: code === 'INTERNAL', answer: code ? `${status} ${code}` : `${status}, answered` };
    },
  },
];
