import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import sql, { raw, type Sql } from 'sql-template-tag';
import { today } from '../calendar/today.ts';
import { copyInto } from '../database/copy-rows.ts';
import type { RunStatement } from '../database/database.ts';
import { PersonClient } from '../database/person-client.ts';
import type { IdentifierMode } from '../identifiers/verdict.ts';
import { checkRecord, type Reject } from './check-record.ts';
import type { Dataset, ImportedRecord, Merged } from './dataset.ts';
import { ImportError, TryAgainError } from './import-error.ts';
import type { ImportJobRow } from './import-job.entity.ts';
import { whileConnected } from './lost-connection.ts';
import { PersonColumns } from './person-columns.ts';
import type { Translate } from './person-translator.ts';
import { type ReadOptions, readRecords } from './read-records.ts';
import { RejectFile } from './reject-file.ts';
import { checkFile } from './source-file.ts';
import { mergeStaged, stagedColumns, stagedDefinition, tableRejects } from './staging.ts';
import type { ReadRecord } from './table-records.ts';

// One chunk is one transaction; its size limits memory, and the work lost after an interruption.
const CHUNK = 20_000;

export interface ImportOptions extends ReadOptions {
  /** import the valid records even if others are rejected */
  partial: boolean;
  /** only check the records */
  dryRun: boolean;
  /** import a file that was imported before */
  again: boolean;
  rejectFile: string;
  mode: IdentifierMode;
  /** queries the register of persons; undefined if it is unavailable */
  translate?: Translate;
}

export interface ImportProgress {
  /** a step as text */
  step(text: string): void;
  bytes(read: number, of: number): void;
}

export interface ImportResult extends Merged {
  outcome: 'DONE' | 'ALREADY_DONE' | 'REJECTED' | 'CHECKED';
  records: number;
  rejected: number;
}

/**
 * Imports a file through a staging table; an interrupted run is resumed when it is started again. Throws TryAgainError if the
 * database becomes unavailable or the file changes during the run.
 */
export async function importFile(url: string, dataset: Dataset, options: ImportOptions, progress: ImportProgress): Promise<ImportResult> {
  checkFile(options.file);
  const hash = jobHash(dataset, options);
  await pipeline(createReadStream(options.file), hash);
  const id = hash.digest('hex');
  const client = new PersonClient({ connectionString: url });
  try {
    return await whileConnected(client, async () => {
      await client.connect();
      const { rows: locks } = await client.query('select pg_try_advisory_lock(hashtext($1)) as mine', [`import ${id}`]);
      if (!locks[0].mine)
        throw new TryAgainError('another process is importing this file; wait until it has ended (另一进程正在导入该文件，请稍候)');
      return await new ImportRun(client, dataset, options, progress, id).run();
    });
  } finally {
    client.end().catch(() => undefined); // end() may never resolve after a lost connection
  }
}

/**
 * Digest of the read options. The bytes of the file are added later, so that the same file with the same options is the same
 * job.
 */
function jobHash({ name }: Dataset, { file, partial, dryRun, again, rejectFile, mode, translate, ...reading }: ImportOptions): Hash {
  return createHash('sha256').update(JSON.stringify([name, reading]));
}

class ImportRun {
  private readonly staged: Sql;
  private readonly table: string;
  private reference: Promise<unknown> | undefined;
  private readonly persons: PersonColumns;

  constructor(
    private readonly client: pg.Client,
    private readonly dataset: Dataset,
    private readonly options: ImportOptions,
    private readonly progress: ImportProgress,
    private readonly id: string,
  ) {
    this.persons = new PersonColumns(dataset, options.translate, options.mode);
    this.table = `import_staged_${id.slice(0, 24)}`;
    this.staged = raw(this.table);
  }

  async run(): Promise<ImportResult> {
    const { step } = this.progress;
    const before = await this.job();
    const done = before?.state === 'DONE' && !this.options.again;
    if (done && (await this.areGone(before))) step('this file was imported before, but its records are gone; it is imported again');
    else if (done) {
      step(`this file was imported on ${before.finished_at}: nothing to do (use --again to import it again)`);
      return { outcome: 'ALREADY_DONE', records: before.records, rejected: before.rejected, created: 0, changed: 0 };
    }
    const job = before?.state === 'STAGING' && (await this.isStaged()) ? before : await this.begin();
    const rejects = new RejectFile(this.options.rejectFile, job.reject_bytes);
    if (job.records > 0) step(`resuming after ${job.records.toLocaleString('en')} records of an earlier run`);
    const read = await this.stage(job, rejects).catch((error: unknown) => this.giveUp(error));
    const rejected = await this.checkTable(rejects, read.rejected);
    await rejects.close();
    return this.finish({ records: read.records, rejected });
  }

  /** Deletes the job of a file that cannot be read. */
  private async giveUp(error: unknown): Promise<never> {
    if (error instanceof ImportError) await this.drop(sql`state = 'REJECTED', finished_at = now()`);
    throw error;
  }

  /** Reads on from the position of the job, chunk by chunk. */
  private async stage(job: ImportJobRow, rejects: RejectFile): Promise<{ records: number; rejected: number }> {
    const size = statSync(this.options.file).size;
    let { records, rejected } = job;
    let skip = records;
    let chunk: ReadRecord[] = [];
    const keep = async () => {
      const wrong = await this.stageChunk(chunk, rejects);
      records += chunk.length;
      rejected += wrong;
      await rejects.flush();
      await this.note(sql`records = ${records}, rejected = ${rejected}, reject_bytes = ${rejects.bytes}`);
      await this.client.query('commit');
      chunk = [];
    };
    const hash = jobHash(this.dataset, this.options);
    const reading = {
      bytes: (part: Buffer, read: number) => {
        hash.update(part);
        this.progress.bytes(read, size);
      },
      note: (text: string) => this.progress.step(text),
    };
    for await (const one of readRecords(this.dataset, this.options, reading)) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      chunk.push(one);
      if (chunk.length === CHUNK) await keep();
    }
    await keep();
    // The file must not change during the run, otherwise records of two versions would be mixed.
    if (hash.digest('hex') !== this.id)
      throw new TryAgainError(
        'the file changed while it was read, so nothing was imported; run the command again when the file is complete (文件在读取过程中发生变化，未写入任何记录；请在文件写完后重试)',
      );
    return { records, rejected };
  }

  private checked(one: ReadRecord, reference: unknown, unnamed: Reject[] | undefined): ReturnType<typeof checkRecord> {
    if ('reject' in one) return { rejects: [one.reject] };
    return unnamed ? { rejects: unnamed } : checkRecord(this.dataset, one.record, one.line, true, one.powers, reference);
  }

  /** Stages one chunk and returns its number of rejected records. The transaction stays open for the update of the job. */
  private async stageChunk(chunk: readonly ReadRecord[], rejects: RejectFile): Promise<number> {
    let wrong = 0;
    this.reference ??= this.dataset.reference?.(this.rows);
    const reference = await this.reference;
    const valid: [line: number, record: ImportedRecord][] = [];
    const unnamed = await this.persons.replace(chunk);
    for (const one of chunk) {
      const checked = this.checked(one, reference, unnamed.get(one.line));
      if ('record' in checked) valid.push([one.line, checked.record]);
      else {
        wrong += 1;
        rejects.write(checked.rejects);
      }
    }
    await this.client.query('begin');
    if (valid.length > 0) {
      const columns = stagedColumns(this.dataset).join(', ');
      const names = [...Object.keys(this.dataset.fields), ...Object.keys(this.dataset.derived ?? {})];
      await pipeline(batches(names, valid), ...copyInto(this.client, `copy ${this.table} (${columns}) from stdin`));
    }
    return wrong;
  }

  private async checkTable(rejects: RejectFile, rejected: number): Promise<number> {
    this.progress.step('checking the records against the register');
    await this.client.query(`create index if not exists ${this.table}_line on ${this.table} (line)`);
    await this.client.query(`analyze ${this.table}`);
    const lines = new Set<number>();
    for await (const page of tableRejects(this.rows, this.dataset, this.staged)) {
      rejects.write(page);
      await rejects.flush();
      for (const { line } of page) lines.add(line);
    }
    if (this.options.partial && lines.size > 0) await this.rows(sql`delete from ${this.staged} where line = any(${[...lines]}::bigint[])`);
    return rejected + lines.size;
  }

  private async finish({ records, rejected }: { records: number; rejected: number }): Promise<ImportResult> {
    const { partial, dryRun } = this.options;
    const counts = { records, rejected, created: 0, changed: 0 };
    if (dryRun || (rejected > 0 && !partial)) {
      await this.drop(sql`state = 'REJECTED', rejected = ${rejected}, finished_at = now()`);
      return { outcome: dryRun ? 'CHECKED' : 'REJECTED', ...counts };
    }
    this.progress.step('importing the records');
    await this.client.query('begin');
    const merged = await mergeStaged(this.rows, this.dataset, this.staged, today());
    await this.drop(
      sql`state = 'DONE', rejected = ${rejected}, created = ${merged.created}, changed = ${merged.changed}, finished_at = now()`,
      false,
    );
    return { outcome: 'DONE', ...counts, ...merged };
  }

  private async begin(): Promise<ImportJobRow> {
    await this.client.query('begin');
    await this.client.query(`drop table if exists ${this.table}`);
    await this.client.query(`create unlogged table ${this.table} (${stagedDefinition(this.dataset)})`);
    const [job] = await this.rows<ImportJobRow>(
      sql`insert into import_job (id, dataset, file, state) values (${this.id}, ${this.dataset.name}, ${path.basename(this.options.file)}, 'STAGING')
        on conflict (id) do update set state = 'STAGING', records = 0, rejected = 0, reject_bytes = 0, created = 0, changed = 0,
          started_at = now(), finished_at = null returning *`,
    );
    await this.client.query('commit');
    return numbers(job as ImportJobRow);
  }

  /** Ends the job and drops its staging table in one transaction. */
  private async drop(set: Sql, begin = true): Promise<void> {
    if (begin) await this.client.query('begin');
    await this.note(set);
    await this.client.query(`drop table ${this.table}`);
    await this.client.query('commit');
  }

  private note(set: Sql) {
    return this.rows(sql`update import_job set ${set} where id = ${this.id}`);
  }

  /** Does the table contain fewer records than the file? Then it was emptied or restored from an older backup. */
  private async areGone({ records, rejected }: ImportJobRow): Promise<boolean> {
    const expected = records - rejected;
    const [found] = await this.rows<{ n: string }>(
      sql`select count(*) as n from (select from ${raw(this.dataset.table)} limit ${expected}) held`,
    );
    return Number(found?.n) < expected;
  }

  private async job(): Promise<ImportJobRow | undefined> {
    const [job] = await this.rows<ImportJobRow>(sql`select * from import_job where id = ${this.id}`);
    return job && numbers(job);
  }

  /** An unlogged table is empty after a server crash; the job then starts again. */
  private async isStaged(): Promise<boolean> {
    const { rows } = await this.client.query('select to_regclass($1) is not null as there', [this.table]);
    if (!rows[0].there) return false;
    const [job] = await this.rows<{ records: string; rejected: string }>(
      sql`select records, rejected from import_job where id = ${this.id}`,
    );
    const [{ n }] = (await this.client.query(`select count(*) as n from ${this.table}`)).rows;
    return Number(n) === Number(job?.records) - Number(job?.rejected);
  }

  private readonly rows: RunStatement = async <Row>(statement: Sql) =>
    (await this.client.query(statement.text, statement.values as unknown[])).rows as Row[];
}

const numbers = (job: ImportJobRow): ImportJobRow => ({
  ...job,
  records: Number(job.records),
  rejected: Number(job.rejected),
  reject_bytes: Number(job.reject_bytes),
});

// Several hundred lines per message: a message for each line would cost more than the line itself.
const BATCH = 500;

function* batches(names: readonly string[], rows: readonly [line: number, record: ImportedRecord][]): Generator<string> {
  for (let i = 0; i < rows.length; i += BATCH)
    yield rows
      .slice(i, i + BATCH)
      .map(([line, record]) => copyLine(line, names, record))
      .join('');
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in COPY's text format. */
function copyLine(line: number, names: readonly string[], record: ImportedRecord): string {
  const values = names.map((name) => record[name]?.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] as string) ?? '\\N');
  return `${line}\t${values.join('\t')}\n`;
}
