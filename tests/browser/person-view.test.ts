import { answer, theHub, tokenOf } from '../support/ask.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { mutation } from '../support/mutate.ts';
import { personOf, someFirm, underMatter } from '../support/strangers.ts';

const LABOUR = 'labour-310118';

inBrowser('the view of a person', () => {
  let opened: ConsolePage;
  let person: string;
  beforeAll(async () => {
    person = await personOf('310118');
    const { clue } = await mutation(LABOUR, 'fileWageClue', 'clue', 'id', {
      worker: person,
      enterprise: await someFirm(),
      place: '310118',
      channel: 'WINDOW',
      amount: '321.00',
    });
    const headers = underMatter('wage-clue', clue.id);
    await answer(LABOUR, { query: `{ worker(id: "${person}") { occupation } }`, headers });
    opened = await openBrowser();
    const { page } = opened;
    await page.goto(theHub().url);
    await page.getByText('使用自有令牌').click();
    await page.getByLabel('令牌').fill(await tokenOf(theHub(), person));
    await page.getByRole('button', { name: '进入' }).press('Enter');
    await page.waitForSelector('main#main');
  });
  afterAll(() => opened.browser.close());

  test('by keyboard: what do the agencies hold on me?', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '本人' }).press('Enter');
    await page.getByRole('table', { name: /用工关系/ }).waitFor();
    await settled(page);
    expect(await page.getByRole('table', { name: /用工关系/ }).innerText()).toContain('青浦区');
    expect(await page.getByRole('table', { name: /参保/ }).innerText()).toContain('5,000.11');
    expect(await page.getByRole('table', { name: /欠薪线索/ }).innerText()).toContain('321.00');
    expect(await examine(page, 'person-records')).toEqual([]);
  });

  test('by mouse: who looked, on what matter? The person asks that body why, and withdraws the request', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '谁查过我' }).click();
    const look = page
      .getByRole('table', { name: /谁查过我/ })
      .getByRole('row')
      .filter({ hasText: 'wage-clue/' })
      .first();
    await look.waitFor();
    expect(await examine(page, 'person-looks')).toEqual([]);
    await look.getByRole('link', { name: '要求说明' }).click();
    await page.waitForURL(/to=labour-310118/);
    await page.getByLabel('类别').last().selectOption({ label: '解释说明' });
    await page.getByLabel('请求内容').fill('请说明查询本人信息的理由');
    await page.getByRole('button', { name: '提出', exact: true }).click();
    const done = page.getByText(/^已提出 /);
    await done.waitFor();
    const id = (await done.innerText()).replace('已提出 ', '').trim();
    const row = page.getByRole('table', { name: /我的请求/ }).getByRole('row', { name: new RegExp(id) });
    await row.getByText('待答复').waitFor();
    expect(await examine(page, 'person-requests')).toEqual([]);
    await row.getByRole('button', { name: id }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await row.getByText('本人撤回').waitFor();
  });

  test('a complaint goes to the sharing authority, which decides it', async () => {
    const { request } = await mutation(person, 'filePersonRequest', 'request', 'id state', {
      ...{ kind: 'COMPLAINT', to: LABOUR, content: '多次查询本人信息' },
    });
    expect(request.state).toBe('COMPLAINED');
    const authority = await openBrowser();
    const { page } = authority;
    await enterAs(page, theHub().url, 'sharing-100000');
    await page.goto(`${theHub().url}/sharing/persons?state=COMPLAINED`);
    await page.getByRole('button', { name: request.id }).click();
    await page.getByLabel('处理决定').fill('已责令说明查询理由');
    expect(await examine(page, 'sharing-complaint')).toEqual([]);
    await page.getByRole('button', { name: '作出决定' }).click();
    await page.getByRole('row', { name: new RegExp(request.id) }).waitFor({ state: 'detached' });
    const { data } = await answer(person, '{ personRequests(where: {state: UPHELD}, first: 50) { nodes { id decision } } }');
    expect(data.personRequests.nodes).toContainEqual({ id: request.id, decision: '已责令说明查询理由' });
    expect(authority.faults).toEqual([]);
    await authority.browser.close();
  });

  test('a person mandates a union, which acts for the person and says so; the person sees that it looked, and withdraws', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: '授权委托' }).click();
    await page.getByLabel('受托单位编号或者受托码').fill('union-310000');
    await page.getByLabel('备注').fill('工会代办');
    await page.getByRole('button', { name: '授权', exact: true }).press('Enter');
    const done = page.getByText(/^已授权 /);
    await done.waitFor();
    const id = (await done.innerText()).replace('已授权 ', '').trim();
    const row = page.getByRole('table', { name: /我委托的/ }).getByRole('row', { name: new RegExp(id) });
    await row.getByText('有效', { exact: true }).waitFor();
    expect(await examine(page, 'person-mandates')).toEqual([]);

    const union = await openBrowser();
    await enterAs(union.page, theHub().url, 'union-310000');
    await union.page.goto(`${theHub().url}/union/mandates?state=IN_FORCE`);
    const held = union.page.getByRole('table', { name: /我受托的/ }).getByRole('row', { name: new RegExp(id) });
    await held.getByRole('link', { name: '代为办理' }).click();
    await union.page.getByRole('table', { name: /参保/ }).waitFor();
    await settled(union.page);
    expect(await union.page.getByRole('table', { name: /参保/ }).innerText()).toContain('5,000.11');
    expect(await union.page.getByText(`受托办理：${id}`).count()).toBe(1);
    expect(await examine(union.page, 'agent-records')).toEqual([]);
    await union.page.getByRole('link', { name: '结束代办' }).click();
    await union.page.getByRole('region', { name: '查询依据' }).waitFor();
    expect(union.faults).toEqual([]);
    await union.browser.close();

    await page.getByRole('link', { name: '谁查过我' }).click();
    await page
      .getByRole('table', { name: /谁查过我/ })
      .getByRole('row')
      .filter({ hasText: id })
      .first()
      .waitFor();
    await page.getByRole('link', { name: '授权委托' }).click();
    await row.getByRole('button', { name: id }).click();
    await page.getByRole('button', { name: '撤回委托' }).click();
    await row.getByText('本人已撤回').waitFor();
  });

  test('the agreements, matters and desk of bodies are not offered, and nothing failed on the way', async () => {
    const { page } = opened;
    expect(await page.getByRole('region', { name: '查询依据' }).count()).toBe(0);
    expect(await page.evaluate(() => location.href + JSON.stringify(sessionStorage) + JSON.stringify(localStorage))).not.toContain(person);
    expect(opened.faults).toEqual([]);
  });
});
