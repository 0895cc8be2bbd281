import http from 'node:http';
import { importJWK, SignJWT } from 'jose';
import { AUDIENCE, DEMO_ISSUER } from '../../gateway/start/demo-issuer.ts';
import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { entryHash, type LedgerEntry } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import { ask, hubState, post, tokenOf } from '../support/ask.ts';
import { caseInput } from '../support/strangers.ts';
import { firmOf, mutate, personOf, type Reviewed, rows, rulesOf, type Step, somebody, under } from './step.ts';

const READER = 'court-330000';
const PROVIDER = 'labour-100000';
const AGREEMENT = 'AG-90000001';
const NUMBER = `19010119900101123${residentIdCheckCharacter('19010119900101123')}`;

interface Cut extends Pick<LedgerEntry, 'at' | 'participant' | 'actor' | 'agreements' | 'withheld' | 'outcome' | 'reason' | 'hash'> {
  id: string;
  participantKind: string;
  operationHash: string | null;
  previousHash: string | null;
  traceId: string;
}

/** The provider's cut view of one entry. */
async function cutView(hub: Reviewed, traceId: string): Promise<Cut | undefined> {
  const fields = 'id at participant participantKind actor agreements operationHash withheld outcome reason traceId previousHash hash';
  const { data } = await ask(PROVIDER, `{ accessLedger(where: { agreement: "${AGREEMENT}" }, first: 20) { nodes { ${fields} } } }`, hub);
  return data.accessLedger.nodes.find((one: Cut) => one.traceId === traceId);
}

/**
 * The entry as its view and a guess have it; what the provider knows of itself (purpose, its own record of the document) comes from the row.
 * Of this build's entries the provider is given all but person, matter and salt.
 */
function guessed(hub: Reviewed, cut: Cut, row: LedgerEntry, matter: string, person: string): string {
  const at = new Date(cut.at).toISOString();
  if (!hub.old) return entryHash({ ...row, at, seq: Number(row.seq), matter, subjects: [person], asked: [person], salt: '0'.repeat(32) });
  const [chain = '', seq] = cut.id.split(':');
  const { participant, actor, agreements, withheld, outcome, reason } = cut;
  return entryHash({
    ...{ chain, seq: Number(seq), at, kind: 'OPERATION', participant, participant_kind: cut.participantKind, region: '330000' },
    ...{ actor, agreements, matter, purpose: row.purpose, operation_name: null, operation_hash: cut.operationHash },
    ...{ operation: row.operation, subjects: [person], withheld, outcome, reason, trace_id: cut.traceId, anchors: [] },
    previous_hash: cut.previousHash,
  } as never);
}

async function participantToken(hub: Reviewed, claims: { actor?: string; ahead?: number }): Promise<string> {
  const { issuer } = hubState(hub).keys;
  return new SignJWT({ kind: 'LABOUR', region: '310000', actor: claims.actor ?? 'demo' })
    .setProtectedHeader({ alg: 'EdDSA', kid: issuer.kid })
    .setIssuer(DEMO_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('labour-310000')
    .setIssuedAt(Math.floor(Date.now() / 1_000) + (claims.ahead ?? 0))
    .setExpirationTime('5m')
    .sign(await importJWK(issuer, 'EdDSA'));
}
const me = async (hub: Reviewed, claims: { actor?: string; ahead?: number }) =>
  post(hub, { query: '{ me { id } }' }, { authorization: `Bearer ${await participantToken(hub, claims)}` });

export const LEDGER: Step[] = [
  {
    finding: 'trust.md 10',
    tried: 'a court looks at somebody in a case; the provider tries persons and case numbers on the hash in its cut view',
    test: 'tests/security/ledger-and-corrections.test.ts',
    name: 'a cut view has no salt and no place in a chain; two like entries have hashes that cannot be guessed',
    async run(hub) {
      const number = `(2026)浙0106民初${9_500_000 + Math.floor(Math.random() * 99_999)}号`;
      const worker = await personOf(hub, '330106');
      await mutate(hub, READER, 'registerCourtCase', 'courtCase { number }', caseInput(number, [worker]));
      const headers = { 'x-hub-agreement': AGREEMENT, ...under('court-case', number) };
      const { traceId } = await ask(
        READER,
        { query: 'query($w: ID!) { worker(id: $w) { occupation } }', variables: { w: worker }, headers },
        hub,
      );
      const cut = await cutView(hub, traceId);
      if (!cut) throw new Error('the provider finds no such entry');
      const [own] = await rows<LedgerEntry>(hub, 'hub_ledger', 'select * from entry where trace_id = $1', [traceId]);
      const others = await Promise.all([1, 2, 3].map(() => somebody(hub)));
      const tries = [...others, worker].flatMap((person) => ['(2026)浙0106民初1号', number].map((one) => ({ person, one })));
      const at = tries.findIndex(({ person, one }) => guessed(hub, cut, own as LedgerEntry, `court-case/${one}`, person) === cut.hash);
      const found = at < 0 ? `none of ${tries.length} tries fits` : `try ${at + 1} fits: person and case are found`;
      return {
        defect: at >= 0,
        answer: `previous hash and hash of the document ${cut.previousHash && cut.operationHash ? 'are' : 'are not'} shown; ${found}`,
      };
    },
  },
  {
    finding: 'trust.md 11',
    tried: 'an operation with a name of 100,000 letters',
    test: 'tests/security/ledger-and-corrections.test.ts',
    name: 'names have a bound, and a long document is not kept',
    async run(hub) {
      const { traceId, errors } = await ask('union-310000', `query ${'q'.repeat(100_000)} { me { id } }`, hub);
      const [kept] = await rows<{ n: number }>(hub, 'hub_ledger', 'select length(operation_name) as n from entry where trace_id = $1', [
        traceId,
      ]);
      const told = errors ? `refused (${errors[0]?.extensions.code} ${errors[0]?.extensions.rule})` : 'answered';
      return { defect: (kept?.n ?? 0) > 1_000, answer: `${told}; ${kept?.n ?? 0} letters are kept in the ledger` };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'inspections are read under an agreement whose provider is on the register no more',
    test: 'tests/security/ledger-and-corrections.test.ts',
    name: 'an agreement ends with its provider’s place on the register',
    async run(hub) {
      const id = `AG-T-${Date.now()}`;
      await rows(
        hub,
        'hub_sharing',
        `insert into sharing_agreement (id, request, participant, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode, valid_from, valid_to, state, granted_on, delivered_on)
         values ($1, 'SR-T', 'union-310000', 'labour-319999', 'labour', '310000', '{Query.inspections,Inspection.*}', '{310000}', 'x', 'x', 'x',
           'SERVICE_INTERFACE', '2026-01-01', '2099-01-01', 'ACTIVE', '2026-01-01', '2026-01-01')`,
        [id],
      );
      const refused = await ask(
        'union-310000',
        { query: '{ inspections(first: 1) { totalCount nodes { subject } } }', headers: { 'x-hub-agreement': id } },
        hub,
      );
      await rows(hub, 'hub_sharing', 'delete from sharing_agreement where id = $1', [id]);
      const count = refused.data?.inspections?.totalCount;
      return { defect: Boolean(refused.data), answer: refused.data ? `${count} inspections are read` : `refused: ${rulesOf(refused)}` };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'masked parties of published cases with `X-Hub-Partial: allow`: which of them carry a place in `withheld`',
    test: 'tests/security/withheld.test.ts',
    name: 'of the masked parties of published judgments it is not said which of them the hub knows',
    async run(hub) {
      const query = '{ courtCases(where: { region: "440000" }, first: 50) { nodes { parties { worker { id } } } } }';
      const [own] = await rows<{ number: string }>(
        hub,
        'hub_courts',
        `select c.number from court_case c join case_party p on p.case_number = c.number where c.region like '33%' and c.decided_on is null and p.worker is not null limit 1`,
      );
      const { data, extensions } = await ask(
        READER,
        { query, headers: { 'x-hub-partial': 'allow', ...under('court-case', own?.number as string) } },
        hub,
      );
      const parties = data.courtCases.nodes.flatMap((one: { parties: unknown[] }) => one.parties).length;
      const placed = ((extensions?.withheld ?? []) as { rule: string; path?: unknown }[]).filter(
        ({ rule, path }) => rule === 'OTHER_PERSON' && path,
      ).length;
      return { defect: placed > 0, answer: `${placed} of ${parties} parties have one` };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'a token whose `actor` is a resident number',
    test: 'tests/federation/attacks-by-detour.test.ts',
    name: 'a token whose actor no record can hold is refused',
    async run(hub) {
      const { status, traceId } = await me(hub, { actor: NUMBER });
      const kept = await rows(hub, 'hub_ledger', 'select from entry where trace_id = $1 and actor = $2', [traceId, NUMBER]);
      return {
        defect: status === 200 || kept.length > 0,
        answer: `${status}; ${kept.length > 0 ? 'the ledger keeps the number' : 'the ledger keeps nothing of it'}`,
      };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'a token issued five seconds ahead',
    test: 'tests/federation/identity.test.ts',
    name: 'but not one of a clock that is some seconds ahead, or behind',
    async run(hub) {
      const { status } = await me(hub, { ahead: 5 });
      return { defect: status !== 200, answer: String(status) };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'a request under the host name `evil.example`',
    test: 'tests/federation/demo-pages.test.ts',
    name: 'the demo hub answers nothing under the name %s',
    async run(hub) {
      const authorization = `Bearer ${await tokenOf(hub, 'union-310000')}`;
      const url = `${hub.url}/graphql?query=${encodeURIComponent('{ me { id } }')}`;
      const headers = { host: 'evil.example', authorization, 'apollo-require-preflight': 'true' };
      const status = await new Promise<number>((resolve, reject) => {
        http.get(url, { headers }, (response) => resolve(response.resume().statusCode as number)).on('error', reject);
      });
      return { defect: status === 200, answer: String(status) };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'two wage clues filed one after the other',
    test: 'tests/security/numbers.test.ts',
    name: 'the number of %s says nothing of how many others there are',
    async run(hub) {
      const numbers: number[] = [];
      for (let i = 0; i < 2; i++) {
        const input = { worker: await somebody(hub), enterprise: await firmOf(hub), place: '650102', channel: 'WINDOW', amount: '1.00' };
        numbers.push(Number(/\d+$/.exec((await mutate(hub, 'labour-650102', 'fileWageClue', 'clue { id }', input)).done.clue.id)?.[0]));
      }
      const gap = Math.abs((numbers[1] as number) - (numbers[0] as number));
      return { defect: gap < 10, answer: `their numbers are ${gap.toLocaleString('en')} apart` };
    },
  },
];
