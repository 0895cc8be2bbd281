import { type CryptoKey, importJWK, type JWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Agency, PARTICIPANT_KINDS } from '../agencies.ts';
import type { Identity } from './caller.ts';
import type { Verified } from './verified-tokens.ts';

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
  exp: z.number(),
});

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

export async function importSigningKey(jwk: JWK): Promise<SigningKey> {
  if (!jwk.kid) throw new Error('the signing key has no kid');
  return { kid: jwk.kid, key: (await importJWK(jwk, 'EdDSA')) as CryptoKey };
}

export function signHubToken(signing: SigningKey, agency: Agency, caller: Identity): Promise<string> {
  return new SignJWT({ kind: caller.kind, region: caller.region, actor: caller.actor })
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ: TYPE })
    .setIssuer(HUB_ISSUER)
    .setAudience(agency)
    .setSubject(caller.participant)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(signing.key);
}

/** Signs tokens towards the subgraphs, and uses each for the first half of its life by the same caller. */
export class HubTokens {
  private readonly signed = new LRUCache<string, Promise<string>>({ max: 10_000, ttl: (LIFETIME_SECONDS / 2) * 1_000 });

  constructor(private readonly signing: SigningKey) {}

  for(agency: Agency, caller: Identity): Promise<string> {
    const key = JSON.stringify([agency, caller.participant, caller.kind, caller.region, caller.actor]);
    let token = this.signed.get(key);
    if (!token) {
      token = signHubToken(this.signing, agency, caller);
      this.signed.set(key, token);
      token.catch(() => this.signed.delete(key));
    }
    return token;
  }
}

/** Throws where the token is not the gateway's, not for this subgraph, or out of date. */
export async function verifyHubToken(token: string, agency: Agency, keys: JWTVerifyGetKey): Promise<Verified<Identity>> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['EdDSA'],
    issuer: HUB_ISSUER,
    audience: agency,
    typ: TYPE,
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: 5,
    requiredClaims: ['exp', 'iat', 'sub'],
  });
  const { sub, kind, region, actor, exp } = claims.parse(payload);
  return { value: { participant: sub, kind, region, actor }, expires: exp };
}
