import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import {
  changeTaken,
  MAX_CHANGES_AT_ONCE,
  PERSON_CHANGES_PATH,
  type PersonChange,
  type PersonChangesAnswer,
  type PersonChangesQuestion,
  personChangesAnswer,
  TAKE_PERSON_CHANGE_PATH,
} from '../../subgraphs/shared/identity/person-changes.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { repeat } from '../../subgraphs/shared/run-periodically.ts';
import { HUB } from '../hub-identity.ts';
import type { Sources } from '../sources.ts';

const PAUSE_MS = 3_000;
// An agency moves all records of a person in one transaction.
const MAX_WAIT = 10_000;

type Taken = PersonChangesQuestion['taken'];
type Due = PersonChangesAnswer['due'][number];

/**
 * Merges and splits of persons. The gateway knows which pseudonyms were given up, so that a question under one of them is
 * answered, and carries each change to the agencies until the sharing authority has on record that every one has acted.
 * Several gateways may do so at once: an agency takes a change any number of times.
 */
export class PersonChanges {
  private readonly standsFor = new Map<string, string>();
  private known = 0;
  private taken: Taken = [];
  /** what an agency failed to take comes after its other changes the next time, so that it keeps none of them waiting */
  private readonly failed = new Set<string>();

  constructor(private readonly sources: Pick<Sources, 'ask'>) {}

  /** Answers how to stop. */
  start(log: Logger): () => Promise<void> {
    const look = () =>
      this.look(log).catch((error: Error) =>
        log.debug({ error: error.name }, 'merges and splits of persons could not be forwarded; will retry'),
      );
    look();
    return repeat('changes of persons', look, PAUSE_MS, log);
  }

  /** The pseudonym that stands for the person today; the same where it was never merged. */
  current(pseudonym: string): string {
    return this.standsFor.get(pseudonym) ?? pseudonym;
  }

  /** Was nobody ever merged? Then no question has to be looked through. */
  get isEmpty(): boolean {
    return this.standsFor.size === 0;
  }

  isFormer(pseudonym: string): boolean {
    return this.standsFor.has(pseudonym);
  }

  private async look(log: Logger): Promise<void> {
    const { due } = await this.ask();
    const taken = await Promise.all(AGENCIES.map((agency) => this.carryTo(agency, due, log)));
    this.taken = taken.flat();
    if (this.taken.length > 0) await this.ask();
  }

  /** Says what was carried, and learns what is new. */
  private async ask(): Promise<PersonChangesAnswer> {
    const question: PersonChangesQuestion = { after: this.known, taken: this.taken };
    const answer = personChangesAnswer.parse(await this.sources.ask('sharing', PERSON_CHANGES_PATH, question, HUB, MAX_WAIT));
    this.taken = [];
    for (const change of answer.changes) this.learn(change);
    return answer.changes.length === MAX_CHANGES_AT_ONCE ? this.ask() : answer;
  }

  private learn({ seq, kind, from, into, former }: PersonChange): void {
    this.known = seq;
    if (kind === 'SPLIT') {
      for (const one of former) this.standsFor.set(one, into);
      return;
    }
    // What was merged into the one that is given up goes with it.
    for (const [one, person] of this.standsFor) if (person === from) this.standsFor.set(one, into);
    this.standsFor.set(from, into);
  }

  /** One change after the other, in their order; from the first failure on, an agency takes its changes the next time. */
  private async carryTo(agency: Agency, due: readonly Due[], log: Logger): Promise<Taken> {
    const own = due.filter((one) => one.agency === agency).map(({ change }) => change);
    const hasFailed = ({ seq }: PersonChange) => Number(this.failed.has(`${agency} ${seq}`));
    const taken: Taken = [];
    for (const change of own.sort((a, b) => hasFailed(a) - hasFailed(b) || a.seq - b.seq)) {
      const name = `${agency} ${change.seq}`;
      try {
        const answer = changeTaken.parse(await this.sources.ask(agency, TAKE_PERSON_CHANGE_PATH, change, HUB, MAX_WAIT));
        this.failed.delete(name);
        taken.push({ ...answer, seq: change.seq, agency });
      } catch (error) {
        this.failed.add(name);
        log.warn(
          { agency, change: change.seq, error: (error as Error).name },
          'an agency did not accept a merge or split of persons; will retry',
        );
        return taken;
      }
    }
    return taken;
  }
}
