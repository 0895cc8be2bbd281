import { theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';

inBrowser('the court desk', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, 'court-330000');
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: what is the whole chain of this case, whatever its brackets?', async () => {
    const { page } = opened;
    await page.keyboard.press('/');
    await page.keyboard.type('〔2025〕粤0305民初9000002号');
    await page.getByRole('option').filter({ hasText: '案号' }).first().waitFor();
    await page.keyboard.press('Enter');
    const chain = page.getByRole('list', { name: '程序链条' });
    await chain.waitFor();
    const stages = await chain.locator('> li strong:first-of-type').allInnerTexts();
    expect(stages.join(' ')).toMatch(/仲裁.*一审.*二审.*执行/s);
    expect(await chain.innerText()).toContain('(2025)粤03民终9000003号');
    expect(await examine(page, 'court-case')).toEqual([]);
  });

  test('by mouse: which prior cases are alike, of which tier, and in what?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '检索类案' }).first().click();
    await page.getByRole('tab', { selected: true }).waitFor();
    await settled(page);
    await page.getByRole('tab', { name: /普通案例/ }).click();
    const boxes = page.getByRole('checkbox', { name: /^比较 / });
    await boxes.nth(1).waitFor();
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    const compared = page.getByRole('table', { name: '要素并列比较' });
    await compared.getByRole('columnheader').nth(3).waitFor();
    expect(await compared.getByRole('columnheader').count()).toBe(4);
    expect(await compared.innerText()).toContain('所做工作系企业业务的组成部分');
    expect(await examine(page, 'court-similar')).toEqual([]);
  });

  test('by mouse: is citation 3 of this draft real?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '引用核查' }).click();
    await page
      .getByLabel('粘贴文书草稿')
      .fill(`参见（2025）粤0305民初9000002号、〔2025〕粤03民终9000003号判决；又见(2024)沪01民终7654321号。`);
    await page.getByRole('button', { name: '核查引用案号' }).click();
    const table = page.getByRole('table', { name: /不同引用/ });
    await table.waitFor();
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('确认劳动关系纠纷');
    expect(rows[2]).toContain('7654321');
    expect(rows[2]).not.toContain('纠纷');
    expect(await page.locator('.draft mark').count()).toBe(3);
    expect(await examine(page, 'court-citations')).toEqual([]);
    expect(page.url()).not.toContain('7654321');
  });

  test('the persons of a case of its own, under two agreements and the matter', async () => {
    const { page } = opened;
    const number = '(2026)浙0127民初9000034号';
    const address = new URLSearchParams({ number, matter: `court-case/${number}`, under: 'AG-90000001,AG-90000002' });
    await page.goto(`${theHub().url}/court/persons?${address}`);
    await page.getByRole('table', { name: /参保/ }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('（模拟）皖沐野即配P0363企业');
    expect(await examine(page, 'court-persons')).toEqual([]);
  });

  test('judgments by full text, narrowed by a facet', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/court/search?words=算法`);
    const facets = page.getByRole('complementary', { name: '分面统计' });
    await facets.waitFor();
    await facets.getByRole('button', { name: '二审' }).click();
    await page.waitForURL(/procedure=APPEAL/);
    await settled(page);
    for (const row of await page
      .getByRole('table', { name: /裁判文书/ })
      .locator('tbody tr')
      .allInnerTexts())
      expect(row).toContain('民终');
    expect(await examine(page, 'court-search')).toEqual([]);
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
