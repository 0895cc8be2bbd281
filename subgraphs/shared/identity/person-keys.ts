import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MIN_KEY_BYTES = 16;

/** Keys of the register of persons: the first ever is first; each later one is laid over the hashes of those before it. */
const keyFile = z.object({
  keys: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{22,}$/, 'must be base64url of 16 bytes or more'))
    .min(1)
    .max(20),
});

/** The keys of a file, the first ever first. Throws where it is missing or holds none; what it holds is not told. */
export function readKeyFile(file: string, setting: string): Buffer[] {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${setting} cannot be read, or is no JSON`);
  }
  const parsed = keyFile.safeParse(given);
  const keys = parsed.success ? parsed.data.keys.map((key) => Buffer.from(key, 'base64url')) : [];
  if (keys.length === 0 || keys.some((key) => key.length < MIN_KEY_BYTES))
    throw new Error(`${setting} must hold { "keys": [ … ] }, each key 16 random bytes or more as base64url`);
  return keys;
}

/** What is written into a new key file. */
export const newKeyFile = (first: Buffer): string => JSON.stringify({ keys: [first.toString('base64url')] });

/**
 * Hashes of identities. A later key needs no number to take over: it hashes what the former ones made, so that every hash of
 * the register can be renewed in place, and a hash of either kind is found while that is being done.
 */
export class PersonKeys {
  private readonly keys: readonly KeyObject[];

  constructor(keys: readonly Buffer[]) {
    this.keys = keys.map((key) => createSecretKey(key));
  }

  /** Throws where the file is missing or holds no keys; what it holds is not told. */
  static read(file: string): PersonKeys {
    return new PersonKeys(readKeyFile(file, 'PERSON_SECRET_FILE'));
  }

  /** How many keys lie over one another; a hash of the register says under how many it was made. */
  get version(): number {
    return this.keys.length;
  }

  /** Are these the other keys, or those with further ones behind them? */
  continues(former: PersonKeys): boolean {
    return this.version >= former.version && former.keys.every((key, i) => key.equals(this.keys[i] as KeyObject));
  }

  /** The hash under all keys, and before it those under fewer, the first key's first. */
  hashes(identity: string): Buffer[] {
    const made: Buffer[] = [];
    for (const key of this.keys) made.push(hashOf(key, made.at(-1) ?? identity));
    return made;
  }

  /** A hash under `version` keys, brought under all of them. */
  renewed(hash: Buffer, version: number): Buffer {
    return this.keys.slice(version).reduce((made, key) => hashOf(key, made), hash);
  }
}

const hashOf = (key: KeyObject, value: string | Buffer): Buffer => createHmac('sha256', key).update(value).digest();
