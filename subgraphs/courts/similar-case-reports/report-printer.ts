import { Worker } from 'node:worker_threads';
import type { ReportDocument } from './report-document.ts';

export interface PrintJob {
  id: number;
  document: ReportDocument;
  format: 'pdf' | 'docx';
}
export interface Printed {
  id: number;
  file?: Uint8Array;
  error?: string;
}

/** Makes files on a thread of its own: a PDF takes a third of a second, in which the process goes on answering. */
export class ReportPrinter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, { resolve(file: Buffer): void; reject(error: Error): void }>();
  private last = 0;

  /** Starts the thread, so that the first report need not wait for it. */
  warm(): void {
    this.worker ??= this.start();
  }

  print(document: ReportDocument, format: PrintJob['format']): Promise<Buffer> {
    this.warm();
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, document, format } satisfies PrintJob);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./report-printer.thread.js', import.meta.url));
    worker.unref(); // it does not keep the process alive
    worker.on('message', ({ id, file, error }: Printed) => {
      const job = this.waiting.get(id);
      this.waiting.delete(id);
      if (file) job?.resolve(Buffer.from(file));
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
