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

/** Creates files on a separate thread: a PDF takes a third of a second, during which the process must keep answering. */
export class ReportPrinter {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, { resolve(file: Buffer): void; reject(error: Error): void }>();
  private last = 0;

  /** Starts the thread early, so that the first report does not have to wait for it. */
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
    worker.unref(); // the thread must not keep the process alive
    worker.on('message', ({ id, file, error }: Printed) => {
      const job = this.waiting.get(id);
      this.waiting.delete(id);
      if (file) job?.resolve(Buffer.from(file));
      else job?.reject(new Error(error));
    });
    worker.on('error', (error) => {
      this.worker = undefined; // the next report starts another thread
      for (const job of this.waiting.values()) job.reject(error);
      this.waiting.clear();
    });
    return worker;
  }
}
