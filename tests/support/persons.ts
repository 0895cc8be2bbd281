import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { theHub } from './ask.ts';
import { asAdministrator } from './database.ts';

const POOL = 20_000;
/** Persons whom tests name by a pseudonym of their own. */
const NAMED = ['a5', '7e58', '7', '7e57', '1', '0', 'ab'].map((part) => `w-${part.repeat(32 / part.length)}`);

const pooled = (n: number) => `w-${createHash('md5').update(`test person ${n}`).digest('hex')}`;

/** Puts persons on a new hub's register of persons who are in no agency's: tests take them, one after the other. */
export async function registerPersons(folder: string): Promise<void> {
  const ids = [...NAMED, ...Array.from({ length: POOL }, (_, n) => pooled(n))];
  await asAdministrator(
    'hub_sharing',
    (client) => client.query('insert into person (id) select unnest($1::text[]) on conflict do nothing', [ids]),
    { url: '', folder },
  );
}

/** A person whom no other test of this run has: in the register of persons, and in no agency's. */
export const freshWorker = (): string => pooled(freshOf('test-persons', POOL));

/** One of so many numbers, which no other test of this run has taken under that name. */
function freshOf(name: string, many: number): number {
  const taken = path.join(theHub().folder, name);
  fs.mkdirSync(taken, { recursive: true });
  for (let n = Math.floor(Math.random() * many); ; n = (n + 1) % many)
    try {
      fs.mkdirSync(path.join(taken, String(n)));
      return n;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
}

/** The number of a resident identity card that no other test has drawn; no real card begins like it. */
export function freshResidentNumber(birth = '19900307'): string {
  const unique = freshOf('test-numbers', 100_000);
  const seventeen = `1931${String(Math.floor(unique / 1_000)).padStart(2, '0')}${birth}${String(unique % 1_000).padStart(3, '0')}`;
  return seventeen + residentIdCheckCharacter(seventeen);
}
