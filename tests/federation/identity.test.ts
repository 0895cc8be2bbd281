import { readFileSync } from 'node:fs';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { AUDIENCE, DEMO_ISSUER } from '../../gateway/start/demo-issuer.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { importSigningKey, signHubToken } from '../../subgraphs/shared/identity/hub-token.ts';
import { hubState, post, theHub, tokenOf } from '../support/ask.ts';

const hub = theHub();
const ME = { query: '{ me { id } }' };
const CLAIMS = { kind: 'UNION', region: '310000', actor: 'test' };
const CALLER = {
  participant: 'labour-310000',
  kind: 'LABOUR' as const,
  region: '310000',
  actor: 'test',
  grants: [],
  traceId: '0'.repeat(31).concat('1'),
};

async function issuerKey() {
  const jwk = hubState(hub).keys.issuer;
  return { kid: jwk.kid as string, key: await importJWK(jwk, 'EdDSA'), jwk };
}

function token(changes: { issuer?: string; audience?: string; expires?: string; claims?: object } = {}) {
  return new SignJWT({ ...CLAIMS, ...changes.claims })
    .setIssuer(changes.issuer ?? DEMO_ISSUER)
    .setAudience(changes.audience ?? AUDIENCE)
    .setSubject('union-310000')
    .setIssuedAt()
    .setExpirationTime(changes.expires ?? '5m');
}

async function refused(authorization: string | undefined) {
  const found = await post(hub, ME, authorization === undefined ? {} : { authorization });
  expect(found.status).toBe(401);
  expect(found.headers.get('www-authenticate')).toContain('Bearer');
  expect(found.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(found.errors?.[0]?.extensions.messageZh).toMatch(/令牌/);
  expect(JSON.stringify(found.errors)).not.toContain('eyJ');
  expect(found.data).toBeUndefined();
}

test('a participant is who its token says', async () => {
  const { data } = await post(
    hub,
    { query: '{ me { id kind region { code } legalBasis } }' },
    { authorization: `Bearer ${await tokenOf(hub, 'court-330000')}` },
  );
  expect(data.me).toMatchObject({ id: 'court-330000', kind: 'COURT', region: { code: '330000' } });
  expect(data.me.legalBasis).toContain('第四十三条');
});

test('without a token there are the health pages and the shell of the explorer, and nothing else', async () => {
  await refused(undefined);
  const introspection = await post(hub, { query: '{ __schema { queryType { name } } }' });
  expect([introspection.status, introspection.data]).toEqual([401, undefined]);
  for (const path of ['/', '/healthz', '/readyz', '/.well-known/jwks.json']) expect((await fetch(`${hub.url}${path}`)).status).toBe(200);
  const keys = JSON.stringify(await (await fetch(`${hub.url}/.well-known/jwks.json`)).json());
  expect(keys).not.toContain('"d"');
});

describe('the gateway refuses', () => {
  test('nonsense in place of a token', () => refused('Bearer nonsense'));
  test('another scheme', () => refused('Basic dTpw'));
  test('a token of a key the issuer does not publish', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    await refused(
      `Bearer ${await token()
        .setProtectedHeader({ alg: 'EdDSA', kid: (await issuerKey()).kid })
        .sign(privateKey)}`,
    );
  });
  test('an expired token', async () => {
    const { kid, key } = await issuerKey();
    await refused(`Bearer ${await token({ expires: '-30s' }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`);
  });
  test('a token of a clock that is minutes ahead', async () => {
    const { kid, key } = await issuerKey();
    const later = Math.floor(Date.now() / 1_000) + 60;
    await refused(`Bearer ${await token().setIssuedAt(later).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`);
  });
  test('but not one of a clock that is some seconds ahead, or behind', async () => {
    const { kid, key } = await issuerKey();
    const now = Math.floor(Date.now() / 1_000);
    for (const signing of [token().setIssuedAt(now + 5), token().setNotBefore(now + 4), token({ expires: '-3s' })]) {
      const authorization = `Bearer ${await signing.setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`;
      expect((await post(hub, ME, { authorization })).data).toEqual({ me: { id: 'union-310000' } });
    }
  });
  test('a token for another audience, and one of another issuer', async () => {
    const { kid, key } = await issuerKey();
    await refused(`Bearer ${await token({ audience: 'elsewhere' }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`);
    await refused(`Bearer ${await token({ issuer: 'elsewhere' }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`);
  });
  test('alg none', () =>
    refused(
      `Bearer ${new UnsecuredJWT(CLAIMS).setIssuer(DEMO_ISSUER).setAudience(AUDIENCE).setSubject('union-310000').setIssuedAt().setExpirationTime('5m').encode()}`,
    ));
  test('a token signed with the public key as a shared secret', async () => {
    const { kid, jwk } = await issuerKey();
    const { d: _private, ...rest } = jwk;
    const published = new TextEncoder().encode(await exportSPKI((await importJWK(rest, 'EdDSA')) as never));
    await refused(`Bearer ${await token().setProtectedHeader({ alg: 'HS256', kid }).sign(published)}`);
  });
  test.each([{ kind: 'MINISTRY' }, { region: '31' }, { actor: undefined }])('a token with the claim %j', async (claims) => {
    const { kid, key } = await issuerKey();
    await refused(`Bearer ${await token({ claims }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(key)}`);
  });
});

describe.each(AGENCIES)('the %s subgraph refuses, on every endpoint,', (agency) => {
  const url = () => {
    const lines = readFileSync(`${hub.folder}/logs/${agency}.log`, 'utf8').split('\n');
    return (JSON.parse(lines.find((line) => line.includes('"ready"')) as string) as { url: string }).url;
  };
  const ENDPOINTS = [
    '{ __typename }',
    '{ __schema { types { name } } }',
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
  ];

  const knock = async (query: string, authorization?: string) => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: await response.json() };
  };

  test('a caller without a token', async () => {
    for (const endpoint of ENDPOINTS)
      expect(await knock(endpoint)).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
  });
  test("a participant's own token", async () => {
    for (const endpoint of ENDPOINTS) expect((await knock(endpoint, `Bearer ${await tokenOf(hub, 'labour-310000')}`)).status).toBe(401);
  });
  test("the gateway's token for another subgraph", async () => {
    const signing = await importSigningKey(hubState(hub).keys.hub);
    const other = AGENCIES.find((one) => one !== agency) as (typeof AGENCIES)[number];
    for (const endpoint of ENDPOINTS)
      expect((await knock(endpoint, `Bearer ${await signHubToken(signing, other, CALLER)}`)).status).toBe(401);
    expect((await knock('{ __typename }', `Bearer ${await signHubToken(signing, agency, CALLER)}`)).status).toBe(200);
  });
  test('a token that another key signed', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const forged = await signHubToken({ kid: hubState(hub).keys.hub.kid, key: privateKey }, agency, CALLER);
    for (const endpoint of ENDPOINTS) expect((await knock(endpoint, `Bearer ${forged}`)).status).toBe(401);
  });
});

test('no token is ever in a log', async () => {
  for (const name of [...AGENCIES, 'gateway'])
    expect(readFileSync(`${hub.folder}/logs/${name}.log`, 'utf8')).not.toMatch(/eyJ[A-Za-z0-9_-]{10,}/);
});
