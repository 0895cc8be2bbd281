import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

const AUDIENCE = 'worker-rights-data-hub';
const CLIENT = 'hub-console';
const HOUR = 3_600;

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  jwksUrl: string;
  /** the parameters of every request for a code, and of every one for a token, as they came */
  asked: { authorization: URLSearchParams[]; token: URLSearchParams[] };
  stop(): Promise<void>;
}

/**
 * A participants' identity provider on this machine: OpenID Connect by a certified library, a public client without a
 * secret, access tokens as signed JWTs. Whoever signs in is the participant whose name is typed; its pages for that are the
 * library's own.
 */
export async function startOpenIdProvider(page: string): Promise<OpenIdProvider> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, await configuration(page));
  const asked: OpenIdProvider['asked'] = { authorization: [], token: [] };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/auth') asked.authorization.push(searchParams);
    void answer(request, response);
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && context.method === 'POST')
      asked.token.push(new URLSearchParams(context.oidc?.body as Record<string, string>));
  });
  return {
    issuer,
    clientId: CLIENT,
    jwksUrl: `${issuer}/jwks`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function configuration(page: string): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }] } as never,
    cookies: { keys: ['a key for the cookies of one test run'] },
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${page}/signed-in`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    clientBasedCORS: (_context, origin) => origin === page,
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    extraTokenClaims: () => ({ kind: 'UNION', region: '310000', actor: 'officer-0007' }),
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${AUDIENCE}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: HOUR,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}
