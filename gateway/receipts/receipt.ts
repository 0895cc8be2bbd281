import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { FlattenedSign, flattenedVerify, type JWTVerifyGetKey } from 'jose';
import type { SigningKey } from '../../subgraphs/shared/identity/hub-token.ts';
import { type LeafProof, leavesOf, merkleRoot, proveLeaf, rootFromProof } from './merkle-tree.ts';

const TYPE = 'hub-receipt+jws';

/** The signed statement of a receipt: who asked what and when, and the Merkle root of the answer. */
export interface ReceiptStatement {
  hub: string;
  participant: string;
  /** RFC 3339, UTC */
  at: string;
  /** the unchanged document of the request */
  operation: string;
  operationName: string | null;
  /** SHA-256 over the canonical JSON of the variables, so that a proof of one field does not show them */
  variables: string;
  root: string;
  /** trace id of the request, for `receiptStatus` */
  trace: string;
  /** SHA-256 of the canonical JSON of errors and withheld fields; null if there are none */
  gaps: string | null;
}

/** The parts of an answer other than its data that are signed. */
export interface SignedExtras {
  errors?: unknown;
  withheld?: unknown;
}

/** A detached signature (RFC 7515, appendix F, unencoded as in RFC 7797) over the canonical JSON of the statement. */
export interface Receipt {
  protected: string;
  signature: string;
  statement: ReceiptStatement;
  /** the salts of the leaves are derived from it; keep it with the answer */
  nonce: string;
}

/** A proof of one value of an answer that does not reveal the others. */
export interface FieldProof {
  protected: string;
  signature: string;
  statement: ReceiptStatement;
  leaf: LeafProof;
}

export type Asked = Omit<ReceiptStatement, 'hub' | 'root' | 'at' | 'gaps'>;

/**
 * The digest of the variables in a statement. Computed before the operation runs, so that an operation whose variables
 * cannot be signed is not executed.
 */
export const variablesDigest = (variables: object): string => digestOf(variables);

export async function signReceipt(
  signing: SigningKey,
  hub: string,
  asked: Asked,
  data: unknown,
  extras: SignedExtras,
  at: Date,
): Promise<Receipt> {
  const nonce = randomBytes(16).toString('hex');
  const statement = {
    hub,
    participant: asked.participant,
    at: at.toISOString(),
    operation: asked.operation,
    operationName: asked.operationName,
    variables: asked.variables,
    root: merkleRoot(leavesOf(data), nonce),
    trace: asked.trace,
    gaps: gapsOf(extras),
  };
  const signed = await new FlattenedSign(bytesOf(statement))
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ: TYPE, b64: false, crit: ['b64'] })
    .sign(signing.key);
  return { protected: signed.protected as string, signature: signed.signature, statement, nonce };
}

/** Why a receipt is not valid for an answer; undefined if it is valid. */
export async function receiptFault(
  receipt: Receipt,
  answer: { data: unknown; variables?: unknown } & SignedExtras,
  keys: JWTVerifyGetKey,
): Promise<string | undefined> {
  if (!(await isSigned(receipt, keys))) return 'the signature is not the hub’s over this statement';
  if (answer.variables !== undefined && digestOf(answer.variables) !== receipt.statement.variables)
    return 'the variables differ from those that were sent';
  if (gapsOf(answer) !== receipt.statement.gaps) return 'the errors or the withheld fields differ from those in the signed answer';
  return merkleRoot(leavesOf(answer.data), receipt.nonce) === receipt.statement.root
    ? undefined
    : 'the data differ from those in the signed answer';
}

/** Throws if the answer has no value at the path. */
export function proveField(receipt: Receipt, data: unknown, path: readonly (string | number)[]): FieldProof {
  const leaves = leavesOf(data);
  const index = leaves.findIndex((leaf) => JSON.stringify(leaf.path) === JSON.stringify(path));
  if (index < 0) throw new Error(`the answer has no single value at ${path.join('.')}`);
  if (leaves[index]?.value === null && receipt.statement.gaps !== null)
    throw new Error('the answer has errors or withheld values, so a proof of this null alone would not show why it is null');
  const { nonce, ...rest } = receipt;
  return { ...rest, leaf: proveLeaf(leaves, nonce, index) };
}

/** Why a proof is not valid; undefined if it is valid. */
export async function proofFault(proof: FieldProof, keys: JWTVerifyGetKey): Promise<string | undefined> {
  if (!(await isSigned(proof, keys))) return 'the signature is not the hub’s over this statement';
  return rootFromProof(proof.leaf) === proof.statement.root ? undefined : 'the value is not part of the signed answer';
}

async function isSigned({ protected: header, signature, statement }: Omit<FieldProof, 'leaf'>, keys: JWTVerifyGetKey): Promise<boolean> {
  try {
    const { protectedHeader } = await flattenedVerify({ protected: header, signature, payload: bytesOf(statement) }, keys as never, {
      algorithms: ['EdDSA'],
      crit: { b64: true },
    });
    return protectedHeader?.typ === TYPE;
  } catch {
    return false;
  }
}

const gapsOf = ({ errors, withheld }: SignedExtras): string | null =>
  errors || withheld ? digestOf({ errors: errors ?? null, withheld: withheld ?? null }) : null;

const bytesOf = (value: unknown) => new TextEncoder().encode(canonicalize(value) as string);

const digestOf = (value: unknown) =>
  createHash('sha256')
    .update(canonicalize(value) as string)
    .digest('hex');
