import { parentPort } from 'node:worker_threads';
import { reportDocx } from './report-docx.ts';
import { reportPdf } from './report-pdf.ts';
import type { Printed, PrintJob } from './report-printer.ts';

parentPort?.on('message', async ({ id, document, format }: PrintJob) => {
  const answer = (printed: Printed) => parentPort?.postMessage(printed);
  try {
    answer({ id, file: await (format === 'pdf' ? reportPdf : reportDocx)(document) });
  } catch (error) {
    answer({ id, error: (error as Error).message });
  }
});
