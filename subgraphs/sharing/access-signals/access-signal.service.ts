import sql from 'sql-template-tag';
import { markCut } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { today } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Database } from '../../shared/database/database.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { hubError } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { notePersons } from '../../shared/ledger/note-persons.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { isAuthorityOf, ownDealings } from '../dealings.ts';
import type { AccessSignalRepository, NoticedSignal, SeenSignals } from './access-signal.repository.ts';
import { AccessSignal, type AccessSignalFilter, type SettleAccessSignalInput } from './access-signal.type.ts';
import type { LedgerSignalRepository } from './ledger-signals.repository.ts';

const REVIEW_DAYS = 10;
const LOOK_BACK_MS = 2 * 24 * 3_600_000;
/** Raise a signal from this number of persons a day, with at least this number per matter. */
const MANY = { persons: 20, each: 10 };

/** Searches the ledger for unusual use of personal data and records the decision on each signal. */
export class AccessSignalService {
  constructor(
    private readonly db: Database,
    private readonly signals: AccessSignalRepository,
    private readonly ledger: LedgerSignalRepository,
    private readonly mandates: { manyMandates(): Promise<NoticedSignal[]> },
  ) {}

  async byId(context: RequestContext, id: string): Promise<AccessSignal | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.signals.byIds(context, ids, seen(context)), (found) => found.id),
    ).load(id);
    if (row) notePersons(context, [row.participant]);
    return row && AccessSignal.from(row);
  }

  async list(context: RequestContext, filter: AccessSignalFilter | null, page: PageArguments) {
    const found = await this.signals.list.page(context, { ...filter, ...seen(context) }, page);
    // The agent may be a person, who is noted for the ledger.
    notePersons(
      context,
      found.nodes.map(({ participantId }) => participantId),
    );
    return found;
  }

  settle(context: RequestContext, input: SettleAccessSignalInput): Promise<Done> {
    return mutate(this.db, context, 'settleAccessSignal', input, async (rows) => {
      const row = await this.signals.locked(rows, input.signal);
      if (!row || !isAuthorityOf(context, row.region))
        throw hubError('NOT_FOUND', 'there is no such signal in the region of this authority', {
          messageZh: '本地区没有该信号',
          field: 'input.signal',
        });
      refuseIfBroken([
        row.settled_on !== null &&
          userError('signal', 'STATE', `the signal was already decided on ${row.settled_on}`, `该信号已于 ${row.settled_on} 处理`),
        input.outcome === 'OPEN' && userError('outcome', 'VALUE', 'must be EXPLAINED or MISUSE', '须为 EXPLAINED 或 MISUSE'),
        ...textRules({ note: input.note }),
      ]);
      await this.signals.settle(rows, row.id, { by: context.caller.participant, on: today(), outcome: input.outcome, note: input.note });
      return row.id;
    });
  }

  /** Runs periodically over the last two days; records each signal once. */
  async look(): Promise<void> {
    const since = new Date(Date.now() - LOOK_BACK_MS).toISOString();
    const noticed = await Promise.all([
      this.ledger.youngMatters(since),
      this.ledger.gaveNoCause(since),
      this.ledger.refusedOften(since),
      this.signals.manyPersons(since, MANY),
      this.signals.unreviewed(),
      this.mandates.manyMandates(),
    ]);
    for (const some of noticed) await this.signals.add(some, (day) => workingCalendar().after(day, REVIEW_DAYS));
  }
}

/** The authority of the region sees all fields. A provider sees signals about its own data, without the number of the matter. */
function seen(context: RequestContext): SeenSignals {
  const { caller } = context;
  const whole = caller.kind === 'SHARING_AUTHORITY' ? sql`(${withinRegion(caller.region, sql`region`)})` : sql`false`;
  const visible = markCut(sql`(${whole} or ${caller.participant} = any(providers))`, ownDealings(context));
  return { visible, reader: caller.participant, whole };
}
