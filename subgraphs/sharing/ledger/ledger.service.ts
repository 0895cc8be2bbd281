import sql, { type Sql } from 'sql-template-tag';
import { agencyOf } from '../../shared/agencies.ts';
import { markCut } from '../../shared/authorization/cuts.ts';
import { onlyFor } from '../../shared/authorization/only-for.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { addDays, addMonths, today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import { foldNumber } from '../../shared/identifiers/folding.ts';
import { isPseudonym } from '../../shared/identifiers/pseudonym.ts';
import type { Identity } from '../../shared/identity/caller.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { LedgerEntry as Entry } from '../../shared/ledger/ledger-entry.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import { LedgerCheck } from '../../shared/ledger/verify-ledger.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import type { CatalogueRepository } from '../catalogue/catalogue.repository.ts';
import { isAuthorityOf, ownDealings } from '../dealings.ts';
import { lastDay } from '../time-limits/time-limits.ts';
import { type LedgerRepository, type Reader, SUBJECT } from './ledger.repository.ts';
import type { LedgerDelayRepository } from './ledger-delay.repository.ts';
import { type DelayLedgerInput, LedgerDelay, type LedgerFilter, LedgerVerification } from './ledger-entry.type.ts';

const CHECKED_AT_ONCE = 5_000;
const MAX_CHECKED = 100_000;
const MAX_FAULTS = 100;
const KEPT_MONTHS = 36;
const BEGINNING = '2020-01-01T00:00:00Z';
const INSPECTION = 'Decree 809 Art. 29';

/** A wrong value: its field, person and first day. */
export interface WrongValue {
  coordinate: string;
  subject: string | null;
  wrong_since: string | null;
}

/** Reads the ledger. A participant sees its own entries, a provider those under its agreements, the authority those of its region. */
export class LedgerService {
  constructor(
    private readonly db: Database,
    private readonly ledger: LedgerRepository,
    private readonly delays: LedgerDelayRepository,
    private readonly catalogue: CatalogueRepository,
  ) {}

  async list(context: RequestContext, filter: LedgerFilter | null, page: PageArguments) {
    const { caller } = context;
    // A filter by person is an access to that person. A provider gets no entries with it.
    if (filter?.subject && !isPseudonym(filter.subject))
      throw badInput('where.subject', 'format', 'not a pseudonym of this hub', '不是本枢纽的假名标识');
    if (filter?.subject) context.subjects.add(filter.subject);
    const visible = await this.visible(context, Boolean(filter?.subject));
    const found = await this.ledger.list.page(context, { ...filter, visible, reader: caller.participant }, page);
    if (caller.kind === 'SHARING_AUTHORITY') for (const entry of found.nodes) entry.placed();
    // For accesses by the person, the participant is that person's pseudonym.
    notePersons(
      context,
      found.nodes.map(({ participant }) => participant),
    );
    const foreign = caller.kind === 'SHARING_AUTHORITY' ? [] : found.nodes.filter(({ participant }) => participant !== caller.participant);
    if (foreign.length > 0) {
      const own = await this.catalogue.providedBy(context, agencyOf(caller.kind), [
        ...new Set(foreign.flatMap(({ coordinates }) => coordinates)),
      ]);
      for (const entry of foreign) entry.cutTo(own);
    }
    return found;
  }

  /** All responses with data of this person, except those delayed by an investigation. */
  async ofWorker(context: RequestContext, worker: string, page: PageArguments) {
    const delayed = await loaderFor(context, this, 'delayed', async (keys) => {
      const matters = await this.delays.mattersDelayed(context);
      return keys.map(() => matters);
    }).load('today');
    const visible = sql`e.outcome = 'ALLOWED' and (e.matter is null or e.matter <> all(${delayed}::text[]))`;
    return this.ledger.ofSubject.below(context, SUBJECT, worker, { visible, reader: context.caller.participant }, page);
  }

  /** Participants that have read a field of a provider's records since a day, optionally of one person. */
  async readers(
    context: RequestContext,
    { kind, region }: Pick<Identity, 'kind' | 'region'>,
    { coordinate, subject, wrong_since }: WrongValue,
  ): Promise<Reader[]> {
    const agreements = await this.delays.reaching(context, agencyOf(kind), region);
    const since = wrong_since ?? addMonths(today(), -KEPT_MONTHS);
    return this.ledger.readers(context, { coordinate, subject, since, agreements, kind, region });
  }

  async verify(context: RequestContext, from: string | null, to: string | null): Promise<LedgerVerification> {
    onlyFor(context.caller.kind === 'SHARING_AUTHORITY', 'the sharing authority', '共享主管部门', INSPECTION);
    const [start, end] = [from ?? BEGINNING, to ?? `${addDays(today(), 2)}T00:00:00Z`];
    const check = new LedgerCheck(from === null && to === null);
    for (const anchor of await this.ledger.anchors(context, start)) check.anchor(anchor);
    const known = new Set<string>();
    let after = { chain: '', seq: 0 };
    let complete = false;
    while (check.entries < MAX_CHECKED) {
      const entries = await this.ledger.entries(context, start, end, after, CHECKED_AT_ONCE);
      await this.learnOperations(context, check, entries, known);
      for (const entry of entries) check.add({ ...entry, at: new Date(entry.at).toISOString() });
      complete = entries.length < CHECKED_AT_ONCE;
      if (complete) break;
      after = entries.at(-1) as Entry;
    }
    const faults = complete ? check.finish() : check.faults;
    return Object.assign(new LedgerVerification(), {
      intact: faults.length === 0,
      entries: check.entries,
      chains: check.chains.size,
      complete,
      faults: faults.slice(0, MAX_FAULTS),
    });
  }

  delay(context: RequestContext, input: DelayLedgerInput): Promise<Done> {
    onlyFor(context.caller.kind === 'SHARING_AUTHORITY', 'the sharing authority', '共享主管部门', INSPECTION);
    return mutate(this.db, context, 'delayLedger', input, async (rows) => {
      const matter = foldNumber(input.matter);
      const latest = lastDay('LEDGER_DELAY', today());
      const [regions, first] = [await this.ledger.regionsOfMatter(context, matter), await this.delays.firstDecided(rows, matter)];
      const end = lastDay('LEDGER_DELAY_IN_ALL', first ?? today());
      refuseIfBroken([
        !regions.some((region) => isAuthorityOf(context, region)) &&
          userError(
            'matter',
            'UNKNOWN_MATTER',
            "no participant of this authority's region has read data under this matter",
            '本地区没有以该案由进行的查询',
          ),
        input.until > end && userError('until', 'IN_ALL', `delays for one matter must end by ${end}`, `同一案由的延后期限最迟至 ${end}`),
        input.until < today() && userError('until', 'PAST', 'the day is in the past', '截止日已过'),
        input.until > latest &&
          userError(
            'until',
            'RANGE',
            `a delay must end by ${latest}; it can be extended by a new decision then`,
            `延后最迟至 ${latest}，期满可另行决定`,
          ),
        ...textRules({ matter: input.matter, legalBasis: input.legalBasis, reason: input.reason }),
      ]);
      const { until, legalBasis: legal_basis, reason } = input;
      return this.delays.insert(rows, {
        matter,
        until,
        legal_basis,
        reason,
        decided_by: context.caller.participant,
        decided_on: today(),
      });
    });
  }

  async delayById(context: RequestContext, id: string): Promise<LedgerDelay | null> {
    const row = await this.delays.byId(context, id);
    return row
      ? Object.assign(new LedgerDelay(), { id: row.id, matter: row.matter, until: row.until, heldIn: '100000', parties: [row.decided_by] })
      : null;
  }

  private async learnOperations(context: RequestContext, check: LedgerCheck, entries: readonly Entry[], known: Set<string>): Promise<void> {
    const digests = [...new Set(entries.flatMap(({ operation }) => operation ?? []))].filter((digest) => !known.has(digest));
    if (digests.length === 0) return;
    for (const operation of await this.ledger.operations(context, digests)) check.operation(operation);
    for (const digest of digests) known.add(digest);
  }

  private async visible(context: RequestContext, onlyOwn: boolean): Promise<Sql> {
    const { caller } = context;
    const cut = ownDealings(context);
    // Entries of this person as agent of others are hidden from an agent of this person.
    const asked = caller.mandate
      ? sql`e.participant = ${caller.participant} and e.principal is null`
      : sql`e.participant = ${caller.participant}`;
    const own = markCut(asked, cut);
    if (caller.kind === 'SHARING_AUTHORITY') return markCut(sql`(${own} or ${withinRegion(caller.region, sql`e.region`)})`, cut);
    const granted = onlyOwn ? [] : await this.delays.granted(context, caller.participant);
    return granted.length > 0 ? markCut(sql`(${own} or e.agreements && ${granted}::text[])`, cut) : own;
  }
}
