import pg from 'pg';
import { PersonClient } from '../../subgraphs/shared/database/person-client.ts';
import type { LedgerEntry, LedgerOperation } from '../../subgraphs/shared/ledger/ledger-entry.ts';

const MAX_STATEMENT = 5_000;
const MAX_CONNECT = 2_000;

const INSERT_ENTRIES = 'insert into entry select * from jsonb_populate_recordset(null::entry, $1)';
const INSERT_OPERATIONS = 'insert into operation select * from jsonb_populate_recordset(null::operation, $2) on conflict do nothing';

export interface ChainHead {
  seq: number;
  hash: string;
}

/** SQL of the ledger's writer, whose role may only insert and select. */
export class LedgerStore {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({
      Client: PersonClient as typeof pg.Client,
      connectionString: url,
      max: 2,
      connectionTimeoutMillis: MAX_CONNECT,
      statement_timeout: MAX_STATEMENT,
      query_timeout: MAX_STATEMENT,
    });
    // Without a listener, an idle connection that breaks would end the process; the pool opens another one.
    this.pool.on('error', () => {});
  }

  /** Inserts new operations and entries in one statement, which is one commit. */
  async append(entries: readonly LedgerEntry[], operations: readonly LedgerOperation[]): Promise<void> {
    // Named statements are parsed and planned once per connection.
    if (operations.length === 0) await this.pool.query({ name: 'entries', text: INSERT_ENTRIES, values: [JSON.stringify(entries)] });
    else
      await this.pool.query({
        name: 'entries and operations',
        text: `with new as (${INSERT_OPERATIONS}) ${INSERT_ENTRIES}`,
        values: [JSON.stringify(entries), JSON.stringify(operations)],
      });
  }

  /** The last entry of a chain; undefined if it has none. */
  async head(chain: string): Promise<ChainHead | undefined> {
    const { rows } = await this.pool.query('select seq, hash from entry where chain = $1 order by seq desc limit 1', [chain]);
    return rows[0] && { seq: Number(rows[0].seq), hash: rows[0].hash };
  }

  /** Heads of the other chains that no anchor names yet, as chain:seq:hash. */
  async unanchoredHeads(chain: string): Promise<string[]> {
    const { rows } = await this.pool.query(
      `with recursive chains(chain) as (
         (select chain from entry order by chain limit 1)
         union all select (select min(e.chain) from entry e where e.chain > c.chain) from chains c where c.chain is not null),
       heads as (select c.chain || ':' || h.seq || ':' || h.hash as head from chains c
         cross join lateral (select seq, hash from entry where chain = c.chain order by seq desc limit 1) h where c.chain <> $1)
       select head from heads where not exists (select from entry where kind = 'ANCHOR' and anchors @> array[head])`,
      [chain],
    );
    return rows.map(({ head }) => head);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
