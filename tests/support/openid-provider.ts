import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

const AUDIENCE = 'worker-rights-data-hub';
const CLIENT = 'hub-console';
const RESOURCE = `urn:${AUDIENCE}`;
const HOUR = 3_600;
const SIGN_IN = '/interaction/';
const FORM = `<!doctype html><title>Identity provider</title><link rel="icon" href="data:,">
<form method="post"><label>Who are you? <input name="login"></label> <button>Sign in</button></form>`;

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  jwksUrl: string;
  stop(): Promise<void>;
}

/**
 * A participants' identity provider on this machine: OpenID Connect by a certified library, a public client without a
 * secret, access tokens as signed JWTs. Whoever signs in is the participant whose name is typed.
 */
export async function startOpenIdProvider(page: string): Promise<OpenIdProvider> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, await configuration(page));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith(SIGN_IN)) return void answer(request, response);
    if (request.method === 'GET') return void response.setHeader('content-type', 'text/html').end(FORM);
    return void text(request).then((body) =>
      provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('login') as string } }),
    );
  });
  return {
    issuer,
    clientId: CLIENT,
    jwksUrl: `${issuer}/jwks`,
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
    interactions: { url: (_context, { uid }) => SIGN_IN + uid },
    ttl: { AccessToken: HOUR, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
    // The participants' own console needs nobody's consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(RESOURCE, '');
      await grant.save();
      return grant;
    },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    extraTokenClaims: () => ({ kind: 'UNION', region: '310000', actor: 'officer-0007' }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
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
