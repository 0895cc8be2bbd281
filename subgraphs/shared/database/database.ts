import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { DataSource, type EntitySchema, type MixedList, type QueryRunner } from 'typeorm';
import type { RequestContext } from '../identity/request-context.ts';
import type { Reading } from '../metrics.ts';
import { publicError } from './database-errors.ts';
import { formsOf } from './person-address.ts';
import { PersonClient } from './person-client.ts';
import { NO_KEY } from './person-form-check.ts';
import { Reader } from './reader.ts';
import { MIGRATION_LOCK, settlePersons } from './settle-persons.ts';

// Days and instants stay strings: a Date would shift them by the time zone of the process.
for (const oid of [1082, 1114, 1184]) pg.types.setTypeParser(oid, (text) => text);
pg.types.setTypeParser(20, Number);

const MAX_STATEMENT = 5_000;
// Memory and solid-state disks read pages randomly as fast as in order; with the default of 4 a small table is scanned once for
// each parent of a page. Statements are too short for JIT compilation to pay off.
const PLANNING = '-c random_page_cost=1.1 -c jit=off';
// TypeORM's table of executed migrations.
const MIGRATIONS = 'migrations';

export interface DatabaseOptions {
  url: string;
  pool: number;
  entities: MixedList<Function | EntitySchema>;
  migrations: Function[];
}

/** Sends one statement within a transaction. */
export type RunStatement = <Row>(statement: Sql) => Promise<Row[]>;

/** The database of one agency. Statements are counted in the context of the request that sends them. */
export class Database {
  readonly source: DataSource;
  private readonly reader: Reader;

  constructor(private readonly options: DatabaseOptions) {
    this.reader = new Reader(() => this.pool() as pg.Pool, options);
    this.source = new DataSource({
      type: 'postgres',
      // TypeORM would otherwise look up the driver by name and could load another copy, which parses days as Date.
      driver: pg,
      url: options.url,
      poolSize: options.pool,
      entities: options.entities,
      migrations: options.migrations,
      migrationsTransactionMode: 'each',
      synchronize: false,
      logging: false,
      // A statement must not run longer than the gateway waits.
      extra: {
        Client: PersonClient,
        connectionTimeoutMillis: 10_000,
        idleTimeoutMillis: 60_000,
        statement_timeout: MAX_STATEMENT,
        options: PLANNING,
      },
    });
  }

  /** Connects, and runs the migrations if this agency owns the tables. */
  async open(): Promise<void> {
    const { url, migrations } = this.options;
    const forms = formsOf(url);
    if (!forms) throw new Error(NO_KEY);
    if (migrations.length > 0) await settlePersons(url, forms);
    await this.source.initialize();
    if (this.source.migrations.length === 0) return;
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await this.refuseNewer(runner);
      await this.source.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  }

  /** An older program would write rows without values that newer tables require. */
  private async refuseNewer(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasTable(MIGRATIONS))) return;
    const known = this.source.migrations.map((one) => one.name ?? one.constructor.name);
    const rows: { name: string }[] = await runner.query(`select name from ${MIGRATIONS} where name <> all($1) order by id`, [known]);
    const newer = rows.map(({ name }) => name);
    if (newer.length > 0)
      throw new Error(`this database was made by a newer version of the hub (${newer.join(', ')}); start that version or restore a backup`);
  }

  async rows<Row>(context: RequestContext | undefined, statement: Sql): Promise<Row[]> {
    if (context) context.statements += 1;
    return this.reader.rows<Row>(statement, context).catch((error: unknown) => {
      throw publicError(error);
    });
  }

  /**
   * Runs `work` in one transaction. If the connection is lost during the commit, the outcome is unknown; the error then tells
   * the caller to retry with the same idempotency key.
   */
  transaction<T>(context: RequestContext | undefined, work: (rows: RunStatement) => Promise<T>): Promise<T> {
    return this.source
      .transaction((manager) =>
        work((statement) => {
          if (context) context.statements += 1;
          return manager.query(statement.text, statement.values as unknown[]);
        }),
      )
      .catch((error: unknown) => {
        throw publicError(error, true);
      });
  }

  /** Runs `work` if no other process holds the lock of that name; returns whether it ran. */
  async alone(name: string, work: () => Promise<void>): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    try {
      const [lock] = await runner.query('select pg_try_advisory_lock(hashtext($1)) as mine', [name]);
      if (!lock.mine) return false;
      try {
        await work();
      } finally {
        await runner.query('select pg_advisory_unlock(hashtext($1))', [name]);
      }
      return true;
    } finally {
      await runner.release();
    }
  }

  async isAlive(): Promise<boolean> {
    try {
      await this.source.query('select 1');
      return true;
    } catch {
      return false;
    }
  }

  /** Gauge readings: connections of the pool, and requests that wait for one. */
  connections(): Reading[] {
    const { totalCount = 0, idleCount = 0, waitingCount = 0 } = this.pool() ?? {};
    return [
      [totalCount - idleCount, { state: 'running' }],
      [idleCount, { state: 'idle' }],
      [waitingCount, { state: 'waiting' }],
    ];
  }

  async close(): Promise<void> {
    await this.reader.close();
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** TypeORM's own pool, once it is open: reads do not need TypeORM's steps around each statement. */
  private pool(): pg.Pool | undefined {
    return (this.source.driver as unknown as { master?: pg.Pool }).master;
  }
}
