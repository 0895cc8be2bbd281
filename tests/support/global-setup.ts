import fs from 'node:fs';
import compile from './compile.ts';
import { startHub, type TestHub } from './start-hub.ts';

declare global {
  var sharedHub: TestHub | undefined;
}

/** One hub for every test that only asks; tests that break something start their own. */
export default async function setup(): Promise<void> {
  await compile();
  const hub = await startHub();
  globalThis.sharedHub = hub;
  process.env.TEST_HUB = JSON.stringify({ url: hub.url, folder: hub.folder });
  fs.mkdirSync(hub.folder, { recursive: true });
}
