import { setTimeout as sleep } from 'node:timers/promises';
import { agree, TAKES_HOLD } from '../support/agreements.ts';
import { ask } from '../support/ask.ts';
import { caseInput } from '../support/strangers.ts';
import {
  creditMonths,
  firmOf,
  mutate,
  noted,
  personOf,
  pilotPlatform,
  type Reviewed,
  rows,
  rulesOf,
  type Seen,
  type Step,
  send,
  somebody,
  under,
} from './step.ts';

const LABOUR = 'worker(id: $w) { occupation engagements { region { code } } }';

/** Looks at a stranger whose records are all in Guangdong. */
async function look(hub: Reviewed, who: string, selection: string, w: string, headers: Record<string, string>) {
  const found = await ask(who, { query: `query($w: ID!) { ${selection} }`, variables: { w }, headers }, hub);
  const seen = found.data?.worker;
  return { open: Boolean(seen), text: seen ? JSON.stringify(seen) : found.errors ? rulesOf(found) : 'no such person' };
}

async function beforeAndAfter(see: () => ReturnType<typeof look>, bury: () => Promise<unknown>, then: string): Promise<Seen> {
  const before = await see();
  await bury();
  await sleep(TAKES_HOLD);
  const after = await see();
  return { defect: before.open || after.open, answer: `${before.text}; ${then}: ${after.open ? 'the same' : after.text}` };
}

export const CAUSES: Step[] = [
  {
    finding: 'trust.md 1',
    tried: 'a county of Zhejiang sends `CONTRIBUTION_MONTHS` of a person of Guangdong for a year, and one line that breaks another rule',
    test: 'tests/security/oracles.test.ts',
    name: 'beside another broken rule nothing is learned: a person with such months reads like one without',
    async run(hub) {
      const worker = await somebody(hub);
      await creditMonths(hub, worker, '440606', '2026-03-01', '2026-06-01');
      const line = (month: string, paid = '100.00') => ({
        ...{ 劳动者假名标识: worker, scheme: 'PENSION', month, region: '330106', base: '1000.00', paid, account: '10.00' },
      });
      const months = Array.from({ length: 9 }, (_, i) => line(`2026-0${i + 1}`));
      const found = await send(hub, 'insurance-330106', 'Insurance', 'CONTRIBUTION_MONTHS', [...months, line('2020-01', '1.00')]);
      const told = found.done.userErrors.filter(({ code }: { code: string }) => code === 'CREDITED');
      const which = told.map(({ field }: { field: string }) => months[Number(field.split('.')[2])]?.month).join(', ');
      const there = (await noted(hub, found)).includes(worker);
      const answer = `${rulesOf(found).includes('CREDITED') ? `CREDITED for ${which}` : rulesOf(found)}; the ledger names ${there ? 'the person' : 'nobody'}`;
      return { defect: told.length > 0 || !there, answer };
    },
  },
  {
    finding: 'trust.md 2',
    tried: '`fileWageClue` by a county of Shanghai about a stranger, then a look; `resolveWageClue(UNFOUNDED)`, then a look',
    test: 'tests/security/causes.test.ts',
    name: 'labour: a clue about a stranger, by a county and by a province; resolved as unfounded it is none',
    async run(hub) {
      const who = 'labour-310118';
      const worker = await personOf(hub, '440305');
      const input = { worker, enterprise: await firmOf(hub), place: '310118', channel: 'WINDOW', amount: '1.00' };
      const { clue } = (await mutate(hub, who, 'fileWageClue', 'clue { id }', input)).done;
      const bury = () => mutate(hub, who, 'resolveWageClue', 'clue { id }', { clue: clue.id, outcome: 'UNFOUNDED' });
      return beforeAndAfter(() => look(hub, who, LABOUR, worker, under('wage-clue', clue.id)), bury, 'as unfounded');
    },
  },
  {
    finding: 'trust.md 2',
    tried: '`enrolMember` of a stranger, a look under an agreement for the whole country, `endMembership`, a look',
    test: 'tests/security/causes.test.ts',
    name: 'unions: a membership of a stranger, and after its end, however far back it is dated',
    async run(hub) {
      const who = 'union-310000';
      const worker = await personOf(hub, '440305');
      const [union] = await rows<{ id: string }>(
        hub,
        'hub_unions',
        `select id from union_organization where region = '310000' and dissolved_on is null limit 1`,
      );
      const input = { union: union?.id, worker, channel: 'ENTERPRISE', joinedOn: '2026-11-01' };
      const { membership } = (await mutate(hub, who, 'enrolMember', 'membership { id }', input)).done;
      const agreement = await agree(who, 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] }, hub);
      const headers = { 'x-hub-agreement': agreement, ...under('union-membership', membership.id) };
      const bury = () => mutate(hub, who, 'endMembership', 'membership { id }', { membership: membership.id, leftOn: '2026-11-20' });
      return beforeAndAfter(
        () => look(hub, who, 'worker(id: $w) { engagements { region { code } } }', worker, headers),
        bury,
        'after its end',
      );
    },
  },
  {
    finding: 'trust.md 2',
    tried: '`registerCourtCase` by a court of Zhejiang with 20 strangers as parties, then one look at all under AG-90000001',
    test: 'tests/security/causes.test.ts',
    name: 'courts: of the parties of one new case only those open whom something else ties to the place',
    async run(hub) {
      const number = `(2026)浙0106民初${hub.old ? 90 : 91}${Math.floor(10_000 + Math.random() * 89_999)}号`;
      const strangers = await Promise.all(Array.from({ length: 20 }, () => personOf(hub, '440305')));
      const made = await mutate(hub, 'court-330000', 'registerCourtCase', 'courtCase { number }', caseInput(number, strangers));
      if (!made.done?.courtCase) throw new Error(rulesOf(made));
      const query = `{ ${strangers.map((id, i) => `a${i}: worker(id: "${id}") { occupation }`).join(' ')} }`;
      const { data, errors } = await ask(
        'court-330000',
        { query, headers: { 'x-hub-agreement': 'AG-90000001', ...under('court-case', number) } },
        hub,
      );
      const open = Object.values((data ?? {}) as Record<string, { occupation: string } | null>).filter(Boolean).length;
      return { defect: open > 0, answer: `the occupation of ${open} of 20${errors ? `; ${rulesOf({ data, errors } as never)}` : ''}` };
    },
  },
  {
    finding: 'trust.md 2',
    tried: '`reportInjury` of a stranger with an order that does not exist, `determineInjury(orderEvidence: "x")`, a look at the bases',
    test: 'tests/security/causes.test.ts',
    name: 'insurance: a claim without an insured order, before and after its agency notes evidence of its own',
    async run(hub) {
      const who = 'insurance-320583';
      const worker = await personOf(hub, '440305');
      const place = { placeOfOrder: '320583', placeOfInjury: '320583', injuredAt: '2026-11-20T03:00:00Z' };
      const input = { worker, platform: await pilotPlatform(hub), orderNumber: 'NO-SUCH-ORDER', ...place };
      const { injuryClaim } = (await mutate(hub, who, 'reportInjury', 'injuryClaim { number }', input)).done;
      const evidence = { claim: injuryClaim.number, determination: 'RECOGNISED', grounds: 'x', orderEvidence: 'x' };
      await mutate(hub, who, 'determineInjury', 'injuryClaim { number }', evidence);
      await sleep(TAKES_HOLD);
      const query = 'query($n: ID!) { injuryClaim(number: $n) { worker { enrolments { base } } } }';
      const headers = under('injury-claim', injuryClaim.number);
      const seen = await ask(who, { query, variables: { n: injuryClaim.number }, headers }, hub);
      const spells = seen.data?.injuryClaim?.worker?.enrolments;
      return { defect: Boolean(spells?.length), answer: spells ? JSON.stringify(spells) : rulesOf(seen) };
    },
  },
  {
    finding: 'trust.md 3',
    tried: 'a county of Xinjiang asks for a correction against itself about a person of Shanghai whom others had looked at, and answers it',
    test: 'tests/security/corrections.test.ts',
    name: 'what is asked for is a value that the provider holds and the caller may see; else nothing is learned',
    async run(hub) {
      const who = 'labour-650102';
      const worker = await personOf(hub, '310118');
      await look(hub, 'labour-310000', 'worker(id: $w) { occupation }', worker, {});
      const clue = { worker, enterprise: await firmOf(hub), place: '650102', channel: 'WINDOW', amount: '1.00' };
      const { id } = (await mutate(hub, who, 'fileWageClue', 'clue { id }', clue)).done.clue;
      const input = {
        provider: who,
        coordinate: 'Worker.occupation',
        record: worker,
        subject: worker,
        wrong: 'COURIER',
        right: 'OTHER',
        evidence: 'x',
      };
      const asked = await mutate(hub, who, 'requestCorrection', 'correction { id }', input, under('wage-clue', id));
      const correction = asked.done?.correction?.id;
      if (!correction) return { defect: false, answer: `refused: ${rulesOf(asked)}` };
      const selection = 'correction { recalledReaders { participant looks } }';
      const answered = await mutate(hub, who, 'answerCorrection', selection, { correction, corrected: true, answer: 'x' });
      const readers = answered.done?.correction?.recalledReaders ?? [];
      return { defect: readers.length > 0, answer: `the readers in the whole country: ${JSON.stringify(readers)}` };
    },
  },
];
