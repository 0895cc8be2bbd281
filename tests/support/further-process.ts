import { fork } from 'node:child_process';
import { PROJECT, programArguments } from '../../gateway/start/processes.ts';
import { patient } from './patience.ts';

const START = patient(120_000);

export interface FurtherProcess {
  /** its address, as it said itself */
  url: string;
  stop(): Promise<void>;
}

/** Starts one more process of the hub, such as `gateway/index.js`, with these settings and no others; ready when this answers. */
export async function startProcess(program: string, settings: Record<string, string>): Promise<FurtherProcess> {
  const script = programArguments(program).at(-1) as string;
  const child = fork(script, {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, IDENTIFIER_MODE: 'synthetic', LOG_LEVEL: 'error', ...settings },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let late: NodeJS.Timeout | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    late = setTimeout(() => reject(new Error(`the further ${program} did not start`)), START);
    child.on('message', ({ ready }: { ready?: string }) => ready && resolve(ready));
    child.once('exit', (code) => reject(new Error(`the further ${program} ended with ${code}`)));
  }).finally(() => clearTimeout(late));
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
