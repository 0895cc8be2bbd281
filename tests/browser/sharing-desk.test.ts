import { answer, theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { rowsOf } from '../support/database.ts';

const PURPOSE = '为会员核对用工 (browser)';

inBrowser('the sharing desk', () => {
  let opened: ConsolePage;
  let request: string;
  beforeAll(async () => {
    const { data } = await answer('union-310000', {
      query: 'mutation($input: RequestSharingInput!) { requestSharing(input: $input) { request { id state } userErrors { message } } }',
      variables: {
        input: {
          provider: 'labour-310000',
          coordinates: ['Engagement.*'],
          regions: ['310000'],
          purpose: PURPOSE,
          scene: '会员来访',
          mode: 'SERVICE_INTERFACE',
          legalBasis: '工会法第二十六条',
          authorisation: '工会法第二十六条',
          consent: '分管副主席签批',
          validFrom: new Date().toISOString().slice(0, 10),
          validTo: new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10),
        },
      },
    });
    expect(data.requestSharing.request.state).toBe('SUBMITTED');
    request = data.requestSharing.request.id;
    opened = await openBrowser();
    await enterAs(opened.page, theHub().url, 'labour-310000');
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: which requests do I have to answer, and until when? One is granted and delivered', async () => {
    const { page } = opened;
    const link = page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '共享' });
    await link.focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: /共享申请/ });
    const row = table.getByRole('row').filter({ hasText: request });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/已受理[\s\S]*答复（有条件共享） \d{4}-\d\d-\d\d\s*剩 \d+ 日/);
    await row.getByRole('link', { name: request }).focus();
    await page.keyboard.press('Enter');
    const grant = page.getByRole('form', { name: '同意共享', exact: true });
    await grant.waitFor();
    expect(await examine(page, 'sharing-request-to-answer')).toEqual([]);
    await grant.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const agreement = page.getByRole('region', { name: request }).getByRole('link', { name: /^AG-/ });
    await agreement.waitFor();
    expect(await page.getByRole('list', { name: '办理过程' }).innerText()).toContain('同意共享');
    await agreement.click();
    await page.getByRole('button', { name: '开通共享' }).click();
    await page.getByRole('list', { name: '办理过程' }).getByText('开通共享').waitFor();
    await settled(page);
    expect(await page.getByRole('button', { name: '开通共享' }).count()).toBe(0);
    expect(await examine(page, 'sharing-agreement')).toEqual([]);
    const { data } = await answer('labour-310000', `{ sharingRequest(id: "${request}") { state agreement { deliveredOn } } }`);
    expect(data.sharingRequest).toMatchObject({ state: 'GRANTED', agreement: { deliveredOn: expect.stringMatching(/^\d{4}-/) } });
  });

  test('a step that breaks a rule says so at its form and changes nothing', async () => {
    const { page } = opened;
    const end = page.getByRole('form', { name: '暂停共享' });
    await end.getByLabel('理由').fill('越权使用');
    await end.getByLabel('整改期限').fill('2001-01-01');
    await end.getByRole('button').click();
    await end.getByRole('alert').waitFor();
    expect(await end.getByRole('alert').innerText()).toMatch(/\p{Script=Han}/u);
    const { data } = await answer('labour-310000', `{ sharingRequest(id: "${request}") { agreement { state } } }`);
    expect(data.sharingRequest.agreement.state).toBe('ACTIVE');
  });

  test('by mouse: what can be had through the hub, and what need not be collected again?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '共享目录' }).click();
    await page.getByLabel('检索词').fill('参保');
    await page.getByLabel('共享属性').selectOption({ label: '有条件共享' });
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.waitForURL(/attribute=CONDITIONAL/);
    await settled(page);
    const rows = page.getByRole('table', { name: /数据共享目录/ }).locator('tbody tr');
    for (const text of await rows.allInnerTexts()) expect(text).toContain('有条件共享');
    const ask = rows.first().getByRole('link', { name: '申请共享' });
    expect(await ask.getAttribute('href')).toMatch(/^\/sharing\/request\?provider=\w+&coordinates=\w+/);
    await page.getByLabel(/拟采集的字段/).fill('参保人数，案号');
    await page.getByRole('button', { name: '检查' }).click();
    const there = page.getByRole('table', { name: /枢纽已有的数据项/ });
    await there.waitFor();
    expect(await there.innerText()).toContain('参保人数');
    expect(await examine(page, 'sharing-catalogue')).toEqual([]);
  });

  test('by mouse: a dispute is raised at its request, taken up the ladder, and shows its days', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/sharing?id=${request}`);
    const raise = page.getByRole('form', { name: '提出争议' });
    await raise.getByLabel('争议事由').fill('数据项与用途不符');
    await raise.getByRole('button').click();
    await settled(page);
    await page.getByRole('link', { name: '共享争议' }).click();
    const row = page
      .getByRole('table', { name: /共享争议/ })
      .getByRole('row')
      .filter({ hasText: '数据项与用途不符' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/协商[\s\S]*0 日/);
    await row.getByRole('link').first().click();
    const up = page.getByRole('form', { name: '提请上一级处理' });
    await up.getByLabel('未能解决的理由').fill('协商未成');
    await up.getByRole('button').click();
    await page.getByRole('list', { name: '办理过程' }).getByText('提请主管部门处理').waitFor();
    expect(await examine(page, 'sharing-disputes')).toEqual([]);
  });

  test('the authority searches the ledger and verifies it; an entry is shown whole', async () => {
    const authority = await openBrowser();
    const { page } = authority;
    await enterAs(page, theHub().url, 'sharing-100000');
    await page.goto(`${theHub().url}/sharing/ledger?participant=labour-310000&outcome=ALLOWED`);
    const table = page.getByRole('table', { name: /查询台账/ });
    await table.waitFor();
    await settled(page);
    const rows = table.locator('tbody tr');
    for (const text of await rows.allInnerTexts()) expect(text).toContain('labour-310000');
    await rows.first().getByRole('link').click();
    const entry = page.locator('section.card');
    await entry.waitFor();
    expect(await entry.innerText()).toMatch(/[0-9a-f]{64}/);
    await page.getByRole('button', { name: '核验台账' }).click();
    const result = page.locator('output');
    await result.waitFor();
    expect(await result.innerText()).toMatch(/完好[\s\S]*核验 [\d,]+ 条/);
    expect(await examine(page, 'sharing-ledger')).toEqual([]);
    expect(authority.faults).toEqual([]);
    await authority.browser.close();
  });

  test('the authority looks into a signal, and says what it came to', async () => {
    const id = 'AS-BROWSER';
    await rowsOf(
      'hub_sharing',
      `insert into access_signal (id, kind, participant, region, day, detail, due_by) values ($1, 'MANY_PERSONS', 'insurance-310118', '310118', current_date, '24 persons', current_date + 5)`,
      [id],
    );
    const authority = await openBrowser();
    const { page } = authority;
    await enterAs(page, theHub().url, 'sharing-100000');
    await page.goto(`${theHub().url}/sharing/signals?participant=insurance-310118`);
    await page.getByRole('table', { name: '查询异常信号' }).getByRole('link', { name: id }).click();
    const card = page.getByRole('region', { name: id });
    const settle = card.getByRole('form', { name: '核查无异常' });
    await settle.getByLabel('核查意见').fill('集中办理补缴');
    await settle.getByRole('button').press('Enter');
    await page
      .getByRole('row', { name: new RegExp(id) })
      .getByText('集中办理补缴')
      .waitFor();
    expect(await examine(page, 'sharing-signals')).toEqual([]);
    expect(authority.faults).toEqual([]);
    await authority.browser.close();
  });

  test('in 390 px and in dark mode nothing is cut off', async () => {
    const narrow = await openBrowser({ width: 390, colorScheme: 'dark' });
    await enterAs(narrow.page, theHub().url, 'labour-310000');
    await narrow.page.goto(`${theHub().url}/sharing/agreements?side=provider`);
    await narrow.page.getByRole('table', { name: /共享协议/ }).waitFor();
    expect(await examine(narrow.page, 'sharing-narrow-dark')).toEqual([]);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(narrow.faults).toEqual([]);
    await narrow.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
