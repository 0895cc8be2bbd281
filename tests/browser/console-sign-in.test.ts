import { type ConsolePage, examine, inBrowser, openBrowser, settled } from '../support/console-page.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider.ts';
import { freePort, startSecondGateway } from '../support/second-gateway.ts';

const QUESTION = '/union?firm=91193100MA0003056A&place=310115&on=2026-10-31';

inBrowser('sign-in by OpenID Connect', () => {
  let opened: ConsolePage;
  let provider: OpenIdProvider;
  const codes: URLSearchParams[] = [];
  const tokens: URLSearchParams[] = [];
  let gateway: Awaited<ReturnType<typeof startSecondGateway>>;
  beforeAll(async () => {
    const port = await freePort();
    provider = await startOpenIdProvider(`http://127.0.0.1:${port}`);
    gateway = await startSecondGateway(port, {
      PARTICIPANT_ISSUER: provider.issuer,
      PARTICIPANT_JWKS_URL: provider.jwksUrl,
      CONSOLE_CLIENT_ID: provider.clientId,
    });
    opened = await openBrowser();
    opened.page.on('request', (request) => {
      const { origin, pathname, searchParams } = new URL(request.url());
      if (origin === provider.issuer && pathname === '/auth') codes.push(searchParams);
      if (origin === provider.issuer && pathname === '/token') tokens.push(new URLSearchParams(request.postData() ?? ''));
    });
  });
  afterAll(async () => {
    await opened?.browser.close();
    await gateway?.stop();
    await provider?.stop();
  });

  test('one signs in at the identity provider, and comes back to where one wanted to go', async () => {
    const { page } = opened;
    await page.goto(gateway.url + QUESTION);
    expect(await examine(page, 'sign-in-openid')).toEqual([]);
    expect(await page.getByRole('heading', { name: /演示/ }).count()).toBe(0);
    await page.getByRole('button', { name: '统一身份认证登录' }).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.getByLabel('Who are you?').fill('union-310000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(gateway.url + QUESTION);
    await page.getByRole('table', { name: /适用的集体合同/ }).waitFor();
    expect(await page.locator('.who').innerText()).toContain('上海市总工会');
  });

  test('the code is bound to the browser by PKCE and a state; the client has no secret', () => {
    const [first] = codes;
    expect(first?.get('response_type')).toBe('code');
    expect(first?.get('code_challenge_method')).toBe('S256');
    expect(first?.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(first?.get('state')).toMatch(/^[\w-]{20,}$/);
    const [token] = tokens;
    expect(token?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect(token?.has('client_secret')).toBe(false);
  });

  test('no token is kept: a reload takes a new one without asking the reader, and stays where it was', async () => {
    const { page } = opened;
    const kept = () => page.evaluate(() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie);
    expect(await kept()).not.toContain('eyJ');
    await page.reload();
    await page.getByRole('table', { name: /适用的集体合同/ }).waitFor();
    await settled(page);
    expect(page.url()).toBe(gateway.url + QUESTION);
    expect(tokens).toHaveLength(2);
    expect(await kept()).not.toContain('eyJ');
  });

  test('a code that this browser did not ask for is not taken', async () => {
    const { page } = opened;
    await page.evaluate(() => sessionStorage.setItem('hub-sign-in', JSON.stringify({ verifier: 'x'.repeat(43), state: 'own', back: '/' })));
    const before = tokens.length;
    await page.goto(`${gateway.url}/signed-in?code=stolen&state=foreign&iss=${encodeURIComponent(provider.issuer)}`);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main#main').count()).toBe(0);
    expect(tokens).toHaveLength(before);
  });

  test('nothing failed on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
