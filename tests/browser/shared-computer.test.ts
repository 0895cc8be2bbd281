import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { theHub } from '../support/ask.ts';
import { type ConsolePage, enterAs, inBrowser, openBrowser } from '../support/console-page.ts';

const SEVENTEEN = '19310119900307001';
const ASKED = '/court?number=%EF%BC%882025%EF%BC%89%E7%B2%A40305%E6%B0%91%E5%88%9D9000002%E5%8F%B7&under=AG-90000001';

inBrowser('a computer at which one participant signs in after another', () => {
  let opened: ConsolePage;
  beforeAll(async () => {
    opened = await openBrowser();
  });
  afterAll(() => opened.browser.close());

  test('the second one asks nothing of what the first one asked, and sees none of it', async () => {
    const { page } = opened;
    await enterAs(page, theHub().url, 'court-330000');
    await page.goto(theHub().url + ASKED);
    await page.locator('main#main h1').waitFor();
    await page.getByRole('button', { name: '保存查询' }).click();
    await page.getByRole('button', { name: '已保存' }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: 'union-310000' }).click();
    await page.getByText('本次会话尚无查询。').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main').innerText()).not.toContain('9000002');
    expect(asked.filter((body) => body.includes('9000002') || body.includes('AG-90000001'))).toEqual([]);
  });

  test('the first one finds again what was saved', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: 'court-330000' }).click();
    await page.locator('main').getByText('9000002').first().waitFor();
  });

  test('the number of an identity card does not get into an address', async () => {
    const { page } = opened;
    await page.goto(`${theHub().url}/court/persons`);
    await page.getByLabel('本院案件的案号').fill(`${SEVENTEEN}${residentIdCheckCharacter(SEVENTEEN)}`);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '请勿填写公民身份号码' }).waitFor();
    expect(page.url()).toBe(`${theHub().url}/court/persons`);
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
