import { randomBytes } from 'node:crypto';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { badInput } from '../../shared/errors.ts';
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

/** How the register hashes and what it takes. */
export interface PersonRegister {
  keys: PersonKeys;
  mode: IdentifierMode;
  /** identities that a participant may have translated in a day */
  perDay: number;
}

const PSEUDONYM_BYTES = 16;

/** Pseudonyms drawn by lot, at one draw. */
function newPseudonyms(count: number): string[] {
  const drawn = randomBytes(count * PSEUDONYM_BYTES).toString('hex');
  return Array.from({ length: count }, (_, i) => `w-${drawn.slice(i * PSEUDONYM_BYTES * 2, (i + 1) * PSEUDONYM_BYTES * 2)}`);
}

export const newPseudonym = (): string => newPseudonyms(1)[0] as string;

/**
 * The register of persons. A pseudonym is drawn by lot, so that nothing but this register leads from a number to it; the
 * register knows numbers by keyed hashes only.
 */
export class PersonService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly register: PersonRegister,
  ) {}

  /** For the gateway, on behalf of a participant. Throws BAD_USER_INPUT where a number is none. */
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
      name ? [{ person: persons[i] as string, digest: this.nameDigest(persons[i] as string, name) }] : [],
    );
    if (named.length > 0) await this.persons.noteNames(context, named);
    return { ...answer, persons };
  }

  /**
   * Pseudonyms in the order of the numbers; persons who are new are put on the register. Known or new, a number takes the same
   * time. Throws BAD_USER_INPUT.
   */
  async identify(context: RequestContext | undefined, numbers: readonly string[]): Promise<string[]> {
    const { hexes, asked } = await this.read(context, numbers);
    const found = await this.persons.identify(context, [...asked.values()], this.register.keys.version);
    return hexes.map((hex) => found.get(hex) as string);
  }

  /**
   * The same for files, at several times the speed: those who are known are only looked up. How long a number takes is seen by
   * nobody but the operator of the register.
   */
  async identifyMany(numbers: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    // Two parts at once: the database looks one up while the numbers of the other are hashed.
    for (let i = 0; i < numbers.length; i += 2 * LOOKED_UP_AT_ONCE) {
      const [middle, end] = [i + LOOKED_UP_AT_ONCE, i + 2 * LOOKED_UP_AT_ONCE];
      const parts = await Promise.all([this.identifyPart(numbers.slice(i, middle)), this.identifyPart(numbers.slice(middle, end))]);
      found.push(...parts.flat());
    }
    return found;
  }

  private async identifyPart(numbers: readonly string[]): Promise<string[]> {
    if (numbers.length === 0) return [];
    const { hexes, asked } = await this.read(undefined, numbers);
    const identities = [...asked];
    const known = await this.persons.found(identities.map(([, { hash }]) => hash));
    const found = new Map(identities.map(([hex], i) => [hex, known[i]]));
    const unknown = identities.flatMap(([, one], i) => (known[i] ? [] : [one]));
    if (unknown.length > 0)
      for (const [hex, person] of await this.persons.identify(undefined, unknown, this.register.keys.version)) found.set(hex, person);
    return hexes.map((hex) => found.get(hex) as string);
  }

  /** The numbers as hashes, in their order, and each identity once. Throws BAD_USER_INPUT where a number is none. */
  private async read(
    context: RequestContext | undefined,
    numbers: readonly string[],
  ): Promise<{ hexes: string[]; asked: Map<string, AskedIdentity> }> {
    const { keys, mode } = this.register;
    const fresh = newPseudonyms(numbers.length);
    const earlier: { earlier: Buffer; hash: Buffer }[] = [];
    const asked = new Map<string, AskedIdentity>();
    const hexes = numbers.map((number, i) => {
      const read = readIdentity(number, mode);
      if (!read.valid) throw badInput('identities', read.reason, 'not the number of a document of a person', '不是有效的证件号码');
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
    return { hexes, asked };
  }

  /** What the register noticed after event `after`; for the national authority, which answers for it. */
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

  /** Lays the newest key over all hashes that were made without it; meanwhile both are found. */
  async renewAll(): Promise<void> {
    while (await this.renewSome());
  }

  private async renewSome(): Promise<boolean> {
    const { version } = this.register.keys;
    const rows = await this.persons.outdated(version, RENEWED_AT_ONCE);
    if (rows.length === 0) return false;
    await this.persons.renew(
      undefined,
      rows.map((row) => ({ earlier: row.hash, hash: this.register.keys.renewed(row.hash, row.version) })),
      version,
    );
    return true;
  }

  /** Bound to the person: equal names of two persons have nothing in common. */
  private nameDigest(person: string, name: string): Buffer {
    return this.register.keys.hashes(`name/${person}/${foldWidth(name).replace(/\s/g, '')}`).at(-1) as Buffer;
  }
}
