import sql, { join } from 'sql-template-tag';
import { addDays, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { ContractStatus } from '../contracts/contract.enums.ts';
import type { CollectiveContractFilter } from '../contracts/contract.inputs.ts';
import { contractConditions } from '../contracts/contract-search.ts';
import { hasStatusOn } from '../contracts/contract-status.ts';
import type { ContractAlertRow, SavedSearchRow } from './saved-search.entity.ts';
import { ContractAlert, ContractAlertConnection, SavedSearch, SavedSearchConnection } from './saved-search.type.ts';

/** An alert to deliver, with the fields of its contract that are sent. */
export interface Delivery extends Pick<ContractAlertRow, 'id' | 'search' | 'contract' | 'reason' | 'made_at' | 'attempts'> {
  webhook_url: string;
  webhook_secret: string;
  name: string;
  number: string;
  title: string;
  kind: string;
  regions: string[];
  effective_on: string;
  expires_on: string;
}

// Overlap: a filing whose transaction was still open during the last run is found in the next one.
const OVERLAP = '10 minutes';
const BATCH = 20;
const MAX_DUE = 500;
// Per run; the rest is recorded in the next run.
const MAX_NEW = 1_000;
// As long as the last known registration is valid for callers; after that, alerts wait until the register can be reached.
const STANDING = '1 hour';

const ownedBy = (participant: string, id: string) => sql`select * from saved_search where id = ${id} and participant = ${participant}`;

export class SavedSearchRepository {
  readonly list: ListReader<SavedSearchRow, SavedSearch, { participant: string }>;
  readonly alerts: ListReader<ContractAlertRow & { participant: string }, ContractAlert, { search: string; participant: string }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => SavedSearchConnection,
      SavedSearch.from,
      ({ participant }) => ({
        columns: sql`saved_search.*`,
        from: sql`saved_search`,
        where: [sql`participant = ${participant}`],
        order: [sql`created_at`, sql`id`],
      }),
    );
    this.alerts = new ListReader(
      db,
      () => ContractAlertConnection,
      ContractAlert.from,
      ({ search, participant }) => ({
        columns: sql`a.*, s.participant`,
        from: sql`contract_alert a join saved_search s on s.id = a.search`,
        where: [sql`a.search = ${search}`, sql`s.participant = ${participant}`],
        order: [sql`a.made_at`, sql`a.id`],
      }),
    );
  }

  async count(rows: RunStatement, participant: string): Promise<number> {
    const [found] = await rows<{ n: number }>(sql`select count(*) as n from saved_search where participant = ${participant}`);
    return found?.n ?? 0;
  }

  insert(rows: RunStatement, { filter, ...row }: Omit<SavedSearchRow, 'id' | `${string}_at` | 'owner_takes_part'>): Promise<string> {
    return insertedId(rows, 'saved_search', { id: nextNumber('SV', 'saved_search_number'), filter: JSON.stringify(filter), ...row });
  }

  async byId(context: RequestContext, id: string, participant: string): Promise<SavedSearchRow | undefined> {
    return (await this.db.rows<SavedSearchRow>(context, ownedBy(participant, id)))[0];
  }

  /** The lock is held until the end of the transaction. */
  async owned(rows: RunStatement, id: string, participant: string): Promise<SavedSearchRow | undefined> {
    return (await rows<SavedSearchRow>(sql`${ownedBy(participant, id)} for update`))[0];
  }

  async delete(rows: RunStatement, id: string): Promise<void> {
    await rows(sql`delete from contract_alert where search = ${id}`);
    await rows(sql`delete from saved_search where id = ${id}`);
  }

  /** Searches that are due to run, the longest waiting first. */
  async due(seconds: number): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      undefined,
      sql`select id from saved_search where checked_at < now() - make_interval(secs => ${seconds}) order by checked_at limit ${MAX_DUE}`,
    );
    return rows.map(({ id }) => id);
  }

  /** The search, locked; undefined if another process has locked it. */
  async free(rows: RunStatement, id: string): Promise<SavedSearchRow | undefined> {
    return (await rows<SavedSearchRow>(sql`select * from saved_search where id = ${id} for update skip locked`))[0];
  }

  /** Records the new alerts of a search, one per contract and reason. The caller has locked the search. */
  async lookThrough(rows: RunStatement, saved: SavedSearchRow): Promise<void> {
    const where = saved.filter as CollectiveContractFilter;
    const conditions = contractConditions({ search: saved.search, where });
    const note = (reason: string, more: ReturnType<typeof sql>[]) => sql`
      insert into contract_alert (search, contract, reason, delivery, next_attempt_at)
      select ${saved.id}, c.id, ${reason}, ${saved.webhook_url ? 'PENDING' : null}, now() from collective_contract c
      where ${join([...conditions, ...more], ' and ')}
        and not exists (select from contract_alert a where a.search = ${saved.id} and a.contract = c.id and a.reason = ${reason})
      order by c.filed_on, c.id limit ${MAX_NEW} on conflict do nothing`;
    await rows(
      note('NEW_FILING', [
        sql`c.recorded_at >= greatest(${saved.created_at}::timestamptz, ${saved.checked_at}::timestamptz - ${OVERLAP}::interval)`,
      ]),
    );
    if (saved.expires_within)
      await rows(
        note('EXPIRING', [
          hasStatusOn(ContractStatus.IN_FORCE, today()),
          sql`c.superseded_by is null and c.expires_on <= ${addDays(today(), saved.expires_within)}`,
        ]),
      );
    await rows(sql`update saved_search set checked_at = now() where id = ${saved.id}`);
  }

  /** Owners of webhooks, the longest unchecked first. */
  async owners(context: RequestContext, most: number): Promise<string[]> {
    const rows = await this.db.rows<{ participant: string }>(
      context,
      sql`select participant from saved_search where webhook_url is not null group by participant order by min(owner_checked_at) limit ${most}`,
    );
    return rows.map(({ participant }) => participant);
  }

  async noteStanding(context: RequestContext, checked: readonly string[], takingPart: readonly string[]): Promise<void> {
    await this.db.rows(
      context,
      sql`update saved_search set owner_takes_part = participant = any(${takingPart}::text[]), owner_checked_at = now()
        where participant = any(${checked}::text[])`,
    );
  }

  /**
   * Alerts that are due, taken from each participant in turn, so that many or slow webhooks of one do not delay the others.
   * They are not due again for `lease` seconds, in case this process dies. Alerts of an owner that is not registered, or
   * whose registration is unknown, wait.
   */
  async claim(rows: RunStatement, lease: number): Promise<Delivery[]> {
    return rows(sql`
      with waiting as (
        select a.id, a.next_attempt_at, row_number() over (partition by s.participant order by a.next_attempt_at, a.id) as turn
        from contract_alert a join saved_search s on s.id = a.search
        where a.delivery = 'PENDING' and a.next_attempt_at <= now()
          and s.owner_takes_part and s.owner_checked_at > now() - ${STANDING}::interval),
      due as (
        select id from contract_alert
        where id in (select id from waiting order by turn, next_attempt_at limit ${BATCH}) and next_attempt_at <= now()
        for update skip locked),
      claimed as (update contract_alert a set attempts = a.attempts + 1, next_attempt_at = now() + make_interval(secs => ${lease})
      from due, saved_search s, collective_contract c where a.id = due.id and s.id = a.search and c.id = a.contract
      returning a.id, a.search, a.contract, a.reason, a.made_at, a.attempts, s.webhook_url, s.webhook_secret, s.name,
        c.number, c.title, c.kind, c.regions, c.effective_on, c.expires_on)
      select * from claimed order by made_at, id`);
  }

  async delivered(id: number): Promise<void> {
    await this.db.rows(
      undefined,
      sql`update contract_alert set delivery = 'DELIVERED', delivered_at = now(), next_attempt_at = null where id = ${id}`,
    );
  }

  /** Tries again after `seconds`; gives up if null. */
  async missed(id: number, wait: number | null): Promise<void> {
    await this.db.rows(
      undefined,
      wait === null
        ? sql`update contract_alert set delivery = 'FAILED', next_attempt_at = null where id = ${id}`
        : sql`update contract_alert set next_attempt_at = now() + make_interval(secs => ${wait}) where id = ${id}`,
    );
  }
}
