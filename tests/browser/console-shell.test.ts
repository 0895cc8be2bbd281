import http from 'node:http';
import { theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';

const MAX_FIRST_SCRIPT = 200 * 1024;

inBrowser('the shell of the console', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.browser.close());

  test('the first screen is small, and its policy allows nothing inline and nobody else', async () => {
    const response = await fetch(theHub().url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    const page = await response.text();
    const scripts = [...page.matchAll(/(?:src|modulepreload" href)="(\/console\/[^"]+)"/g)].map(([, file]) => file as string);
    expect(scripts.length).toBeGreaterThan(0);
    let size = 0;
    for (const file of scripts) {
      const answer = await fetch(theHub().url + file, { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      size += (await compressed(theHub().url + file)).length;
    }
    expect(size).toBeLessThan(MAX_FIRST_SCRIPT);
  });

  test('one enters as a participant, and the first page says who one is', async () => {
    const { page } = opened;
    await page.goto(theHub().url);
    expect(await examine(page, 'sign-in')).toEqual([]);
    await enterAs(page, theHub().url, 'union-310000');
    await page.locator('main').getByText('工会法第二十六条').first().waitFor();
    await expect(page.locator('main').innerText()).resolves.toContain('（模拟）上海市总工会');
    await expect(page.locator('main').innerText()).resolves.toContain('工会法第二十六条');
    expect(await examine(page, 'home')).toEqual([]);
  });

  test('the one box knows a firm by its alias, and leads to the contracts that bind it', async () => {
    const { page } = opened;
    await page.keyboard.press('/');
    await page.keyboard.type('模拟远澄即配P0305');
    await page.getByRole('option').filter({ hasText: '91193100MA0003056A' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/union\?firm=91193100MA0003056A/);
    await page.locator('main').getByText('（模拟）沪远澄即配P0305企业').first().waitFor();
  });

  test.each([
    ['（2025）粤0305民初9000002号', '案号'],
    ['〔2025〕粤0305民初9000002号', '案号'],
    ['CC-000191', '集体合同'],
    ['劳动合同法第五十四条', '法条'],
    ['91193100ma0003056a', '企业'],
    ['浦东', '地区'],
  ])('the one box recognises %s as %s', async (typed, kind) => {
    const { page } = opened;
    const box = page.getByRole('combobox', { name: '查询' });
    await box.fill(typed);
    await page.getByRole('option').filter({ hasText: kind }).first().waitFor();
    await box.fill('');
  });

  test('half-typed pinyin is not searched for; the committed text is', async () => {
    const { page } = opened;
    const asked: string[] = [];
    const listen = (request: { url(): string; postData(): string | null }) => {
      if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    };
    page.on('request', listen);
    const box = page.getByRole('combobox', { name: '查询' });
    await box.focus();
    const devtools = await page.context().newCDPSession(page);
    for (const text of ['p', 'pu', 'pudong'])
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    await devtools.send('Input.insertText', { text: '浦东新区' });
    await page.getByRole('option').filter({ hasText: '310115' }).waitFor();
    page.off('request', listen);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('浦东新区');
    await box.fill('');
  });

  test('the language, the address and the participant survive a reload; no token is kept', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/union?firm=91193100MA0003056A&place=310115&on=2026-10-31`);
    await page.waitForSelector('main#main');
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.getByText('Applicable contracts, in order of priority').waitFor();
    await settled(page);
    await expect(page.locator('main').innerText()).resolves.toContain('The enterprise works for a platform that the contract covers');
    expect(await examine(page, 'union-english')).toEqual([]);
    const kept = await page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie);
    expect(kept).not.toContain('eyJ');
    await page.getByRole('button', { name: '中文' }).click();
  });

  test('what is withheld says why, names the agreement one has, and offers to ask for another', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/union?worker=w-a369376c9b4a84e82abf33f2d81c4f14`);
    await page.getByRole('button', { name: '为什么看不到？' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Query.worker').first().waitFor();
    expect(await dialog.innerText()).toContain('AG-90000003');
    expect(await examine(page, 'why-withheld')).toEqual([]);
    const request = dialog.getByRole('link', { name: /申请共享协议/ });
    expect(await request.getAttribute('href')).toMatch(/^\/sharing\/request\?provider=labour&coordinates=/);
    await page.keyboard.press('Escape');
  });

  test('an agreement and a matter are chosen by their purpose, and stand in the address', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/union`);
    await page.getByRole('button', { name: /^协议：/ }).click();
    await page.getByRole('checkbox', { name: /为会员维权/ }).click();
    await page.waitForURL(/under=AG-90000003/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^协议：/ }).innerText()).resolves.toContain('为会员维权');
    await page.getByRole('button', { name: /^案由：/ }).click();
    await page.getByLabel('会籍编号').fill('UM-000001');
    await page.getByRole('button', { name: '选用' }).click();
    await page.waitForURL(/matter=union-membership/);
  });

  test('in 390 px nothing is cut off, in dark mode every text can be read', async () => {
    const narrow = await openBrowser({ width: 390, colorScheme: 'dark' });
    await enterAs(narrow.page, theHub().url, 'union-310000');
    await narrow.page.goto(`${theHub().url}/union?firm=91193100MA0003056A&place=310115`);
    await narrow.page.waitForSelector('table');
    expect(await examine(narrow.page, 'union-narrow-dark')).toEqual([]);
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(narrow.faults).toEqual([]);
    await narrow.browser.close();
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});

/** The bytes as they travel: fetch would unzip them. */
function compressed(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    http
      .request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
      })
      .on('error', reject)
      .end();
  });
}
