import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const MIN_KEY_BYTES = 16;

/** Keys of the register of persons, oldest first. Each later key hashes the result of the previous ones. */
const keyFile = z.object({
  keys: z
    .array(z.string().regex(/^[A-Za-z0-9_-]{22,}$/, 'must be base64url of 16 bytes or more'))
    .min(1)
    .max(20),
});

/**
 * The keys in a file, oldest first. Throws if the file is missing or contains no keys; the message does not reveal its content.
 */
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
 * Hashes of identity numbers. A new key is applied to existing hashes, so that all hashes of the register can be renewed
 * without the numbers, and hashes of either version are found during the renewal.
 */
export class PersonKeys {
  private readonly keys: readonly KeyObject[];

  constructor(keys: readonly Buffer[]) {
    this.keys = keys.map((key) => createSecretKey(key));
  }

  /** Throws if the file is missing or contains no keys; the message does not reveal its content. */
  static read(file: string): PersonKeys {
    return new PersonKeys(readKeyFile(file, 'PERSON_SECRET_FILE'));
  }

  /** Number of keys, stored with each hash. */
  get version(): number {
    return this.keys.length;
  }

  /** Do these keys begin with all the keys of `former`? */
  continues(former: PersonKeys): boolean {
    return this.version >= former.version && former.keys.every((key, i) => key.equals(this.keys[i] as KeyObject));
  }

  /** The hashes with one key, with two keys and so on; the last one uses all keys. */
  hashes(identity: string): Buffer[] {
    const made: Buffer[] = [];
    for (const key of this.keys) made.push(hashOf(key, made.at(-1) ?? identity));
    return made;
  }

  /** Renews a hash made with `version` keys by applying the remaining keys. */
  renewed(hash: Buffer, version: number): Buffer {
    return this.keys.slice(version).reduce((made, key) => hashOf(key, made), hash);
  }
}

const hashOf = (key: KeyObject, value: string | Buffer): Buffer => createHmac('sha256', key).update(value).digest();
