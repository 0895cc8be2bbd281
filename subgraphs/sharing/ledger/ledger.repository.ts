import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { LedgerEntry as Entry, LedgerOperation } from '../../shared/ledger/ledger-entry.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { LedgerEntryRow } from './ledger-entry.entity.ts';
import { LedgerEntry, LedgerEntryConnection, type LedgerFilter } from './ledger-entry.type.ts';

export type EntrySearch = LedgerFilter & { visible: Sql; reader: string };

export interface Reader {
  participant: string;
  first_at: string;
  last_at: string;
  looks: number;
}

/** The content of a response according to the ledger. */
export interface AnsweredOperation {
  at: string;
  region: string;
  subjects: string[];
  coordinates: string[];
}

/** Accesses to the records of one provider: under agreements, or by bodies of its own kind inside its region. */
export interface ReadersOf {
  coordinate: string;
  subject: string | null;
  since: string;
  agreements: readonly string[];
  kind: string;
  region: string;
}

/** An entry is about every person whose data it returned or whom it asked for. */
export const SUBJECT = { name: 'subject', holds: (key: Sql) => sql`(e.subjects @> array[${key}] or e.asked @> array[${key}])` };
const ENTRY = sql`entry e left join operation o on o.digest = e.operation`;

/** The ledger's database, with a read-only role. */
export class LedgerRepository {
  readonly list: ListReader<LedgerEntryRow & { reader: string }, LedgerEntry, EntrySearch>;
  readonly ofSubject: ListReader<LedgerEntryRow & { reader: string; worker: string }, LedgerEntry, EntrySearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => LedgerEntryConnection,
      (row) => LedgerEntry.from(row, row.reader),
      list,
    );
    this.ofSubject = new ListReader(
      db,
      () => LedgerEntryConnection,
      (row) => LedgerEntry.ofWorker(row, row.reader, row.worker),
      ofSubject,
    );
  }

  /** Regions of the participants that read data under their own matter; refused attempts with a matter of others do not count. */
  async regionsOfMatter(context: RequestContext, matter: string): Promise<string[]> {
    const rows = await this.db.rows<{ region: string }>(
      context,
      sql`select distinct region from entry e where e.matter = ${matter} and (e.matter_at is not null or e.salt is null)`,
    );
    return rows.map(({ region }) => region);
  }

  /** The answered operation of a participant with a trace id: time, fields and persons. */
  async ofTrace(context: RequestContext, trace: string, participant: string): Promise<AnsweredOperation | undefined> {
    const [found] = await this.db.rows<AnsweredOperation>(
      context,
      sql`select e.at, e.region, e.subjects, coalesce(o.coordinates, '{}') as coordinates from ${ENTRY}
        where e.trace_id = ${trace} and e.participant = ${participant} and e.kind = 'OPERATION' and e.outcome = 'ALLOWED'
        order by e.at desc limit 1`,
    );
    return found;
  }

  /** Participants that have read a field of one provider since a day, optionally of one person. What an agent read counts for its person. */
  readers(context: RequestContext, { coordinate, subject, since, agreements, kind, region }: ReadersOf): Promise<Reader[]> {
    return this.db.rows(
      context,
      sql`select participant, min(at) as first_at, max(at) as last_at, count(*) as looks from ${ENTRY}
        where e.kind = 'OPERATION' and e.outcome = 'ALLOWED' and e.principal is null and at >= ${since} and o.coordinates @> ${[coordinate]}::text[]
          and not e.withheld @> ${[coordinate]}::text[] and (${subject}::text is null or e.subjects @> array[${subject}::text])
          and (e.agreements && ${agreements}::text[] or e.participant_kind = ${kind} and ${withinRegion(region, sql`e.region`)})
        group by participant order by participant limit 1000`,
    );
  }

  /** Entries in chain order after a position, for verification. */
  entries(context: RequestContext, from: string, to: string, after: { chain: string; seq: number }, size: number): Promise<Entry[]> {
    return this.db.rows(
      context,
      sql`select * from entry where (chain, seq) > (${after.chain}, ${after.seq}::bigint) and at >= ${from} and at < ${to}
        order by chain, seq limit ${size}`,
    );
  }

  anchors(context: RequestContext, from: string): Promise<Pick<Entry, 'chain' | 'seq' | 'anchors'>[]> {
    return this.db.rows(context, sql`select chain, seq, anchors from entry where kind = 'ANCHOR' and at >= ${from}`);
  }

  operations(context: RequestContext, digests: readonly string[]): Promise<LedgerOperation[]> {
    return this.db.rows(context, sql`select * from operation where ${isOneOf(sql`digest`, digests)}`);
  }
}

function list(search: EntrySearch): ListQuery {
  const where: Sql[] = [sql`e.kind = 'OPERATION'`, search.visible];
  if (search.participant) where.push(sql`e.participant = ${search.participant}`);
  if (search.subject) where.push(sql`(e.subjects @> array[${search.subject}::text] or e.asked @> array[${search.subject}::text])`);
  if (search.agreement) where.push(sql`${search.agreement} = any(e.agreements)`);
  if (search.outcome) where.push(sql`e.outcome = ${search.outcome}`);
  if (search.from) where.push(sql`e.at >= ${search.from}`);
  if (search.to) where.push(sql`e.at < ${search.to}`);
  return {
    columns: sql`e.*, o.document, o.coordinates, ${search.reader}::text as reader`,
    from: ENTRY,
    where,
    order: [sql`e.at`, sql`e.chain`, sql`e.seq`],
    descending: true,
  };
}

/** For lists of a worker: the pseudonym is the parent key. */
function ofSubject(search: EntrySearch): ListQuery {
  const query = list(search);
  return {
    ...query,
    columns: sql`${query.columns}, parents.key as worker`,
  };
}
