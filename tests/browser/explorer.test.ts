import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { theHub } from '../support/ask.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// Debian and Ubuntu: apt-get install chromium. Where there is no browser these tests say so and are skipped.
const inBrowser = CHROMIUM ? describe : describe.skip;

inBrowser('the explorer in a browser', () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`left the machine: ${request.url()}`);
    });
    await page.goto(`${theHub().url}/explorer`);
    await page.waitForSelector('.graphiql-execute-button');
  });
  afterAll(() => browser.close());

  test('it needs nothing from outside, in both languages, and offers the demo participants', async () => {
    expect(await page.title()).toContain('劳动者权益数据枢纽');
    await page.waitForFunction(() => (document.querySelector('#participant') as HTMLSelectElement).options.length === 6);
    const labels = await page.locator('label').allInnerTexts();
    expect(labels.join(' ')).toMatch(/Participant.*参与方.*Token.*令牌.*Question.*示例/);
  });

  test('with the keyboard alone one chooses a participant and a question, and gets the answer', async () => {
    await page.focus('#participant');
    await page.keyboard.press('ArrowDown'); // from the labour department to the union
    expect(await page.locator('#participant option:checked').innerText()).toContain('union-310000');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.querySelector('.graphiql-query-editor')?.textContent?.includes('恶劣天气'));
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('totalCount'));
    const result = await page.locator('.result-window').innerText();
    expect(result).toContain('【恶劣天气】');
  });

  test('a question that needs an agreement and a matter brings them along', async () => {
    await page.selectOption('#participant', { index: 3 });
    expect(await page.locator('#participant option:checked').innerText()).toContain('court-330000');
    await page.selectOption('#question', { index: 4 });
    await page.waitForFunction(() => document.querySelector('.graphiql-query-editor')?.textContent?.includes('enrolments'));
    await page.locator('.graphiql-execute-button').click();
    await page.waitForFunction(() => document.querySelector('.result-window')?.textContent?.includes('TAKEAWAY_RIDER'));
  });

  test('nothing failed on the way, and no token is kept in the browser', async () => {
    expect(faults).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify(localStorage) + document.cookie);
    expect(kept).not.toContain('eyJ');
  });
});
