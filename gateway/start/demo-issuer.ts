import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { DemoParticipant } from '../../subgraphs/demo/world/demo-participants.ts';
import { publicPart } from '../../subgraphs/shared/identity/private-key.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';

export const DEMO_ISSUER = 'worker-rights-data-hub-demo-issuer';
/** The issuer of persons' tokens; different from that of the participants, like a national identity provider. */
export const DEMO_PERSON_ISSUER = 'worker-rights-data-hub-demo-identity-provider';
export const AUDIENCE = 'worker-rights-data-hub';
const LIFETIME = '12h';
/** Host names of this machine. */
export const LOOPBACK = ['127.0.0.1', 'localhost'];

/** A token of a participant, like one from its identity provider. */
export async function demoToken(key: JWK, participant: DemoParticipant): Promise<string> {
  refuseInProduction();
  return new SignJWT({ kind: participant.kind, region: participant.region, actor: 'demo' })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid as string })
    .setIssuer(DEMO_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(participant.id)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(await importJWK(key, 'EdDSA'));
}

/** An access token of a person (RFC 9068), like one from a national identity provider. */
export async function demoPersonToken(key: JWK, person: string): Promise<string> {
  refuseInProduction();
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ acr: 'high', amr: ['face', 'pin'], auth_time: now, client_id: 'demo' })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid as string, typ: 'at+jwt' })
    .setIssuer(DEMO_PERSON_ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(person)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'EdDSA'));
}

/** A one-time code of a person for one participant, like one from an identity service. */
export async function demoPersonCode(key: JWK, person: string, participant: string): Promise<string> {
  refuseInProduction();
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid as string, typ: 'person-code+jwt' })
    .setIssuer(DEMO_ISSUER)
    .setAudience(participant)
    .setSubject(person)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(await importJWK(key, 'EdDSA'));
}

export interface RunningIssuer {
  jwksUrl: string;
  tokensUrl: string;
  stop(): Promise<void>;
}

/**
 * Publishes the public key of the demo issuer and gives tokens to the console and the explorer, whose origins are `pages`.
 * Other pages are refused, also in DNS rebinding attacks. Not part of a production hub.
 */
export async function startDemoIssuer(
  key: JWK,
  participants: readonly DemoParticipant[],
  pages: readonly string[],
): Promise<RunningIssuer> {
  refuseInProduction();
  const server = http.createServer((request, response) => {
    const { origin, host = '' } = request.headers;
    const answer = async () => {
      if (!LOOPBACK.includes(host.replace(/:\d+$/, '')) || (origin && !pages.includes(origin))) return undefined;
      if (request.url === '/jwks.json') return { keys: [publicPart(key)] };
      if (request.url === '/participants' && origin)
        return Promise.all(participants.map(async (one) => ({ ...one, token: await demoToken(key, one) })));
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const [person, participant] = [searchParams.get('person'), searchParams.get('participant')];
      if (pathname === '/person-code' && person && participant) return { code: await demoPersonCode(key, person, participant) };
      return undefined;
    };
    answer().then(
      (body) => {
        response.writeHead(body ? 200 : 404, {
          'content-type': 'application/json',
          ...(body && origin && { 'access-control-allow-origin': origin }),
          vary: 'origin',
          'cache-control': 'no-store',
        });
        response.end(JSON.stringify(body ?? { error: 'not found' }));
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    jwksUrl: `${origin}/jwks.json`,
    tokensUrl: `${origin}/participants`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuseInProduction(): void {
  if (process.env.NODE_ENV === 'production')
    throw new StartError(
      'the demo issuer must not run in production',
      "set PARTICIPANT_ISSUER and PARTICIPANT_JWKS_URL to your participants' identity provider.",
    );
}
