import { parentPort } from 'node:worker_threads';
import { reportPdf } from './report-pdf.ts';
import type { Printed, PrintJob } from './report-printer.ts';

parentPort?.on('message', async ({ id, row, uses }: PrintJob) => {
  const answer = (printed: Printed) => parentPort?.postMessage(printed);
  try {
    answer({ id, pdf: await reportPdf(row, uses) });
  } catch (error) {
    answer({ id, error: (error as Error).message });
  }
});
