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
// Long enough for an agency to move all records of a person in one transaction.
const MAX_WAIT = 10_000;

type Taken = PersonChangesQuestion['taken'];
type Due = PersonChangesAnswer['due'][number];

/**
 * Merges and splits of persons. The gateway keeps the former pseudonyms, so that queries with them are answered, and
 * forwards each change to the agencies until the sharing authority has recorded that every agency applied it. Several
 * gateways may do this at the same time, because an agency may apply a change repeatedly.
 */
export class PersonChanges {
  private readonly standsFor = new Map<string, string>();
  private known = 0;
  private taken: Taken = [];
  /** changes that an agency failed to apply; they are tried last the next time, so that they do not delay others */
  private readonly failed = new Set<string>();

  constructor(private readonly sources: Pick<Sources, 'ask'>) {}

  /** Returns a function that stops the forwarding. */
  start(log: Logger): () => Promise<void> {
    const look = () =>
      this.look(log).catch((error: Error) =>
        log.debug({ error: error.name }, 'merges and splits of persons could not be forwarded; will retry'),
      );
    look();
    return repeat('changes of persons', look, PAUSE_MS, log);
  }

  /** The current pseudonym of the person; the same pseudonym if it was never merged. */
  current(pseudonym: string): string {
    return this.standsFor.get(pseudonym) ?? pseudonym;
  }

  /** True if no person was ever merged; then operations need not be searched for former pseudonyms. */
  get isEmpty(): boolean {
    return this.standsFor.size === 0;
  }

  isFormer(pseudonym: string): boolean {
    return this.standsFor.has(pseudonym);
  }

  private async look(log: Logger): Promise<void> {
    const { due } = await this.ask();
    const taken = await Promise.all(AGENCIES.map((agency) => this.forwardTo(agency, due, log)));
    this.taken = taken.flat();
    if (this.taken.length > 0) await this.ask();
  }

  /** Reports the forwarded changes to the sharing authority and reads the new ones. */
  private async ask(): Promise<PersonChangesAnswer> {
    const question: PersonChangesQuestion = { after: this.known, taken: this.taken };
    const answer = personChangesAnswer.parse(await this.sources.ask('sharing', PERSON_CHANGES_PATH, question, HUB, MAX_WAIT));
    this.taken = [];
    for (const change of answer.changes) this.apply(change);
    return answer.changes.length === MAX_CHANGES_AT_ONCE ? this.ask() : answer;
  }

  private apply({ seq, kind, from, into, former }: PersonChange): void {
    this.known = seq;
    if (kind === 'SPLIT') {
      for (const one of former) this.standsFor.set(one, into);
      return;
    }
    // Pseudonyms that were merged into the former one now point to the new one.
    for (const [one, person] of this.standsFor) if (person === from) this.standsFor.set(one, into);
    this.standsFor.set(from, into);
  }

  /** Sends the changes in order; after the first failure the rest is sent the next time. */
  private async forwardTo(agency: Agency, due: readonly Due[], log: Logger): Promise<Taken> {
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
