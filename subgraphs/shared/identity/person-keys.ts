import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MIN_KEY_BYTES = 16;

/** Keys of the register of persons, oldest first. Each later key hashes the result of the former ones again. */
const keyFile = z.object({
  keys: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{22,}$/, 'must be base64url of 16 bytes or more'))
    .min(1)
    .max(20),
});

/** The keys of a file, oldest first. Throws if it is missing or has none, without showing its content. */
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

/** Content of a new key file. */
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

  /** Throws if the file is missing or has no keys, without showing its content. */
  static read(file: string): PersonKeys {
    return new PersonKeys(readKeyFile(file, 'PERSON_SECRET_FILE'));
  }

  /** Number of keys; a hash records with how many it was made. */
  get version(): number {
    return this.keys.length;
  }

  /** Are these the other keys, optionally followed by more? */
  continues(former: PersonKeys): boolean {
    return this.version >= former.version && former.keys.every((key, i) => key.equals(this.keys[i] as KeyObject));
  }

  /** The hashes with one key, two keys and so on; the last one uses all keys. */
  hashes(identity: string): Buffer[] {
    const made: Buffer[] = [];
    for (const key of this.keys) made.push(hashOf(key, made.at(-1) ?? identity));
    return made;
  }

  /** A hash made with `version` keys, renewed with the remaining keys. */
  renewed(hash: Buffer, version: number): Buffer {
    return this.keys.slice(version).reduce((made, key) => hashOf(key, made), hash);
  }
}

const hashOf = (key: KeyObject, value: string | Buffer): Buffer => createHmac('sha256', key).update(value).digest();
