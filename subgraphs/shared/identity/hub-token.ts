import { type CryptoKey, importJWK, type JWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Agency, PARTICIPANT_KINDS } from '../agencies.ts';
import type { Caller } from './caller.ts';

/**
 * The gateway's own token towards a subgraph: EdDSA, 60 seconds, one audience per subgraph.
 * It is the only thing a subgraph trusts.
 */
export const HUB_ISSUER = 'worker-rights-data-hub';
const LIFETIME_SECONDS = 60;
const TYPE = 'hub+jwt';

const claims = z.object({
  sub: z.string().min(1).max(100),
  kind: z.enum(PARTICIPANT_KINDS),
  region: z.string().regex(/^[1-8]\d{5}$/),
  actor: z.string().max(200),
  trace: z.string().regex(/^[0-9a-f]{32}$/),
});

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

export async function importSigningKey(jwk: JWK): Promise<SigningKey> {
  if (!jwk.kid) throw new Error('the signing key has no kid');
  return { kid: jwk.kid, key: (await importJWK(jwk, 'EdDSA')) as CryptoKey };
}

export function signHubToken(signing: SigningKey, agency: Agency, caller: Caller): Promise<string> {
  return new SignJWT({ kind: caller.kind, region: caller.region, actor: caller.actor, trace: caller.traceId })
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ: TYPE })
    .setIssuer(HUB_ISSUER)
    .setAudience(agency)
    .setSubject(caller.participant)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(signing.key);
}

/** Throws where the token is not the gateway's, not for this subgraph, or out of date. */
export async function verifyHubToken(token: string, agency: Agency, keys: JWTVerifyGetKey): Promise<Caller> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['EdDSA'],
    issuer: HUB_ISSUER,
    audience: agency,
    typ: TYPE,
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: 5,
    requiredClaims: ['exp', 'iat', 'sub'],
  });
  const { sub, kind, region, actor, trace } = claims.parse(payload);
  return { participant: sub, kind, region, actor, traceId: trace };
}
