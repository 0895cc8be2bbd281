import { hkdfSync } from 'node:crypto';
import { PersonForm } from './person-form.ts';

const PARAMETER = 'person_key';
const KEY_BYTES = 32;

export type Forms = ReturnType<typeof PersonForm.read>;

/**
 * Adds the path of the key file for pseudonyms to a database URL, as libpq does for certificates. URL and key therefore cannot
 * be mixed up.
 */
export function withPersonKey(url: string, file: string): string {
  const address = new URL(url);
  address.searchParams.set(PARAMETER, file);
  return address.toString();
}

/** The path of the key file in a URL; undefined if there is none. */
export const personKeyOf = (url: string): string | undefined => new URL(url).searchParams.get(PARAMETER) ?? undefined;

/** The same URL without the key file, for a connection that sees pseudonyms as stored. */
export function withoutPersonKey(url: string): string {
  const address = new URL(url);
  address.searchParams.delete(PARAMETER);
  return address.toString();
}

const read = new Map<string, Forms>();

/** The stored forms of pseudonyms for the key file of the URL; undefined if it names none. Cached by the process. */
export function formsOf(url: string): Forms | undefined {
  const file = personKeyOf(url);
  if (file === undefined) return undefined;
  const known = read.get(file) ?? PersonForm.read(file);
  read.set(file, known);
  return known;
}

/**
 * The key for the pseudonyms of one database. It is derived from the first key of the register of persons, so a lost key can be
 * computed again.
 */
export const derivedKey = (first: Buffer, database: string): Buffer =>
  Buffer.from(hkdfSync('sha256', first, '', `persons in the tables of ${database}`, KEY_BYTES));
