import { theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, pick, settled } from '../support/console-page.ts';

inBrowser('the union desk', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, 'union-310000');
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: which contract protects a rider of this firm in Pudong in heavy rain, and does it beat the rule?', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/union`);
    await page.waitForSelector('form.question');
    await pick(page, '企业', '沪远澄即配P0305', '91193100MA0003056A');
    await pick(page, '工作地', '浦东', '310115');
    await page.getByRole('button', { name: '查询', exact: true }).press('Enter');
    await page.waitForURL(/firm=91193100MA0003056A.*place=310115/);
    await settled(page);
    const table = page.getByRole('table', { name: /适用的集体合同/ });
    expect(await table.innerText()).toContain('经由 （模拟）浙白鹭即配P0009平台');
    const weather = page.getByRole('row', { name: /恶劣天气/ }).last();
    expect(await weather.innerText()).toMatch(/恶劣天气补贴 2\.20 元\/单 优于平台规则 1\.82 元\/单/);
    expect(await examine(page, 'union-binding-contracts')).toEqual([]);
  });

  test('by mouse: what do contracts in Shanghai say of bad weather?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '条款检索' }).click();
    await page.getByLabel('条款词语').fill('恶劣天气');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await settled(page);
    await page.getByRole('complementary', { name: '分面统计' }).getByRole('button', { name: '上海市' }).click();
    await page.waitForURL(/place=310000/);
    await settled(page);
    const found = page.getByRole('table', { name: /集体合同/ });
    expect(await found.innerText()).toMatch(/每单另发补贴/);
    expect(await found.locator('mark').first().innerText()).toBe('恶劣天气');
    expect(await examine(page, 'union-contract-search')).toEqual([]);
    await found.getByRole('link').first().click();
    await page.getByRole('table', { name: '条款' }).waitFor();
    expect(await examine(page, 'union-contract')).toEqual([]);
  });

  test('by mouse: which grievances were not answered in time?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '协商和诉求' }).click();
    await page.locator('select[name=overdue]').selectOption('yes');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await settled(page);
    const grievances = page.getByRole('table', { name: /劳动者诉求/ });
    await grievances.waitFor();
    for (const row of await grievances.locator('tbody tr').allInnerTexts()) expect(row).toMatch(/逾期|已过 \d+ 日（依据未核实）/);
    expect(await examine(page, 'union-voice')).toEqual([]);
  });

  test('what ends within a year, and the alert for it', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/union/expiry?days=365`);
    const table = page.getByRole('table', { name: /365 日内期满/ });
    await table.waitFor();
    await settled(page);
    const ends = await table.locator('tbody tr td:first-child').allInnerTexts();
    expect(ends.length).toBeGreaterThan(0);
    expect(ends).toEqual([...ends].sort());
    await page.getByLabel(/把以上条件存为提醒/).fill('一年内期满');
    await page.getByRole('button', { name: '保存提醒' }).click();
    await page.getByRole('table', { name: '已设提醒' }).getByRole('button', { name: '一年内期满' }).first().click();
    await settled(page);
    expect(await examine(page, 'union-expiry')).toEqual([]);
  });

  test.each([
    ['/union/stations?place=310000', 'union-stations', /服务站点/],
    ['/union/members', 'union-members', /工会组织/],
  ])('%s has records and no serious fault', async (address, name, caption) => {
    const { page } = opened;
    await page.goto(theHub().url + address);
    const table = page.getByRole('table', { name: caption });
    await table.waitFor();
    await settled(page);
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
    expect(await examine(page, name)).toEqual([]);
  });

  test('what is on screen is saved as CSV and as a workbook, and nothing more', async () => {
    const { page } = opened;
    const rows = await page
      .getByRole('table', { name: /工会组织/ })
      .locator('tbody tr')
      .count();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    const { readFile } = await import('node:fs/promises');
    const text = await readFile((await csv.path()) as string, 'utf8');
    expect(text.startsWith('\uFEFF名称,')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'XLSX' }).click()]);
    const bytes = await readFile((await workbook.path()) as string);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
