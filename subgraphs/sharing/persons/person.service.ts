import { randomBytes } from 'node:crypto';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { badInput, hubError } from '../../shared/errors.ts';
import { foldWidth } from '../../shared/identifiers/folding.ts';
import { readIdentity } from '../../shared/identifiers/person-identity.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { IdentifierMode } from '../../shared/identifiers/verdict.ts';
import type { PersonKeys } from '../../shared/identity/person-keys.ts';
import type { PersonsAnswer, PersonsQuestion } from '../../shared/identity/persons-endpoint.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import type { AskedIdentity, PersonRepository } from './person.repository.ts';
import { PersonEvent } from './person.type.ts';

const ARTICLE = '政务数据共享条例第十四条、第三十七条 (Decree 809 Arts. 14, 37)';
const RENEWED_AT_ONCE = 1_000;
const LOOKED_UP_AT_ONCE = 2_500;

/** Keys and limits of the register. */
export interface PersonRegister {
  keys: PersonKeys;
  /** reads the current keys from their file; undefined if they cannot change */
  readAgain?: () => PersonKeys;
  mode: IdentifierMode;
  /** identities that a participant may have translated per day */
  perDay: number;
}

const PSEUDONYM_BYTES = 16;

/** Random pseudonyms, generated in one call. */
function newPseudonyms(count: number): string[] {
  const drawn = randomBytes(count * PSEUDONYM_BYTES).toString('hex');
  return Array.from({ length: count }, (_, i) => `w-${drawn.slice(i * PSEUDONYM_BYTES * 2, (i + 1) * PSEUDONYM_BYTES * 2)}`);
}

export const newPseudonym = (): string => newPseudonyms(1)[0] as string;

/**
 * The register of persons. Pseudonyms are random, so only this register links a number to its pseudonym, and it stores only
 * keyed hashes of numbers.
 */
export class PersonService {
  private keys: PersonKeys;
  private begun: Promise<void> | undefined;

  constructor(
    private readonly persons: PersonRepository,
    private readonly register: PersonRegister,
  ) {
    this.keys = register.keys;
  }

  /** For the gateway, on behalf of a participant. Throws BAD_USER_INPUT for an invalid number. */
  async translate(context: RequestContext, { identities, pseudonyms }: PersonsQuestion): Promise<PersonsAnswer> {
    const known = pseudonyms.length > 0 ? await this.persons.known(context, pseudonyms) : new Map<string, string>();
    const answer = { persons: [] as string[], known: Object.fromEntries(known), limit: null as number | null };
    if (identities.length === 0) return answer;
    const { perDay } = this.register;
    if ((await this.persons.count(context, identities.length)) > perDay) return { ...answer, limit: perDay };
    const persons = await this.identify(
      context,
      identities.map(({ number }) => number),
    );
    const named = identities.flatMap(({ name }, i) =>
      name ? [{ person: persons[i] as string, digests: this.nameDigests(persons[i] as string, name) }] : [],
    );
    if (named.length > 0) await this.persons.noteNames(context, named);
    return { ...answer, persons };
  }

  /**
   * Pseudonyms in the order of the numbers. New persons are registered. Known and new numbers take the same time. Throws
   * BAD_USER_INPUT.
   */
  async identify(context: RequestContext | undefined, numbers: readonly string[]): Promise<string[]> {
    return this.underAllKeys(async () => {
      const { hexes, asked, version } = await this.read(context, numbers);
      const found = await this.persons.identify(context, [...asked.values()], version);
      return found && hexes.map((hex) => found.get(hex) as string);
    });
  }

  /**
   * The same for import files, several times faster: known persons are only looked up. The time taken per number is visible
   * only to the operator of the register.
   */
  async identifyMany(numbers: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    // Two batches in parallel: the database looks one up while the next is hashed.
    for (let i = 0; i < numbers.length; i += 2 * LOOKED_UP_AT_ONCE) {
      const [middle, end] = [i + LOOKED_UP_AT_ONCE, i + 2 * LOOKED_UP_AT_ONCE];
      const parts = await Promise.all(
        [numbers.slice(i, middle), numbers.slice(middle, end)].map((part) => this.underAllKeys(() => this.identifyPart(part))),
      );
      found.push(...parts.flat());
    }
    return found;
  }

  private async identifyPart(numbers: readonly string[]): Promise<string[] | undefined> {
    if (numbers.length === 0) return [];
    const { hexes, asked, version } = await this.read(undefined, numbers);
    const identities = [...asked];
    const known = await this.persons.found(identities.map(([, { hash }]) => hash));
    const found = new Map(identities.map(([hex], i) => [hex, known[i]]));
    const unknown = identities.flatMap(([, one], i) => (known[i] ? [] : [one]));
    if (unknown.length > 0) {
      const made = await this.persons.identify(undefined, unknown, version);
      if (!made) return undefined;
      for (const [hex, person] of made) found.set(hex, person);
    }
    return hexes.map((hex) => found.get(hex) as string);
  }

  /** Runs `work` with the keys of this process; if the register uses other keys, once more with the keys from the file. */
  private async underAllKeys<T>(work: () => Promise<T | undefined>): Promise<T> {
    // The register must record the new keys before this process renews any hash.
    this.begun ??= this.takeNewKeys();
    await this.begun.catch((error: unknown) => {
      this.begun = undefined;
      throw error;
    });
    const done = await work();
    if (done !== undefined) return done;
    await this.takeNewKeys();
    const again = await work();
    if (again !== undefined) return again;
    throw hubError('SOURCE_UNAVAILABLE', 'a key was added to the register of persons, and this process does not have it yet; try again', {
      messageZh: '人员登记已启用新密钥，本进程尚未取得，请稍后重试',
      reason: 'key',
    });
  }

  /** The hashes of the numbers in their order, and each identity once. Throws BAD_USER_INPUT for an invalid number. */
  private async read(
    context: RequestContext | undefined,
    numbers: readonly string[],
  ): Promise<{ hexes: string[]; asked: Map<string, AskedIdentity>; version: number }> {
    const [{ keys }, { mode }] = [this, this.register];
    const fresh = newPseudonyms(numbers.length);
    const earlier: { earlier: Buffer; hash: Buffer }[] = [];
    const asked = new Map<string, AskedIdentity>();
    const hexes = numbers.map((number, i) => {
      const read = readIdentity(number, mode);
      if (!read.valid) throw badInput('identities', read.reason, 'not a valid document number of a person', '不是有效的证件号码');
      const hashes = keys.hashes(read.value);
      const hash = hashes.at(-1) as Buffer;
      const hex = hash.toString('hex');
      if (!asked.has(hex)) {
        asked.set(hex, { hash, kind: read.parsed.kind, fresh: fresh[i] as string });
        for (const one of hashes.slice(0, -1)) earlier.push({ earlier: one, hash });
      }
      return hex;
    });
    if (earlier.length > 0) await this.persons.renew(context, earlier, keys.version);
    return { hexes, asked, version: keys.version };
  }

  /** Notices after event `after`, for the national authority, which is responsible for the register. */
  async events(context: RequestContext, after: number, first: number): Promise<PersonEvent[]> {
    const { kind, region } = context.caller;
    onlyFor(kind === 'SHARING_AUTHORITY' && region === WHOLE_COUNTRY, 'the national sharing authority', '国家共享主管部门', ARTICLE);
    const rows = await this.persons.events(context, after, first);
    notePersons(
      context,
      rows.map(({ person }) => person),
    );
    return rows.map(PersonEvent.from);
  }

  /** Loads keys added to the file and renews all older hashes. Old and new hashes are both found meanwhile. */
  async renewAll(): Promise<void> {
    await this.takeNewKeys();
    while (await this.renewSome());
    while (await this.renewNames());
  }

  /** Once the register records a new key, a process without that key can no longer register persons. */
  private async takeNewKeys(): Promise<void> {
    const read = this.register.readAgain?.() ?? this.keys;
    if (!read.continues(this.keys))
      throw new Error('PERSON_SECRET_FILE must keep all former keys in their order; new keys must be added at the end');
    await this.persons.raiseVersion(read.version);
    this.keys = read;
  }

  private async renewSome(): Promise<boolean> {
    const { keys } = this;
    const rows = await this.persons.outdated(keys.version, RENEWED_AT_ONCE);
    if (rows.length === 0) return false;
    const renewed = rows.map((row) => ({ earlier: row.hash, hash: keys.renewed(row.hash, row.version) }));
    return (await this.persons.renew(undefined, renewed, keys.version)) > 0;
  }

  private async renewNames(): Promise<boolean> {
    const { keys } = this;
    const rows = await this.persons.outdatedNames(keys.version, RENEWED_AT_ONCE);
    if (rows.length === 0) return false;
    const renewed = rows.map(({ id, name_digest, name_version }) => ({
      id,
      former: name_digest,
      digest: keys.renewed(name_digest, name_version),
    }));
    return (await this.persons.renewNames(renewed, keys.version)) > 0;
  }

  /** The pseudonym is part of the hash, so equal names of two persons have different hashes. */
  private nameDigests(person: string, name: string): Buffer[] {
    return this.keys.hashes(`name/${person}/${foldWidth(name).replace(/\s/g, '')}`);
  }
}
