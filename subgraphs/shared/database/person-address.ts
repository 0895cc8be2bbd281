import { hkdfSync } from 'node:crypto';
import { PersonForm } from './person-form.ts';

const PARAMETER = 'person_key';
const KEY_BYTES = 32;

export type Forms = ReturnType<typeof PersonForm.read>;

/**
 * The address of a database names the file with the key of its persons, as one of libpq names the files of certificates: an
 * address and a key that do not belong together cannot be mixed up on the way.
 */
export function withPersonKey(url: string, file: string): string {
  const address = new URL(url);
  address.searchParams.set(PARAMETER, file);
  return address.toString();
}

/** The file that an address names. */
export const personKeyOf = (url: string): string | undefined => new URL(url).searchParams.get(PARAMETER) ?? undefined;

/** The same address for whoever has to see persons as they are stored. */
export function withoutPersonKey(url: string): string {
  const address = new URL(url);
  address.searchParams.delete(PARAMETER);
  return address.toString();
}

const read = new Map<string, Forms>();

/** The forms of the address's key; undefined where it names none. Read once by a process. */
export function formsOf(url: string): Forms | undefined {
  const file = personKeyOf(url);
  if (file === undefined) return undefined;
  const known = read.get(file) ?? PersonForm.read(file);
  read.set(file, known);
  return known;
}

/** The key of a database's persons, made of the first key of the register of persons: what is lost can be made again. */
export const derivedKey = (first: Buffer, database: string): Buffer =>
  Buffer.from(hkdfSync('sha256', first, '', `persons in the tables of ${database}`, KEY_BYTES));
