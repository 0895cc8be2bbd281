import { LRUCache } from 'lru-cache';
import { AGENCIES, type Agency, OWN_KIND } from '../../subgraphs/shared/agencies.ts';
import { ARTICLES } from '../../subgraphs/shared/authorization/access-rules.ts';
import { type Basis, CAUSES_PATH, causesAnswer, OPENED_PATH, openedAnswer } from '../../subgraphs/shared/authorization/causes.ts';
import { EARLIER_RECORDS_PATH, type EarlierQuestion, earlierAnswer } from '../../subgraphs/shared/authorization/earlier-records.ts';
import type { MatterAnswer } from '../../subgraphs/shared/authorization/matters.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import type { Identity, Matter } from '../../subgraphs/shared/identity/caller.ts';
import type { Sources } from '../sources.ts';

const MAX_CACHED = 10_000;
// An earlier record rarely becomes void, so it is cached for longer than the state of a matter.
const RECORDS_TTL = 60_000;
const OPENED_TTL = 600_000;

/** Why a matter gives access to a person's data: the kind of basis, and the agency or record (`by`) that confirms it. */
export interface PersonBasis {
  person: string;
  basis: Basis;
  by: string;
}

/** A matter, and which of its persons are confirmed. */
export interface ConfirmedMatter extends Matter {
  recordedAt: string;
  bases: readonly PersonBasis[];
  /** agencies that could confirm it but did not answer */
  silent: readonly Agency[];
}

/** What other agencies confirm about the persons of a matter, and which agencies did not answer. */
interface Elsewhere {
  bases: PersonBasis[];
  silent: Agency[];
}

const NOTHING: Elsewhere = { bases: [], silent: [] };

/**
 * Finds what confirms the persons of a matter apart from the record of its holder: earlier records of other agencies, and
 * confirmations at the sharing authority. An agency that does not answer confirms nothing.
 */
export class Causes {
  private readonly records = new LRUCache<string, readonly string[]>({ max: MAX_CACHED, ttl: RECORDS_TTL });
  private readonly opened = new LRUCache<string, true>({ max: MAX_CACHED, ttl: OPENED_TTL });

  constructor(private readonly sources: Pick<Sources, 'ask'>) {}

  /** Throws FORBIDDEN if the participant has reached its limit of new persons or matters a day. */
  async of(
    identity: Identity,
    holder: Agency,
    reference: string,
    { recordedAt, persons, follows }: MatterAnswer,
  ): Promise<ConfirmedMatter> {
    const subjects = persons.map(({ id }) => id);
    const own = persons.filter(({ tied }) => tied).map(({ id }): PersonBasis => ({ person: id, basis: 'RECORD_OF_ANOTHER', by: holder }));
    const open = persons.filter(({ tied }) => !tied).map(({ id }) => id);
    const before = recordedAt ?? new Date().toISOString();
    const elsewhere = open.length === 0 ? NOTHING : await this.elsewhere(identity, holder, reference, { persons: open, before, follows });
    const bases = [...own, ...elsewhere.bases];
    const known = new Set(bases.map(({ person }) => person));
    const confirmed = subjects.filter((person) => known.has(person));
    if (confirmed.length > 0) await this.countOpened(identity, reference, confirmed);
    return { reference, subjects, confirmed, recordedAt: before, bases, silent: elsewhere.silent };
  }

  /** One round trip: every other agency and the sharing authority at once. */
  private async elsewhere(identity: Identity, holder: Agency, reference: string, question: EarlierQuestion): Promise<Elsewhere> {
    const others = AGENCIES.filter((agency) => agency !== 'sharing' && agency !== holder && OWN_KIND[agency] !== identity.kind);
    const [confirmed, ...earlier] = await Promise.all([
      this.confirmations(identity, reference, question.persons),
      ...others.map((agency) => this.earlierRecords(agency, identity, question)),
    ]);
    const recorded = others.flatMap((by, i) =>
      (earlier[i] ?? []).map((person): PersonBasis => ({ person, basis: 'RECORD_OF_ANOTHER', by })),
    );
    // The first basis of a person is the one that is returned.
    const bases = new Map<string, PersonBasis>();
    for (const one of [...recorded, ...(confirmed ?? [])]) if (!bases.has(one.person)) bases.set(one.person, one);
    const silent = others.filter((_, i) => earlier[i] === null);
    return { bases: [...bases.values()], silent: confirmed === null ? [...silent, 'sharing'] : silent };
  }

  /** Returns null if the sharing authority does not answer. */
  private async confirmations(identity: Identity, matter: string, persons: readonly string[]): Promise<PersonBasis[] | null> {
    try {
      const { bases } = causesAnswer.parse(await this.sources.ask('sharing', CAUSES_PATH, { matter, persons }, identity));
      return bases.map(({ person, basis, reference }) => ({ person, basis, by: reference }));
    } catch {
      return null;
    }
  }

  /** Returns null if the agency does not answer. */
  private async earlierRecords(agency: Agency, identity: Identity, question: EarlierQuestion): Promise<readonly string[] | null> {
    const key = JSON.stringify([agency, identity.participant, identity.kind, identity.region, question]);
    const known = this.records.get(key);
    if (known) return known;
    try {
      const answer = earlierAnswer.parse(await this.sources.ask(agency, EARLIER_RECORDS_PATH, question, identity));
      if (answer.persons.length > 0) this.records.set(key, answer.persons);
      return answer.persons;
    } catch {
      return null;
    }
  }

  private async countOpened(identity: Identity, matter: string, persons: readonly string[]): Promise<void> {
    const key = JSON.stringify([identity.participant, matter, persons]);
    if (this.opened.has(key)) return;
    const { limit } = openedAnswer.parse(await this.sources.ask('sharing', OPENED_PATH, { matter, persons }, identity));
    if (limit) throw tooMuch(limit.setting, limit.most);
    this.opened.set(key, true);
  }
}

function tooMuch(setting: string, most: number) {
  const [what, whatZh] = setting === 'NEW_PERSONS_PER_DAY' ? ['persons', '人员'] : ['matters', '案由'];
  return hubError('FORBIDDEN', `this participant may open at most ${most} new ${what} a day (setting ${setting}); try again tomorrow`, {
    messageZh: `本参与方每日至多新查询 ${most} 个${whatZh}（设置项 ${setting}），请次日再查`,
    rule: setting,
    most,
    article: ARTICLES.matter,
    http: { status: 403 },
  });
}
