import { answer, theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, pick, settled } from '../support/console-page.ts';
import { layMonths, layOrder } from '../support/insurance-records.ts';
import { mutation } from '../support/mutate.ts';
import { freshResidentNumber } from '../support/persons.ts';

const WHO = 'insurance-310000';
const PUDONG = '310115';
const PLATFORM = '91193100MA0000058T';
const PLATFORM_NAME = '沪远澄即配P0005';
const MONTH = '2026-09';
const NAME = '模拟骑手某';

/** A quarter of an hour ago in Beijing, as a field of day and time holds it. */
const inBeijing = () => new Date(Date.now() - 15 * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);

inBrowser('the insurance desk', () => {
  let opened: ConsolePage;
  let claimed: string;
  let worker: string;
  const number = freshResidentNumber('19910214');
  beforeAll(async () => {
    const query = 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }';
    const { data } = await answer(WHO, { query, variables: { input: { identity: number, name: NAME } } });
    worker = data.identifyWorker.person;
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, WHO);
  });
  afterAll(() => opened.browser.close());

  test('a search for a place that is lost on its way is asked again; one that stays unanswered does not say that nothing matches', async () => {
    const { page, browser } = await openBrowser();
    await enterAs(page, theHub().url, WHO);
    await page.goto(`${theHub().url}/insurance`);
    let lost = 2;
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('SuggestPlaces') && lost-- > 0 ? route.abort() : route.continue(),
    );
    await pick(page, '受伤地', '浦东', PUDONG);
    lost = 3;
    const box = page.getByRole('combobox', { name: '受伤地' });
    await box.fill('');
    await box.pressSequentially('西湖区');
    await page.getByText('暂时无法查询，请稍后再输入').waitFor();
    expect(await page.getByText('没有匹配项').count()).toBe(0);
    await browser.close();
  });

  test('by keyboard: an injury is reported, while the order and the competent body are checked', async () => {
    const { page } = opened;
    const order = await layOrder({ platform: PLATFORM, worker, region: PUDONG });
    const at = inBeijing();
    await page.getByRole('link', { name: '社保' }).first().press('Enter');
    await page.waitForURL(/\/insurance$/);
    await page.getByLabel('证件号码或劳动者标识').pressSequentially(number);
    await page.getByLabel('姓名（填写证件号码时核对）').pressSequentially(NAME);
    await pick(page, '平台企业', PLATFORM_NAME, PLATFORM);
    const check = page.getByRole('region', { name: '即时核验' });
    const orderNumber = page.getByLabel('订单号');
    await orderNumber.pressSequentially('P-NO-SUCH-ORDER');
    await page.getByLabel('受伤时间（北京时间）').fill(at);
    await check.getByText('该单在该时刻未参保').waitFor();
    await orderNumber.fill('');
    await orderNumber.pressSequentially(order);
    await check.getByText('该单在该时刻已参保').waitFor();
    await pick(page, '接单地', '浦东', PUDONG);
    await pick(page, '受伤地', '西湖区', '330106');
    await check.getByText('不由本机构确认').waitFor();
    await pick(page, '受伤地', '浦东', PUDONG);
    await check.getByText('由本机构确认', { exact: true }).waitFor();
    await page.getByLabel('受伤经过').pressSequentially('送单途中滑倒');
    expect(await examine(page, 'insurance-report')).toEqual([]);
    await page.getByRole('button', { name: '报案', exact: true }).press('Enter');
    const done = page.getByText(/^已受理报案 /);
    await done.waitFor();
    claimed = /[A-Z]+-\d+/.exec(await done.innerText())?.[0] as string;
    const { data } = await answer(
      WHO,
      `{ injuryClaim(number: "${claimed}") { orderNumber orderCheck injuredAt worker { id } placeOfInjury { code } } }`,
    );
    expect(data.injuryClaim).toEqual({
      orderNumber: order,
      orderCheck: 'INSURED',
      injuredAt: new Date(`${at}:00+08:00`).toISOString(),
      worker: { id: worker },
      placeOfInjury: { code: PUDONG },
    });
    const kept = await page.evaluate(() => location.href + JSON.stringify(sessionStorage) + JSON.stringify(localStorage));
    for (const personal of [worker, number, NAME, order]) expect(kept).not.toContain(personal);
  });

  test('by mouse: the claim with its clocks, its next step, and its benefits in its own matter only', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: `查看申请 ${claimed}` }).click();
    await page.getByRole('heading', { name: new RegExp(`${claimed} · 已报案`) }).waitFor();
    await settled(page);
    expect(await page.locator('main').innerText()).toContain('依法不予显示');
    await page.getByRole('link', { name: '以本件为案由查看等级和待遇' }).click();
    await page.waitForURL(/matter=injury-claim/);
    await page.getByRole('table', { name: /已支付待遇/ }).waitFor();
    await page.getByLabel('环节').selectOption({ label: '材料齐全' });
    await page.getByRole('button', { name: '登记环节' }).click();
    await page.getByText('已登记').waitFor();
    await page.getByLabel(/^结论/).selectOption({ label: '确认' });
    await page.getByLabel('理由').fill('在接单地送单途中受伤');
    await page.getByRole('button', { name: '作出确认' }).click();
    await page.getByRole('heading', { name: new RegExp(`${claimed} · 已确认`) }).waitFor();
    await page.getByLabel('环节').selectOption({ label: '申请劳动能力鉴定' });
    await page.getByRole('button', { name: '登记环节' }).click();
    await page.getByText('已登记', { exact: true }).waitFor();
    await page.getByLabel(/^等级/).fill('7');
    await page.getByRole('button', { name: '登记鉴定结论' }).click();
    await page.getByText('7 级').waitFor();
    await page.getByRole('button', { name: '支付待遇' }).click();
    await page.getByRole('alert').getByText('勾选至少一项待遇。').waitFor();
    await page.getByLabel('一次性伤残补助金').check();
    await page.getByRole('button', { name: '支付待遇' }).click();
    const paid = page.getByRole('table', { name: /已支付待遇/ }).getByRole('row', { name: /一次性伤残补助金/ });
    await paid.waitFor();
    expect(await paid.innerText()).toMatch(/13/);
    expect(await examine(page, 'insurance-claim')).toEqual([]);
    await page.getByRole('link', { name: '待遇申请' }).click();
    const row = page.getByRole('row', { name: new RegExp(claimed) });
    await row.waitFor();
    await settled(page);
    expect(await examine(page, 'insurance-claims')).toEqual([]);
  });

  test('by mouse: what is due with the seventh grade in Pudong, and by which rows?', async () => {
    const { page } = opened;
    const { data } = await answer(WHO, `{ benefitBase(region: "${PUDONG}") { monthly source } }`);
    await page.goto(`${theHub().url}/insurance/benefits`);
    await pick(page, '受伤地', '浦东', PUDONG);
    await page.getByLabel('伤残等级（1 至 10）').fill('7');
    await page.getByLabel('一次性伤残补助金').check();
    await page.getByRole('button', { name: '测算' }).click();
    await page.waitForURL(/DISABILITY_LUMP_SUM=on/);
    const row = page.getByRole('table', { name: '待遇测算' }).getByRole('row', { name: /一次性伤残补助金/ });
    await row.waitFor();
    // 工伤保险条例第三十七条: thirteen months with the seventh grade.
    const due = (Number(data.benefitBase.monthly) * 13).toLocaleString('zh-CN', { minimumFractionDigits: 2 });
    const text = await row.innerText();
    expect(text).toContain(`${due} 元`);
    expect(text).toContain(data.benefitBase.source);
    expect(text).toContain('工伤保险条例');
    expect(await examine(page, 'insurance-benefits')).toEqual([]);
    await page.getByLabel('伤残津贴').check();
    await page.getByRole('button', { name: '测算' }).click();
    await page.getByRole('alert').getByText('须为一级至四级伤残').waitFor();
    await page.goto(`${theHub().url}/insurance/benefits?place=${PUDONG}&died=2026-10-01&DEPENDANTS_PENSION=on&spouse=yes&others=1`);
    await page.getByLabel('其中孤寡老人或者孤儿（人）').fill('1');
    await page.getByRole('button', { name: '测算' }).click();
    // 工伤保险条例第三十九条第一款第二项: forty and thirty per cent, and ten more for an orphan.
    await page.getByRole('cell', { name: /× 80%/ }).waitFor();
  });

  test('by mouse: a transfer step by step, each by the region whose turn it is', async () => {
    const { page } = opened;
    await layMonths(worker, '330106', 11);
    const { transfer } = await mutation(WHO, 'requestTransfer', 'transfer', 'id', {
      ...{ worker, scheme: 'PENSION', from: '330106', to: PUDONG },
    });
    await page.goto(`${theHub().url}/insurance/transfers`);
    await page.getByRole('link', { name: transfer.id }).click();
    const one = page.getByRole('region', { name: `转移 ${transfer.id}` });
    const steps = one.getByRole('list', { name: '办理环节' });
    await steps.waitFor();
    expect(await steps.locator('[aria-current=step]').innerText()).toMatch(/待办.*浦东新区/s);
    await one.getByRole('button', { name: '转入地同意接收' }).click();
    await one.getByText('当前环节由另一地办理。').waitFor();
    expect(await steps.locator('[aria-current=step]').innerText()).toMatch(/转出地确认.*西湖区/s);
    const { data } = await answer(WHO, `{ transferRequest(id: "${transfer.id}") { state } }`);
    expect(data.transferRequest.state).toBe('ACCEPTED');
    expect(await examine(page, 'insurance-transfers')).toEqual([]);
    // what moves is money: shown in the matter of the transfer itself, once the old region stated it
    await mutation('insurance-330106', 'advanceTransfer', 'transfer', 'state', { transfer: transfer.id, step: 'CONFIRM' });
    await page.goto(`${theHub().url}/insurance/transfers?transfer=${transfer.id}`);
    await page.getByRole('link', { name: '以本件为案由查看转移金额' }).click();
    await page.getByText(/4,?400(\.00)?/).waitFor();
    const address = new URLSearchParams({ claim: claimed, 'move-to': '440606', matter: `injury-claim/${claimed}` });
    await page.goto(`${theHub().url}/insurance/transfers?${address}`);
    await page.getByRole('table', { name: /可转移 \d+ 个月/ }).waitFor();
    expect(await examine(page, 'insurance-transfer-preview')).toEqual([]);
  });

  test('where is the gap between who works and who is insured widest?', async () => {
    const { page } = opened;
    const { data } = await answer(
      WHO,
      `{ coverageGaps(month: "${MONTH}", where: {region: "310000"}, first: 1) { totalCount nodes { reported insured gap enterprise { name } } } }`,
    );
    const [widest] = data.coverageGaps.nodes;
    await page.goto(`${theHub().url}/insurance/gaps?month=${MONTH}`);
    const table = page.getByRole('table', { name: /参保缺口/ });
    await table.waitFor();
    await settled(page);
    const first = await table.locator('tbody tr').first().innerText();
    expect(first).toContain(widest.enterprise.name);
    for (const count of [widest.reported, widest.insured, widest.gap].filter((one) => one !== null))
      expect(first).toContain(count.toLocaleString('zh-CN'));
    await page.getByRole('button', { name: /以图显示.*缺口最大/ }).click();
    await page.locator('[data-drawn]').waitFor();
    expect(await examine(page, 'insurance-gaps')).toEqual([]);
  });

  test('in 390 px and in English nothing is cut off, in dark mode every text can be read', async () => {
    const narrow = await openBrowser({ width: 390, colorScheme: 'dark', locale: 'en-GB' });
    await enterAs(narrow.page, theHub().url, WHO);
    await narrow.page.getByRole('button', { name: 'English' }).click();
    for (const path of ['', '/claims', '/overdue', '/benefits?DISABILITY_LUMP_SUM=on&grade=7', '/transfers', '/gaps?pictures=gaps']) {
      await narrow.page.goto(`${theHub().url}/insurance${path}`);
      await narrow.page.waitForSelector('main#main');
      expect(await examine(narrow.page, `insurance-narrow-dark${path.replaceAll(/\W+/g, '-')}`)).toEqual([]);
      expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    expect(narrow.faults).toEqual([]);
    await narrow.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
