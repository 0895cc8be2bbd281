import { once } from 'node:events';
import { createWriteStream, existsSync, rmSync, truncateSync, type WriteStream } from 'node:fs';
import { csvCell } from '../csv-cell.ts';
import type { Reject } from './check-record.ts';

// Chinese versions of Excel need the byte order mark to read UTF-8.
const HEADER = '\uFEFFline,field,rule,value,message,messageZh\n';

/** The rejected lines as CSV; the file is created only if there are any. */
export class RejectFile {
  private stream: WriteStream | undefined;
  private waiting = '';
  private written: number;

  /** Keeps the first `bytes`, written by the run that is resumed, and truncates the rest. */
  constructor(
    private readonly file: string,
    bytes: number,
  ) {
    this.written = bytes;
    if (bytes > 0 && existsSync(file)) truncateSync(file, bytes);
    else {
      this.written = 0;
      rmSync(file, { force: true });
    }
  }

  get bytes(): number {
    return this.written;
  }

  write(rejects: readonly Reject[]): void {
    for (const { line, field, rule, value, message, messageZh } of rejects)
      this.waiting += `${[String(line), field, rule, value, message, messageZh].map(csvCell).join(',')}\n`;
  }

  async flush(): Promise<void> {
    if (this.waiting === '') return;
    const text = this.written === 0 ? HEADER + this.waiting : this.waiting;
    this.waiting = '';
    this.stream ??= createWriteStream(this.file, { flags: 'a', mode: 0o600 });
    if (!this.stream.write(text)) await once(this.stream, 'drain');
    this.written += Buffer.byteLength(text);
  }

  async close(): Promise<void> {
    await this.flush();
    if (!this.stream) return;
    this.stream.end();
    await once(this.stream, 'finish');
  }
}
