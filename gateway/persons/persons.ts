import { LRUCache } from 'lru-cache';
import { hubError } from '../../subgraphs/shared/errors.ts';
import type { Identity } from '../../subgraphs/shared/identity/caller.ts';
import {
  MAX_PERSONS_AT_ONCE,
  PERSONS_PATH,
  type PersonsQuestion,
  personsAnswer,
} from '../../subgraphs/shared/identity/persons-endpoint.ts';
import type { Sources } from '../sources.ts';
import type { PersonChanges } from './person-changes.ts';

const MAX_CACHED = 50_000;
// Longer than for other internal requests, because a mutation depends on the answer.
const MAX_WAIT = 10_000;
// Limits how long a split pseudonym stays in the cache; merges are applied within seconds through their own list.
const CACHE_TTL = 60_000;

/** The answer of the register of persons about the persons in an operation. */
export interface NamedPersons {
  /** the pseudonyms of the identities, in the same order */
  persons: readonly string[];
  /** pseudonym → current pseudonym of the person; unknown pseudonyms are absent */
  known: ReadonlyMap<string, string>;
}

/** Client of the register of persons at the sharing authority: one round trip for all persons of an operation. */
export class Persons {
  // Only pseudonyms are cached, never document numbers.
  private readonly onRegister = new LRUCache<string, string>({ max: MAX_CACHED, ttl: CACHE_TTL });

  constructor(
    private readonly sources: Pick<Sources, 'ask'>,
    private readonly changes: Pick<PersonChanges, 'current' | 'isFormer'>,
  ) {}

  /** Throws FORBIDDEN at the participant's daily limit of translations, and SOURCE_UNAVAILABLE. */
  async find(identity: Identity, identities: PersonsQuestion['identities'], pseudonyms: readonly string[]): Promise<NamedPersons> {
    if (Math.max(identities.length, pseudonyms.length) > MAX_PERSONS_AT_ONCE) throw tooMany();
    const known = new Map<string, string>();
    for (const one of pseudonyms) {
      const now = this.changes.isFormer(one) ? this.changes.current(one) : this.onRegister.get(one);
      if (now !== undefined) known.set(one, now);
    }
    const open = pseudonyms.filter((one) => !known.has(one));
    if (identities.length === 0 && open.length === 0) return { persons: [], known };
    const question: PersonsQuestion = { identities, pseudonyms: open };
    const answer = personsAnswer.parse(await this.sources.ask('sharing', PERSONS_PATH, question, identity, MAX_WAIT));
    if (answer.limit !== null) throw limitPassed(answer.limit);
    for (const [one, now] of Object.entries(answer.known)) {
      this.onRegister.set(one, now);
      known.set(one, now);
    }
    return { persons: answer.persons, known };
  }
}

const tooMany = () =>
  hubError('TOO_EXPENSIVE', `one operation can name at most ${MAX_PERSONS_AT_ONCE} persons; for more use npm run import`, {
    messageZh: `一次操作至多涉及 ${MAX_PERSONS_AT_ONCE} 人，更多请用 npm run import`,
    http: { status: 400 },
  });

const limitPassed = (most: number) =>
  hubError(
    'FORBIDDEN',
    `this participant may have at most ${most} document numbers translated a day (setting IDENTIFICATIONS_PER_DAY); try again tomorrow`,
    {
      messageZh: `本参与方每日至多识别 ${most} 个证件号码（设置项 IDENTIFICATIONS_PER_DAY），请次日再办`,
      rule: 'IDENTIFICATIONS_PER_DAY',
      most,
      http: { status: 403 },
    },
  );
