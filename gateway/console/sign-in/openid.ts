import * as oauth from 'oauth4webapi';

const STARTED = 'hub-sign-in';
const USED = 'hub-openid';

export interface Provider {
  issuer: string;
  clientId: string;
}

interface Started {
  verifier: string;
  state: string;
  /** the address to open after the sign-in */
  back: string;
}

const redirectUri = () => `${location.origin}/signed-in`;
const loopback = ({ hostname, protocol }: URL) => protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

async function discover({ issuer }: Provider) {
  const url = new URL(issuer);
  // Only a provider on this machine may use plain HTTP, for tests.
  const options = loopback(url) ? { [oauth.allowInsecureRequests]: true } : {};
  return { options, server: await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options)) };
}

/** Redirects to the participants' identity provider: authorization code with PKCE, without a client secret. */
export async function beginSignIn(provider: Provider): Promise<void> {
  const { server } = await discover(provider);
  const started: Started = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    back: location.pathname + location.search,
  };
  sessionStorage.setItem(STARTED, JSON.stringify(started));
  const url = new URL(server.authorization_endpoint as string);
  const asked = {
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: 'openid',
    state: started.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(started.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  location.assign(url);
}

/** Exchanges the code from the provider for the participant's token; undefined if no sign-in was started. */
export async function finishSignIn(provider: Provider): Promise<{ token: string; back: string } | undefined> {
  const kept = sessionStorage.getItem(STARTED);
  if (location.pathname !== '/signed-in' || !kept) return undefined;
  sessionStorage.removeItem(STARTED);
  const { verifier, state, back } = JSON.parse(kept) as Started;
  const { server, options } = await discover(provider);
  const client: oauth.Client = { client_id: provider.clientId };
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), state);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri(), verifier, options);
  const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, client, response);
  sessionStorage.setItem(USED, 'yes');
  return { token, back };
}

/** After a reload the user is redirected to the provider at once, because the browser stores no token. */
export const signedInBefore = () => sessionStorage.getItem(USED) === 'yes';
export const forgetOpenId = () => sessionStorage.removeItem(USED);
