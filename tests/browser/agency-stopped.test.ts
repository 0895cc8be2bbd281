import { setTimeout as sleep } from 'node:timers/promises';
import { expire, step } from '../support/agreements.ts';
import { type ConsolePage, enterAs, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { patient } from '../support/patience.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

// Longer than a loaded machine stands still: only who is stopped misses it.
const DEADLINE = patient(8_000);
/** Until a change of an agreement holds everywhere. */
const TAKES_HOLD = 6_000;
const PLATFORM = '91193100MA00000238';
const CASE = '(2026)浙0127民初9000034号';

inBrowser('with an agency stopped, or an agreement that ends while the page is open', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub({ env: { SOURCE_DEADLINE_MS: String(DEADLINE) } });
  }, 420_000);
  afterAll(() => hub?.stop());

  async function opened(participant: string): Promise<ConsolePage> {
    const page = await openBrowser();
    await enterAs(page.page, hub.url, participant);
    return page;
  }

  /** Runs something while an agency takes connections and never answers. */
  async function without(agency: string, run: () => Promise<void>): Promise<void> {
    const found = childrenOf(hub.process.pid as number).find(({ command }) => command.includes(`subgraphs/${agency}/index.js`));
    if (!found) throw new Error(`${agency} does not run`);
    process.kill(found.pid, 'SIGSTOP');
    try {
      await run();
    } finally {
      process.kill(found.pid, 'SIGCONT');
    }
  }

  test('with the courts stopped the dossier says so in their row and keeps the rest; asked again, it is whole', async () => {
    const { page, faults, browser } = await opened('labour-310000');
    await without('courts', async () => {
      await page.goto(`${hub.url}/labour?firm=${PLATFORM}`);
      await page.getByRole('table', { name: '概览' }).waitFor();
      await settled(page);
      const overview = page.getByRole('table', { name: '概览' });
      expect(await overview.getByRole('row', { name: /法院案件/ }).innerText()).toContain('人民法院：数据提供部门暂时无法应答');
      expect(await overview.getByRole('row', { name: /劳动保障监察/ }).innerText()).toMatch(/\t\d+\t/);
      expect(await overview.getByRole('row', { name: /集体合同/ }).innerText()).toMatch(/\t\d+\t/);
      expect(await examine(page, 'labour-without-courts')).toEqual([]);
    });
    const cases = page.getByRole('table', { name: /法院案件/ });
    // Until the courts are asked again.
    for (let i = 0; i < 10 && (await cases.count()) === 0; i++) {
      await sleep(2_000);
      await page.getByRole('button', { name: '查询', exact: true }).click();
      await settled(page);
    }
    await cases.waitFor();
    expect(faults).toEqual([]);
    await browser.close();
  });

  test.each([
    ['court-330000', `/court?number=${CASE}`, '人民法院'],
    ['court-330000', '/court/search?words=算法', '人民法院'],
    ['court-330000', `/court/similar?to=${CASE}`, '人民法院'],
  ])('with the courts stopped %s at %s reads who does not answer', async (participant, path, agency) => {
    const { page, faults, browser } = await opened(participant);
    await without('courts', async () => {
      await page.goto(hub.url + path);
      await page.getByRole('alert').getByText(`${agency}：数据提供部门暂时无法应答`).first().waitFor();
      await page
        .getByRole('button', { name: '查询', exact: true })
        .or(page.getByRole('button', { name: /检索|类案/ }))
        .first()
        .waitFor();
    });
    expect(faults).toEqual([]);
    await browser.close();
  });

  test('with the insurance agencies stopped the labour desk keeps the dossier, and their own desk its screens', async () => {
    const labour = await opened('labour-310000');
    const insurance = await opened('insurance-310000');
    await without('insurance', async () => {
      await labour.page.goto(`${hub.url}/labour?firm=${PLATFORM}`);
      await labour.page.locator('#cover').getByText('数据提供部门暂时无法应答').first().waitFor();
      await settled(labour.page);
      expect(await labour.page.getByRole('table', { name: '链条各级' }).locator('tbody tr').count()).toBeGreaterThan(1);
      for (const path of ['claims', 'transfers', 'gaps?month=2026-09', 'benefits?DISABILITY_LUMP_SUM=on&grade=7']) {
        await insurance.page.goto(`${hub.url}/insurance/${path}`);
        await insurance.page.getByRole('alert').getByText('数据提供部门暂时无法应答').first().waitFor();
        await insurance.page.locator('form.question').first().waitFor();
      }
      expect(await examine(insurance.page, 'insurance-stopped')).toEqual([]);
    });
    expect([...labour.faults, ...insurance.faults]).toEqual([]);
    await labour.browser.close();
    await insurance.browser.close();
  });

  test('an agreement that is suspended, or ends, while the page is open: the screen names it, says so at its place, and keeps the rest', async () => {
    const { page, faults, browser } = await opened('court-330000');
    const address = new URLSearchParams({ number: CASE, matter: `court-case/${CASE}`, under: 'AG-90000001,AG-90000002' });
    await page.goto(`${hub.url}/court/persons?${address}`);
    await page.getByRole('table', { name: /用工关系/ }).waitFor();
    await step('labour-100000', 'suspendAgreement', 'AG-90000001', ', reason: "暂停"', hub);
    await sleep(TAKES_HOLD);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText(/AG-90000001：所列协议已暂停/).waitFor();
    await settled(page);
    expect(await page.getByRole('table', { name: /用工关系/ }).count()).toBe(0);
    expect(await page.getByText(/依法不予显示.*所列协议已暂停/).count()).toBeGreaterThan(0);
    expect(await page.getByRole('table', { name: /参保/ }).locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await examine(page, 'court-agreement-suspended')).toEqual([]);
    await step('labour-100000', 'resumeAgreement', 'AG-90000001', ', reason: "恢复"', hub);
    await sleep(TAKES_HOLD);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('table', { name: /用工关系/ }).waitFor();
    await expire('AG-90000001', hub);
    await sleep(TAKES_HOLD);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText(/AG-90000001：所列协议已到期/).waitFor();
    await settled(page);
    expect(await page.getByRole('table', { name: /用工关系/ }).count()).toBe(0);
    expect(await page.getByRole('table', { name: /参保/ }).locator('tbody tr').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await browser.close();
  });
});
