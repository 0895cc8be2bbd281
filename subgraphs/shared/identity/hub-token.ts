import { type CryptoKey, importJWK, type JWK, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { AGENCIES, type Agency, PARTICIPANT_KINDS } from '../agencies.ts';
import type { CallerWithGrants, Matter } from './caller.ts';
import { actingUnder } from './mandates.ts';
import type { Verified } from './verified-tokens.ts';

/**
 * The gateway's token for a subgraph: EdDSA, valid for 60 seconds, with one audience per subgraph. It contains the caller, its
 * agreements with the subgraph's agency and the persons of its matter. Subgraphs trust nothing else.
 */
export const HUB_ISSUER = 'worker-rights-data-hub';
const LIFETIME_SECONDS = 60;
const TYPE = 'hub+jwt';

const claims = z.object({
  sub: z.string().min(1).max(100),
  kind: z.enum(PARTICIPANT_KINDS),
  region: z.string().regex(/^[1-8]\d{5}$/),
  actor: z
    .string()
    .max(200)
    .regex(/^\P{C}*$/u),
  scope: z.array(z.string()).optional(),
  mandate: actingUnder.optional(),
  grants: z.array(
    z.object({ agreement: z.string(), provider: z.enum(AGENCIES), regions: z.array(z.string()), coordinates: z.array(z.string()) }),
  ),
  matter: z.object({ reference: z.string(), subjects: z.array(z.string()), confirmed: z.array(z.string()) }).optional(),
  held: z
    .array(
      z.object({
        coordinate: z.string(),
        record: z.string(),
        subject: z.string().nullable(),
        digest: z.string(),
        correctable: z.boolean(),
        region: z.string().nullable(),
        isValue: z.boolean(),
      }),
    )
    .optional(),
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

export function signHubToken(signing: SigningKey, agency: Agency, caller: CallerWithGrants): Promise<string> {
  const { kind, region, actor, scope, mandate, matter } = caller;
  const held = heldOf(agency, caller);
  return new SignJWT({
    kind,
    region,
    actor,
    ...(scope && { scope }),
    ...(mandate && { mandate }),
    grants: grantsOf(agency, caller),
    ...(matter && { matter: matterOf(matter) }),
    ...(held && { held }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid, typ: TYPE })
    .setIssuer(HUB_ISSUER)
    .setAudience(agency)
    .setSubject(caller.participant)
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(signing.key);
}

/** An agency receives only its own agreements. */
const grantsOf = (agency: Agency, { grants }: CallerWithGrants) => grants.filter(({ provider }) => provider === agency);

const heldOf = (agency: Agency, { held }: CallerWithGrants) => (agency === 'sharing' ? held : undefined);

/** Agencies do not receive what else the gateway knows about the matter. */
const matterOf = ({ reference, subjects, confirmed }: Matter): Matter => ({ reference, subjects, confirmed });

/**
 * Signs tokens for the subgraphs. A token is reused for half of its lifetime if the caller, its agreements and its matter are
 * the same.
 */
export class HubTokens {
  private readonly signed = new LRUCache<string, Promise<string>>({ max: 10_000, ttl: (LIFETIME_SECONDS / 2) * 1_000 });

  constructor(private readonly signing: SigningKey) {}

  for(agency: Agency, caller: CallerWithGrants): Promise<string> {
    const { participant, kind, region, actor, scope, mandate, matter } = caller;
    const key = JSON.stringify([
      agency,
      participant,
      kind,
      region,
      actor,
      scope,
      mandate,
      grantsOf(agency, caller),
      matter && matterOf(matter),
      heldOf(agency, caller),
    ]);
    let token = this.signed.get(key);
    if (!token) {
      token = signHubToken(this.signing, agency, caller);
      this.signed.set(key, token);
      token.catch(() => this.signed.delete(key));
    }
    return token;
  }
}

/** Throws if the token was not signed by the gateway, has another audience or has expired. */
export async function verifyHubToken(token: string, agency: Agency, keys: JWTVerifyGetKey): Promise<Verified<CallerWithGrants>> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['EdDSA'],
    issuer: HUB_ISSUER,
    audience: agency,
    typ: TYPE,
    maxTokenAge: LIFETIME_SECONDS,
    clockTolerance: 5,
    requiredClaims: ['exp', 'iat', 'sub'],
  });
  const { sub, kind, region, actor, scope, mandate, grants, matter, held, exp } = claims.parse(payload);
  return { value: { participant: sub, kind, region, actor, scope, mandate, grants, matter, held }, expires: exp };
}
