import { Worker } from 'node:worker_threads';
import type { ReportUses } from './report-text.ts';
import type { SimilarCaseReportRow } from './similar-case-report.entity.ts';

export interface PrintJob {
  id: number;
  row: SimilarCaseReportRow;
  uses: ReportUses;
}
export interface Printed {
  id: number;
  pdf?: Uint8Array;
  error?: string;
}

/** Makes PDFs on a thread of its own: one takes a third of a second, in which the process goes on answering. */
export class ReportPrinter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, { resolve(pdf: Buffer): void; reject(error: Error): void }>();
  private last = 0;

  /** Starts the thread, so that the first report need not wait for it. */
  warm(): void {
    this.worker ??= this.start();
  }

  print(row: SimilarCaseReportRow, uses: ReportUses): Promise<Buffer> {
    this.warm();
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, row, uses } satisfies PrintJob);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./report-printer.thread.js', import.meta.url));
    worker.unref(); // it does not keep the process alive
    worker.on('message', ({ id, pdf, error }: Printed) => {
      const job = this.waiting.get(id);
      this.waiting.delete(id);
      if (pdf) job?.resolve(Buffer.from(pdf));
      else job?.reject(new Error(error));
    });
    worker.on('error', (error) => {
      this.worker = undefined; // the next report starts another
      for (const job of this.waiting.values()) job.reject(error);
      this.waiting.clear();
    });
    return worker;
  }
}
