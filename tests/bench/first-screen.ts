import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startHub } from '../support/start-hub.ts';

const USAGE = `Measures how soon the console can be used, in Chromium with a slowed CPU and an empty cache.

  npm run bench -- first-screen [--url http://127.0.0.1:4000] [--slower 4] [--runs 5]

Without --url it starts its own hub. Prints the time from the start of the navigation until the first page can be
used, the time after a reload while signed in, and the bytes of transferred scripts.
`;
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    slower: { type: 'string', default: '4' },
    runs: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h' },
  },
});

/**
 * Runs in the page, because a check from outside would wait for the slowed page. It is a string, because the compiler of
 * this file would add helpers to a function that the page does not have. A button reacts to keys two frames after it
 * appears.
 */
const NOTE_WHEN_USABLE = `
  (function look() {
    if (!document.querySelector('.participants button:not([disabled]), main#main .card a')) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => { window.usableAt = performance.now(); }));
  })();
`;
const LOOK_EVERY = 200;
const MAX_LOOKS = 300;

interface Run {
  first: number;
  again: number;
  bytes: number;
}

async function measure(url: string, slower: number): Promise<Run> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript({ content: NOTE_WHEN_USABLE });
    // The page's content security policy forbids waitForFunction.
    const usableAt = async () => {
      for (let look = 0; look < MAX_LOOKS; look++) {
        const at = await page.evaluate(() => (window as unknown as { usableAt?: number }).usableAt);
        if (at !== undefined) return at;
        await page.waitForTimeout(LOOK_EVERY);
      }
      throw new Error('the page could not be used in time');
    };
    await page.goto(url);
    const first = await usableAt();
    const bytes = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    await page.locator('.participants button').first().click();
    await page.waitForSelector('main#main .card a');
    await page.reload();
    await page.waitForSelector('main#main .card a');
    return { first, again: await usableAt(), bytes };
  } finally {
    await browser.close();
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function main(): Promise<void> {
  if (values.help || !CHROMIUM) return void process.stdout.write(CHROMIUM ? USAGE : 'Chromium is not installed\n');
  const slower = Number(values.slower);
  const hub = values.url ? undefined : await startHub();
  const url = values.url ?? (hub?.url as string);
  const runs: Run[] = [];
  for (let i = 0; i < Number(values.runs); i++) runs.push(await measure(url, slower));
  await hub?.stop();
  const line = (name: string, of: (run: Run) => number, unit: string) =>
    `${name.padEnd(34)} median ${Math.round(median(runs.map(of)))} ${unit}, ${runs.map((run) => Math.round(of(run))).join(' ')}\n`;
  process.stdout.write(`CPU ${slower} times slower, ${runs.length} runs\n`);
  process.stdout.write(line('first page can be used', ({ first }) => first, 'ms'));
  process.stdout.write(line('after a reload, signed in', ({ again }) => again, 'ms'));
  process.stdout.write(line('script, compressed', ({ bytes }) => bytes / 1_024, 'KiB'));
}

await main();
