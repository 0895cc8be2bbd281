import { answer, theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';

inBrowser('the national view', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, 'labour-310000');
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: what does the report say of each figure, and what do the records give?', async () => {
    const { page } = opened;
    const link = page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '全国' });
    await link.focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: /公布数与计算数/ });
    await table.waitFor();
    const contracts = table.getByRole('row', { name: /^集体合同 / });
    const text = await contracts.innerText();
    expect(text).toContain('3,576');
    expect(text).toContain('已签订集体合同3576份，覆盖平台企业及其合作企业1.32万家。');
    const { data } = await answer('labour-310000', '{ region(code: "100000") { unionFigures { collectiveContracts { computed } } } }');
    expect(text).toContain(data.region.unionFigures.collectiveContracts.computed.toLocaleString('zh-CN'));
    expect(await table.getByRole('row', { name: /^灵活就业人员 / }).innerText()).toContain('超过 200,000,000');
    expect(await examine(page, 'national')).toEqual([]);
  });

  test('by mouse: where in the country do the records lie?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '集体合同', exact: true }).click();
    const map = page.getByRole('list', { name: '分省图' });
    await map.waitFor();
    expect(await map.getByRole('listitem').count()).toBe(34);
    const places = await map
      .locator('> li')
      .evaluateAll((tiles) => tiles.map((tile) => `${getComputedStyle(tile).gridColumnStart} ${getComputedStyle(tile).gridRowStart}`));
    expect(new Set(places).size).toBe(34);
    const shanghai = await page
      .getByRole('table', { name: '分省数据' })
      .getByRole('row', { name: /上海市/ })
      .innerText();
    const { data } = await answer('labour-310000', '{ region(code: "310000") { unionFigures { collectiveContracts { computed } } } }');
    expect(shanghai).toContain(data.region.unionFigures.collectiveContracts.computed.toLocaleString('zh-CN'));
    expect(await examine(page, 'national-provinces')).toEqual([]);
    await map.getByRole('link', { name: /上海/ }).click();
    await page.getByRole('table', { name: /^上海市/ }).waitFor();
  });

  test('by mouse: how did it come about, as published and by the records?', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/national/time?figure=insurance.injuryInsured&on=2026-02-15&every=3`);
    const table = page.getByRole('table', { name: '各月末数据' });
    await table.waitFor();
    await page.locator('[data-drawn=yes]').nth(1).waitFor();
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(13);
    expect(rows[0]).toMatch(/^2023-01-31\s+—/);
    expect(rows[4]).toContain('7,310,000');
    expect(rows[12]).toMatch(/^2026-01-31\s+25,100,000/);
    expect(await page.locator('canvas').count()).toBe(2);
    expect(await examine(page, 'national-time')).toEqual([]);
  });

  test('the code of pictures is loaded with the first picture, not before', async () => {
    const { page } = opened;
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('chart-engine')).length);
    expect(await loaded()).toBe(1);
    await page.goto(`${theHub().url}/national`);
    await page.getByRole('table', { name: /公布数与计算数/ }).waitFor();
    expect(await loaded()).toBe(0);
  });

  test('an agency that is asked for a day before its first record says so in its cell, in English as in Chinese', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(`${theHub().url}/national?on=2019-01-15`);
    const table = page.getByRole('table', { name: /published and computed figures/ });
    await table.waitFor();
    const row = await table.getByRole('row', { name: /^Collective contracts in force/ }).innerText();
    expect(row).toMatch(/—\s/);
    expect(row).toContain('2018-12-31');
    expect(await examine(page, 'national-english')).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
  });

  test('in 390 px and in dark mode the map is whole', async () => {
    const narrow = await openBrowser({ width: 390, colorScheme: 'dark' });
    await enterAs(narrow.page, theHub().url, 'labour-310000');
    await narrow.page.goto(`${theHub().url}/national/provinces?figure=courts.courtCases`);
    await narrow.page.getByRole('list', { name: '分省图' }).waitFor();
    await settled(narrow.page);
    expect(await examine(narrow.page, 'national-narrow-dark')).toEqual([]);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(narrow.faults).toEqual([]);
    await narrow.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
