import { answer, theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { undisturbed } from '../support/undisturbed.ts';

const WHO = 'labour-310000';
const PARTNER = '91193100MA0003056A';
const PLATFORM = '91193100MA00000238';
const OPENED = '2026-06-01';

async function inspectionOpened(openedOn: string, subject: string): Promise<string> {
  const { data } = await answer(WHO, {
    query: 'mutation ($input: RecordInspectionInput!) { recordInspection(input: $input) { inspection { number } userErrors { message } } }',
    variables: { input: { enterprise: PARTNER, region: '310118', subject, openedOn } },
  });
  expect(data.recordInspection.userErrors).toEqual([]);
  return data.recordInspection.inspection.number;
}

inBrowser('the labour desk', () => {
  let opened: ConsolePage;
  const scripts: string[] = [];
  beforeAll(async () => {
    opened = await openBrowser();
    opened.page.on('request', (request) => scripts.push(request.url()));
    await enterAs(opened.page, theHub().url, WHO);
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: which of my inspections are late?', async () => {
    const { page } = opened;
    const late = await inspectionOpened(OPENED, '超时加班');
    const running = await inspectionOpened(new Date().toISOString().slice(0, 10), '未公示规则');
    await page.goto(theHub().url);
    await page.getByRole('link', { name: '逾期和在办' }).first().press('Enter');
    await page.waitForURL(/\/labour\/overdue/);
    await settled(page);
    const kind = page.locator('select[name=kind]');
    await kind.focus();
    await page.keyboard.press('ArrowDown');
    expect(await kind.inputValue()).toBe('inspection');
    await page.getByRole('button', { name: '查询', exact: true }).press('Enter');
    await page.waitForURL(/kind=inspection/);
    await settled(page);
    const table = page.getByRole('table', { name: '已逾期' });
    const row = table.getByRole('row', { name: new RegExp(late) });
    // 60 working days from 2026-06-01: 2026-08-25, by hand, 19 June being the Dragon Boat Festival.
    expect(await row.innerText()).toMatch(/超时加班.*青浦区.*监察办案期限 2026-08-25 (逾期|已过) \d+ 日.*劳动保障监察条例第十七条/s);
    expect(await table.innerText()).not.toContain(running);
    await page.locator('select[name=show]').selectOption('all');
    await page.getByRole('button', { name: '查询', exact: true }).press('Enter');
    await page.waitForURL(/show=all/);
    await settled(page);
    const all = await page.getByRole('table', { name: '全部在办' }).locator('tbody tr').allInnerTexts();
    expect(all.findIndex((text) => text.includes(late))).toBeLessThan(all.findIndex((text) => text.includes(running)));
    expect(await examine(page, 'labour-overdue')).toEqual([]);
  });

  test('a list says which records it leaves out, by which article, and where it is whole; an empty one says why it is empty', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/labour/clues`);
    await settled(page);
    const leftOut = page.locator('.left-out').first();
    expect(await leftOut.innerText()).toMatch(/依规则未列入：.+（.+条.*）.*完整列出的地区：上海市。读取时间 \d{4}-\d{2}-\d{2}/s);
    await page.goto(`${theHub().url}/labour/clues?place=650000`);
    await settled(page);
    const empty = page.getByRole('table', { name: '欠薪线索' }).locator('td.empty');
    expect(await empty.innerText()).toBe('没有可以提供的记录；不排除另有依法不予提供的记录');
    expect(await examine(page, 'labour-left-out')).toEqual([]);
  });

  test('by mouse: the late one is prolonged or closed, where the hub allows it', async () => {
    const { page } = opened;
    const number = await inspectionOpened(OPENED, '欠付报酬');
    await page.goto(`${theHub().url}/labour/inspections?firm=${PARTNER}&inspection=${number}`);
    await settled(page);
    const steps = page.getByRole('region', { name: `办理 ${number}` });
    await steps.getByLabel('延长原因').fill('案情复杂');
    await steps.getByRole('button', { name: '延长三十个工作日' }).click();
    await steps.getByRole('status').or(steps.getByRole('alert')).first().waitFor();
    await steps.getByLabel('结果').selectOption({ label: '责令改正' });
    await steps.getByRole('button', { name: '结案' }).click();
    await steps.getByText(/其他结果须填写违法行为/).waitFor();
    await steps.getByLabel('违法事实').fill('欠付骑手报酬');
    await steps.getByLabel('违反条款').fill('劳动法第五十条');
    await steps.getByLabel('整改要求').fill('补发报酬');
    await steps.getByLabel('整改期限').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await steps.getByRole('button', { name: '结案' }).click();
    await settled(page);
    const row = page.getByRole('row', { name: new RegExp(number) });
    await row.getByText('责令改正').waitFor();
    const { data } = await answer(
      WHO,
      `{ inspections(where: {enterprise: "${PARTNER}", open: false}, first: 20) { nodes { number result } } }`,
    );
    expect(data.inspections.nodes).toContainEqual({ number, result: 'ORDERED_TO_MEND' });
    expect(await examine(page, 'labour-inspections')).toEqual([]);
  });

  test('by mouse: what do all agencies hold on this platform, through whom does it work, and whom does it insure?', async () => {
    const { page } = opened;
    const held = async () =>
      (
        await answer(
          WHO,
          `{ enterprise(creditCode: "${PLATFORM}") { violations(first: 1) { totalCount } courtCases(first: 1) { totalCount }
        employmentChain(depth: 4) { link { contractor { name } } }
        coverageGap(month: "2026-09") { reported insured gap } } }`,
        )
      ).data.enterprise;
    await page.getByRole('combobox', { name: '查询' }).click();
    await page.keyboard.type('沪星渡即配P0002');
    await page.getByRole('option').filter({ hasText: PLATFORM }).click();
    await page.waitForURL(new RegExp(`/labour\\?firm=${PLATFORM}`));
    const [firm] = await undisturbed(held, async () => {
      await page.reload();
      await page.getByRole('table', { name: '概览' }).waitFor();
      await settled(page);
    });
    const overview = page.getByRole('table', { name: '概览' });
    expect(await overview.getByRole('row', { name: /违法行为/ }).innerText()).toContain(String(firm.violations.totalCount));
    expect(await overview.getByRole('row', { name: /法院案件/ }).innerText()).toContain(String(firm.courtCases.totalCount));
    const thousands = (count: number) => count.toLocaleString('zh-CN');
    const months = page.getByRole('table', { name: '报送与参保' });
    expect(await months.getByRole('row', { name: /2026-09/ }).innerText()).toBe(
      ['2026-09', ...[firm.coverageGap.reported, firm.coverageGap.insured, firm.coverageGap.gap].map(thousands)].join('\t'),
    );
    expect(scripts.filter((url) => url.includes('chart-engine'))).toEqual([]);
    await page.getByRole('button', { name: /以图显示.*用工链条图/ }).click();
    await page.getByRole('button', { name: /以图显示.*各月报送/ }).click();
    await page.waitForURL(/pictures=chain%2Ccover/);
    const chain = page.getByRole('img', { name: /用工链条图/ });
    const firms = new Set(firm.employmentChain.map(({ link }: { link: { contractor: { name: string } } }) => link.contractor.name));
    expect(await chain.getAttribute('aria-label')).toContain(`共 ${firms.size + 1} 家`);
    for (const picture of [chain, page.getByRole('img', { name: /各月报送/ })]) await picture.and(page.locator('[data-drawn]')).waitFor();
    expect(scripts.filter((url) => url.includes('chart-engine'))).not.toEqual([]);
    expect(await examine(page, 'labour-dossier')).toEqual([]);
    await page.reload();
    await page.locator('[data-drawn]').nth(1).waitFor();
  });

  test('by mouse: what changed in the pay rule of this platform, and does it stand to what is required?', async () => {
    const { page } = opened;
    const { data } = await answer(
      WHO,
      `{ enterprise(creditCode: "${PLATFORM}") { ruleHistory(kind: PAY) { terms { before after } text { kind text } } } }`,
    );
    const [latest] = data.enterprise.ruleHistory;
    await page.goto(`${theHub().url}/labour/rules?firm=${PLATFORM}`);
    await settled(page);
    const numbers = await page.getByRole('table', { name: '参数变化' }).locator('tbody').innerText();
    expect(latest.terms.length).toBeGreaterThan(0);
    for (const { before, after } of latest.terms) expect(numbers).toMatch(new RegExp(`${before}\\t${after}`));
    const added = latest.text.filter(({ kind }: { kind: string }) => kind === 'ADDED');
    expect(await page.locator('ins').allInnerTexts()).toEqual(added.map(({ text }: { text: string }) => text));
    expect(await page.getByRole('table', { name: /合规核查/ }).innerText()).toContain('至少每月支付一次报酬');
    await page.getByRole('button', { name: '第 1 版' }).click();
    await page.getByRole('heading', { name: '第 1 版（首版）' }).waitFor();
    expect(await examine(page, 'labour-rules')).toEqual([]);
  });

  test('a signal leads to a joint interview, whose outcome is put on record', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/labour/signals?from=2026-08-01&to=2026-10-31`);
    await settled(page);
    expect(await examine(page, 'labour-signals')).toEqual([]);
    await page.getByRole('link', { name: '提出约谈' }).first().click();
    await page.waitForURL(/\/labour\/interviews\?firm=/);
    await settled(page);
    expect(await page.getByLabel('被约谈企业').inputValue()).toContain('（模拟）');
    await page.getByLabel(/约谈事项/).fill('用工人数骤降、劳动报酬支付');
    await page.getByRole('button', { name: '提出', exact: true }).click();
    const done = page.getByText(/^已提出 IV-\d+/);
    await done.waitFor();
    const [id] = /IV-\d+/.exec(await done.innerText()) ?? [];
    await page.getByRole('button', { name: id }).click();
    await page.getByLabel('约谈结果').fill('企业承诺补发并报送整改方案');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page
      .getByRole('row', { name: new RegExp(id as string) })
      .getByText('企业承诺补发并报送整改方案')
      .waitFor();
    expect(await examine(page, 'labour-interviews')).toEqual([]);
    await page.getByLabel(/约谈事项/).fill('用工人数骤降');
    await page.getByRole('button', { name: '提出', exact: true }).click();
    const another = page.getByText(/^已提出 IV-\d+/).filter({ hasNotText: id as string });
    await another.waitFor();
    const [later] = /IV-\d+/.exec(await another.innerText()) ?? [];
    await page.getByRole('button', { name: later }).click();
    await page.getByLabel('取消原因').fill('企业已自行整改');
    await page.getByRole('button', { name: '取消约谈' }).click();
    await page
      .getByRole('row', { name: new RegExp(later as string) })
      .getByText('企业已自行整改')
      .waitFor();
  });

  test('wage clues with their clocks, and one of them with its steps', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/labour/clues`);
    const table = page.getByRole('table', { name: /欠薪线索/ });
    await table.waitFor();
    await settled(page);
    await table
      .getByRole('link', { name: /^WC-|^\w+-\d+/ })
      .first()
      .click();
    await page.waitForURL(/clue=/);
    await page
      .getByRole('region', { name: /^欠薪线索 / })
      .getByText('劳动者标识')
      .waitFor();
    expect(await examine(page, 'labour-clues')).toEqual([]);
  });

  test('another agency sees the public part, and at each place why not the rest', async () => {
    const other = await openBrowser();
    await enterAs(other.page, theHub().url, 'insurance-310000');
    await other.page.goto(`${theHub().url}/labour?firm=${PLATFORM}`);
    await settled(other.page);
    const overview = other.page.getByRole('table', { name: '概览' });
    expect(await overview.getByRole('row', { name: /劳动保障监察/ }).innerText()).toContain('为什么看不到？');
    expect(await overview.getByRole('row', { name: /算法备案/ }).innerText()).not.toContain('为什么看不到？');
    expect(await examine(other.page, 'labour-dossier-withheld')).toEqual([]);
    expect(other.faults).toEqual([]);
    await other.browser.close();
  });

  test('in 390 px and in English nothing is cut off, in dark mode every text can be read', async () => {
    const narrow = await openBrowser({ width: 390, colorScheme: 'dark', locale: 'en-GB' });
    await enterAs(narrow.page, theHub().url, WHO);
    await narrow.page.getByRole('button', { name: 'English' }).click();
    await narrow.page.goto(`${theHub().url}/labour?firm=${PLATFORM}&pictures=chain,cover`);
    await narrow.page.locator('[data-drawn]').nth(1).waitFor();
    expect(await narrow.page.locator('main').innerText()).toContain('Reported and insured');
    expect(await examine(narrow.page, 'labour-narrow-dark')).toEqual([]);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(narrow.faults).toEqual([]);
    await narrow.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
