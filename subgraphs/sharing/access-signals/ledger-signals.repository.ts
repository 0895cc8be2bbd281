import sql from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { OTHER_PERSONS } from '../../shared/ledger/ledger-entry.ts';
import type { NoticedSignal } from './access-signal.repository.ts';

const DAY = sql`(min(e.at) at time zone 'Asia/Shanghai')::date`;
const AGREEMENTS = sql`array(select distinct unnest(x.agreements) from entry x where x.matter = e.matter and x.participant = e.participant limit 100)`;

/** Signals found in the ledger itself. */
export class LedgerSignalRepository {
  constructor(private readonly db: Database) {}

  /** Matters under which data were read within an hour of recording them. */
  youngMatters(since: string): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'YOUNG_MATTER' as kind, e.participant, min(e.region) as region, e.matter, ${DAY} as day,
          'first look ' || greatest(0, extract(epoch from min(e.at) - min(e.matter_at)::timestamptz)::int / 60) || ' minutes after it was recorded' as detail,
          ${AGREEMENTS} as agreements
        from entry e where e.matter in (select distinct matter from entry where at >= ${since} and matter_at is not null)
          and e.outcome = 'ALLOWED' and array_remove(e.matter_bases, ${OTHER_PERSONS}) <> '{}' and (cardinality(e.subjects) > 0 or cardinality(e.asked) > 0)
        group by e.participant, e.matter having min(e.at) - min(e.matter_at)::timestamptz < interval '1 hour' limit 1000`,
    );
  }

  /** Matters under which persons were read and which have been refused since then. */
  gaveNoCause(since: string): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'GAVE_NO_CAUSE' as kind, e.participant, min(e.region) as region, e.matter, ${DAY} as day,
          'read ' || count(*) || ' times before' as detail, ${AGREEMENTS} as agreements
        from entry e where e.outcome = 'ALLOWED' and cardinality(e.subjects) > 0 and (e.participant, e.matter) in (
          select participant, matter from entry where at >= ${since} and outcome = 'DENIED' and matter is not null and matter_at is null and salt is not null)
        group by e.participant, e.matter limit 1000`,
    );
  }

  /** Participants that were refused because they had reached their daily limit of refusals. */
  refusedOften(since: string): Promise<NoticedSignal[]> {
    return this.db.rows(
      undefined,
      sql`select 'REFUSED_OFTEN' as kind, e.participant, min(e.region) as region, null::text as matter,
          (e.at at time zone 'Asia/Shanghai')::date as day, 'the refusals of the day were used up' as detail, '{}'::text[] as agreements
        from entry e where e.at >= ${since} and e.reason = 'FORBIDDEN/REFUSALS_PER_DAY' group by e.participant, 5 limit 1000`,
    );
  }
}
