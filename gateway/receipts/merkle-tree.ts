import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';

export type Path = readonly (string | number)[];

/** A leaf: a scalar, null, or an empty list or object of an answer. */
export interface Leaf {
  path: Path;
  value: unknown;
}

/** A leaf with the hashes that are needed to compute the root from it. */
export interface LeafProof extends Leaf {
  salt: string;
  index: number;
  size: number;
  siblings: string[];
}

const hash = (...parts: (string | Buffer)[]): Buffer => {
  const sha = createHash('sha256');
  for (const part of parts) sha.update(part);
  return sha.digest();
};
// RFC 6962, section 2.1: leaves and nodes have different prefixes, so that one cannot be passed off as the other.
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** The leaves of an answer, with keys sorted by code unit, so that equal JSON gives equal leaves. */
export function leavesOf(data: unknown, path: Path = []): Leaf[] {
  if (Array.isArray(data) && data.length > 0) return data.flatMap((item, i) => leavesOf(item, [...path, i]));
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    const keys = Object.keys(data).sort();
    if (keys.length > 0) return keys.flatMap((key) => leavesOf((data as Record<string, unknown>)[key], [...path, key]));
  }
  return [{ path, value: data }];
}

/** The salt of a leaf; without it the value could be guessed from the hash. */
export const saltOf = (nonce: string, index: number): string =>
  createHmac('sha256', nonce).update(String(index)).digest('hex').slice(0, 32);

const leafHash = ({ path, value }: Leaf, salt: string): Buffer => hash(LEAF, canonicalize([salt, path, value]) as string);

/** The Merkle root of the leaves, in hexadecimal. */
export function merkleRoot(leaves: readonly Leaf[], nonce: string): string {
  return rootOf(leaves.map((leaf, i) => leafHash(leaf, saltOf(nonce, i)))).toString('hex');
}

export function proveLeaf(leaves: readonly Leaf[], nonce: string, index: number): LeafProof {
  const hashes = leaves.map((leaf, i) => leafHash(leaf, saltOf(nonce, i)));
  const siblings = siblingsOf(hashes, index).map((one) => one.toString('hex'));
  return { ...(leaves[index] as Leaf), salt: saltOf(nonce, index), index, size: leaves.length, siblings };
}

/** The root computed from a leaf and its proof; undefined if the proof has the wrong number of hashes. */
export function rootFromProof({ siblings, index, size, salt, ...leaf }: LeafProof): string | undefined {
  const rest = siblings.map((one) => Buffer.from(one, 'hex'));
  const root = climb(leafHash(leaf, salt), index, size, rest);
  return root && rest.length === 0 ? root.toString('hex') : undefined;
}

/** The largest power of two smaller than n. */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0] as Buffer;
  const k = split(hashes.length);
  return hash(NODE, rootOf(hashes.slice(0, k)), rootOf(hashes.slice(k)));
}

function siblingsOf(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length === 1) return [];
  const k = split(hashes.length);
  return index < k
    ? [...siblingsOf(hashes.slice(0, k), index), rootOf(hashes.slice(k))]
    : [...siblingsOf(hashes.slice(k), index - k), rootOf(hashes.slice(0, k))];
}

function climb(own: Buffer, index: number, size: number, siblings: Buffer[]): Buffer | undefined {
  if (size === 1) return own;
  const sibling = siblings.pop();
  if (!sibling) return undefined;
  const k = split(size);
  const below = index < k ? climb(own, index, k, siblings) : climb(own, index - k, size - k, siblings);
  return below && (index < k ? hash(NODE, below, sibling) : hash(NODE, sibling, below));
}
