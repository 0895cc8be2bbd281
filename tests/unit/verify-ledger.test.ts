import { entryHash, GENESIS, type LedgerEntry, operationDigest } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import { LedgerCheck } from '../../subgraphs/shared/ledger/verify-ledger.ts';

function chainOf(name: string, length: number, anchors: Record<number, string[]> = {}): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const rest = {
      chain: name,
      seq,
      at: `2026-11-24T00:00:${String(seq).padStart(2, '0')}.000Z`,
      kind: anchors[seq] ? ('ANCHOR' as const) : ('OPERATION' as const),
      participant: 'union-310000',
      participant_kind: 'UNION',
      region: '310000',
      actor: 'test',
      agreements: [],
      matter: null,
      purpose: null,
      operation_name: null,
      operation_hash: null,
      operation: null,
      subjects: [`w-${seq}`],
      withheld: [],
      outcome: 'ALLOWED' as const,
      reason: null,
      trace_id: null,
      anchors: anchors[seq] ?? [],
      previous_hash: entries.at(-1)?.hash ?? GENESIS,
    };
    entries.push({ ...rest, hash: entryHash(rest) });
  }
  return entries;
}

function faults(entries: LedgerEntry[], whole = true) {
  const check = new LedgerCheck(whole);
  for (const entry of entries) if (entry.kind === 'ANCHOR') check.anchor(entry);
  for (const entry of entries) check.add(entry);
  return check.finish().map(({ fault, chain, seq }) => `${fault} ${chain} ${seq}`);
}

const ONE = chainOf('a', 4);
const TWO = chainOf('b', 3, { 2: [`a:4:${ONE[3]?.hash}`] });
const without = (list: LedgerEntry[], index: number) => list.filter((_entry, i) => i !== index);
const rewritten = (list: LedgerEntry[], index: number): LedgerEntry[] => {
  const copy = list.map((entry) => ({ ...entry }));
  (copy[index] as LedgerEntry).actor = 'somebody else';
  for (let i = index; i < copy.length; i++) {
    const entry = copy[i] as LedgerEntry;
    entry.previous_hash = copy[i - 1]?.hash ?? GENESIS;
    entry.hash = entryHash(entry);
  }
  return copy;
};

test('two chains, of which one has seen the other, are intact', () => {
  expect(faults([...ONE, ...TWO])).toEqual([]);
  expect(faults(ONE.slice(2), false)).toEqual([]);
});
test('the hash covers every member of an entry', () => {
  const [entry] = ONE as [LedgerEntry];
  for (const name of Object.keys(entry).filter((one) => one !== 'hash'))
    expect(entryHash({ ...entry, [name]: 'changed' })).not.toBe(entry.hash);
});
test.each([
  ['a changed entry', [{ ...(ONE[0] as LedgerEntry), actor: 'x' }, ...ONE.slice(1)], ['CHANGED a 1']],
  ['a missing entry', without(ONE, 1), ['GAP a 3']],
  ['a missing beginning', ONE.slice(1), ['GAP a 2']],
  ['two that changed places', [ONE[0], ONE[2], ONE[1], ONE[3]] as LedgerEntry[], ['GAP a 3', 'REORDERED a 2', 'GAP a 4']],
  ['a chain rewritten with new hashes, which another has seen', [...rewritten(ONE, 1), ...TWO], ['UNANCHORED a 4']],
  ['a cut end that another chain has seen', [...ONE.slice(0, 3), ...TWO], ['GAP a 4']],
  ['a whole chain gone that another has seen', TWO, ['GAP a 4']],
])('%s is found', (_what, entries, expected) => {
  expect(faults(entries)).toEqual(expected);
});
test('an operation is what its digest says', () => {
  const operation = { document: '{ me { id } }', coordinates: ['Query.me'], providers: ['sharing'] };
  const check = new LedgerCheck(true);
  check.operation({ digest: operationDigest(operation), ...operation });
  check.operation({ digest: operationDigest(operation), ...operation, coordinates: [] });
  expect(check.finish().map(({ fault }) => fault)).toEqual(['OPERATION_CHANGED']);
});
