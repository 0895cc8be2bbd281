import { leavesOf, merkleRoot, proveLeaf, rootFromProof } from '../../gateway/receipts/merkle-tree.ts';

const data = (size: number) => Object.fromEntries(Array.from({ length: size }, (_, i) => [`f${i}`, i]));

test.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100])('with %i leaves every leaf is proven, and no other value in its place', (size) => {
  const leaves = leavesOf(data(size));
  const root = merkleRoot(leaves, 'nonce');
  for (let index = 0; index < size; index++) {
    const proof = proveLeaf(leaves, 'nonce', index);
    expect(rootFromProof(proof)).toBe(root);
    expect(rootFromProof({ ...proof, value: 'other' })).not.toBe(root);
    expect(rootFromProof({ ...proof, siblings: [...proof.siblings, '00'.repeat(32)] })).toBeUndefined();
    if (size > 1) expect(rootFromProof({ ...proof, siblings: proof.siblings.slice(1) })).not.toBe(root);
  }
});

test('nulls, empty lists and empty objects are leaves; the order of keys does not matter, that of a list does', () => {
  expect(leavesOf({ b: [], a: null, c: { d: {} } })).toEqual([
    { path: ['a'], value: null },
    { path: ['b'], value: [] },
    { path: ['c', 'd'], value: {} },
  ]);
  const root = (value: unknown) => merkleRoot(leavesOf(value), 'n');
  expect(root({ a: 1, b: 2 })).toBe(root({ b: 2, a: 1 }));
  expect(root({ a: [1, 2] })).not.toBe(root({ a: [2, 1] }));
  expect(root({ a: { b: 1 } })).not.toBe(root({ 'a.b': 1 }));
  expect(merkleRoot(leavesOf({ a: 1 }), 'n')).not.toBe(merkleRoot(leavesOf({ a: 1 }), 'm'));
});
