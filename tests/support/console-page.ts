import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { patient } from './patience.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures of every screen, kept as an artefact of the run: HUB_SCREENSHOTS, or the temporary folder. */
const PICTURES = process.env.HUB_SCREENSHOTS ?? path.join(os.tmpdir(), 'hub-screenshots');
const PATIENCE = patient(60_000);

// Debian and Ubuntu: apt-get install chromium. Where there is no browser these tests say so and are skipped.
export const inBrowser = CHROMIUM ? describe : describe.skip;

export interface ConsolePage {
  browser: Browser;
  page: Page;
  /** console errors, failed requests and requests to other hosts */
  faults: string[];
}

interface PageOptions {
  width?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

export async function openBrowser({ width = 1280, colorScheme = 'light', locale = 'zh-CN' }: PageOptions = {}): Promise<ConsolePage> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET, timeout: patient(120_000) });
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale });
  page.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    // A search that a later one replaced is given up on purpose.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`left the machine: ${request.url()}`);
  });
  return { browser, page, faults };
}

/** Enters as a participant of the demo by the button of the first page. */
export async function enterAs(page: Page, url: string, participant: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: participant }).click();
  await page.waitForSelector('main#main');
}

/** Waits until nothing has been asked for a moment. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 4; ) {
    await page.waitForTimeout(120);
    quiet = (await page.locator('progress').count()) === 0 ? quiet + 1 : 0;
  }
}

/** A cell, an item or an option that shows a code of the API where a word is due; what is meant as code is marked as such. */
const RAW_CODE = /^(?:(?:[A-Z][a-z]+){2,}|[A-Z]+(?:_[A-Z]+)+|(?!XLSX$|JSON$)[A-Z]{4,}|undefined|null|NaN|\[object \w+\])$/;

/** Serious and critical faults that axe finds on the screen as it stands, and raw codes in it; keeps a picture of it. */
export async function examine(page: Page, name: string): Promise<string[]> {
  await settled(page);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
  const texts = await page
    .locator('td, dd, option, li > span, strong')
    .evaluateAll((found) => found.filter((one) => !one.querySelector('code')).map((one) => one.textContent?.trim() ?? ''));
  const raw = [...new Set(texts.filter((text) => RAW_CODE.test(text)))].map((text) => `raw code: ${text}`);
  await page.evaluate(AXE);
  const faults: string[] = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page
    const { violations } = await (window as any).axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }: { impact: string }) => ['serious', 'critical'].includes(impact))
      .map(
        (one: { id: string; nodes: { target: string[] }[] }) => `${one.id}: ${one.nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
  });
  return [...raw, ...faults];
}

/** Types into a box with suggestions and takes the one that contains `wanted`, by the keyboard. */
export async function pick(page: Page, label: string | RegExp, typed: string, wanted: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.fill('');
  await box.pressSequentially(typed);
  const option = page.getByRole('option').filter({ hasText: wanted }).first();
  await option.waitFor();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('ArrowDown');
    const active = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? document.getElementById(id)?.textContent : '';
    });
    if (active?.includes(wanted)) break;
  }
  await page.keyboard.press('Enter');
}
