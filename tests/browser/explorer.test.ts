import type { Browser, Page } from 'playwright-core';
import { theHub } from '../support/ask.ts';
import { inBrowser, openBrowser } from '../support/console-page.ts';

inBrowser('the explorer in a browser', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    ({ browser, page, faults } = await openBrowser());
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

  test('nothing failed on the way, and neither a token nor a question is kept in the browser', async () => {
    expect(faults).toEqual([]);
    const kept = await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie]);
    expect(kept).toEqual(['{}', '{}', '']);
  });
});
