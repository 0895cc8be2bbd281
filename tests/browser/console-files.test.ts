import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { answer, theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { ownEntry } from '../support/own-entries.ts';
import { wordsOf } from '../support/word-text.ts';

inBrowser('files that the console makes', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, 'union-310000');
  });
  afterAll(() => opened.browser.close());

  test('CSV holds what is on screen, in its order, and nothing more; the ledger notes the export', async () => {
    const { page } = opened;
    const table = await contractsThatEnd(page);
    await table.getByRole('button', { name: '期满' }).click();
    await table.getByRole('button', { name: '期满' }).click();
    const shown = await titlesIn(page);
    const lines = (await downloaded(page, 'CSV'))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe('期满,合同,种类,地区,工会,期限');
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(shown);
    expect(shown.length).toBeGreaterThan(3);
    expect(await lastExport('union-310000', 'ExpiringContracts')).toEqual({ operationName: 'ExpiringContracts', exportedAs: 'csv' });
  });

  test('a workbook holds the same', async () => {
    const { page } = opened;
    await contractsThatEnd(page);
    const shown = await titlesIn(page);
    const { sheets } = await readXlsx(await downloaded(page, 'XLSX'));
    const rows = sheets[0]?.rows ?? [];
    expect(rows.slice(1).map((row) => row[1])).toEqual(shown);
    expect(await lastExport('union-310000', 'ExpiringContracts')).toEqual({ operationName: 'ExpiringContracts', exportedAs: 'xlsx' });
  });

  test('a table whose question begins with fragments is exported, too', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/national`);
    const table = page.getByRole('table', { name: /公布数与计算数/ });
    await table.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), table.getByRole('button', { name: 'CSV' }).click()]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength((await table.locator('tbody tr').count()) + 1);
    expect(lines.find((line) => line.startsWith('集体合同,'))).toMatch(/^集体合同,工会,3576,\d+,份,/);
    expect(await lastExport('union-310000', 'NationalFigures')).toEqual({ operationName: 'NationalFigures', exportedAs: 'csv' });
  });

  test('where the hub cannot note an export, nothing is saved and the screen says why', async () => {
    const { page } = opened;
    await contractsThatEnd(page);
    await page.route('**/graphql', (route) => route.abort());
    let saved = false;
    page.once('download', () => {
      saved = true;
    });
    await page.getByRole('table').first().getByRole('button', { name: 'CSV' }).click();
    await page.getByRole('alert').filter({ hasText: '无法连接枢纽' }).waitFor();
    expect(saved).toBe(false);
    await page.unroute('**/graphql');
    opened.faults.length = 0;
  });

  test('the report on similar cases is a Word file in Chinese, with every case it found', async () => {
    const court = await openBrowser();
    await enterAs(court.page, theHub().url, 'court-330000');
    await court.page.goto(`${theHub().url}/court/similar?to=${encodeURIComponent('(2025)粤0305民初9000002号')}`);
    await court.page.getByLabel('检索报告的主题').fill('骑手劳动关系争议');
    const [download] = await Promise.all([
      court.page.waitForEvent('download'),
      court.page.getByRole('button', { name: '生成检索报告（Word）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^类案检索报告-.+\.docx$/);
    const text = wordsOf(readFileSync(await download.path()));
    const number = /-(.+)\.docx$/.exec(download.suggestedFilename())?.[1];
    const { data } = await answer(
      'court-330000',
      `{ similarCaseReport(input: { id: "${number}" }) { contentHash results { number gist } } }`,
    );
    expect(text).toContain('骑手劳动关系争议');
    expect(text).toContain(data.similarCaseReport.contentHash);
    expect(data.similarCaseReport.results.length).toBeGreaterThan(1);
    for (const one of data.similarCaseReport.results) expect(text).toContain(one.number);
    expect(await lastExport('court-330000', 'CaseReport')).toEqual({ operationName: 'CaseReport', exportedAs: 'docx' });
    expect(court.faults).toEqual([]);
    await court.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});

async function contractsThatEnd(page: Page) {
  await page.goto(`${theHub().url}/union/expiry?days=1500`);
  const table = page.getByRole('table', { name: /期满的集体合同/ });
  await table.waitFor();
  await settled(page);
  return table;
}

const titlesIn = (page: Page) =>
  page
    .getByRole('table', { name: /期满的集体合同/ })
    .locator('tbody tr td:nth-child(2)')
    .allInnerTexts();

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const table = page.getByRole('table', { name: /期满的集体合同/ });
  const [download] = await Promise.all([page.waitForEvent('download'), table.getByRole('button', { name }).click()]);
  return readFileSync(await download.path());
}

/** The newest entry of this operation, as it was exported. */
const lastExport = (who: string, name: string) =>
  ownEntry<{ operationName: string; exportedAs: string | null }>(
    who,
    'operationName exportedAs',
    ({ operationName, exportedAs }) => operationName === name && exportedAs !== null,
  );
