import type { FastifyRequest } from 'fastify';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { REGISTERED_KINDS } from '../../subgraphs/shared/agencies.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { holdsResidentNumber } from '../../subgraphs/shared/identifiers/in-text.ts';
import { isPseudonym } from '../../subgraphs/shared/identifiers/pseudonym.ts';
import { WHOLE_COUNTRY } from '../../subgraphs/shared/identifiers/region-code.ts';
import { bearerToken } from '../../subgraphs/shared/identity/bearer.ts';
import type { Caller, Identity } from '../../subgraphs/shared/identity/caller.ts';
import { isReservedName } from '../../subgraphs/shared/identity/reserved-names.ts';
import { traceId } from '../../subgraphs/shared/identity/trace-id.ts';
import { type Verified, VerifiedTokens } from '../../subgraphs/shared/identity/verified-tokens.ts';

// Asymmetric algorithms only, because only the issuer has the private key.
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];

const MAX_TOKEN_AGE = '24h';
const MAX_PERSON_TOKEN_AGE = '1h';
// RFC 9068: ID tokens and one-time codes of the same issuer are not accepted.
const PERSON_TOKEN_TYPE = 'at+jwt';
// Even synchronised clocks can differ by seconds.
const CLOCK_TOLERANCE_SECONDS = 10;

export interface ParticipantTokens {
  issuer: string;
  audience: string;
  jwksUrl: string;
}

const claims = z.object({
  sub: z.string().regex(/^[a-z0-9][a-z0-9-]{1,99}$/),
  kind: z.enum(REGISTERED_KINDS),
  region: z.string().regex(/^[1-8]\d{5}$/),
  actor: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{C}+$/u),
  exp: z.number(),
});

/** The identity provider of persons: issuer, keys, and the accepted levels of identity assurance (acr). */
export interface PersonTokens {
  issuer: string;
  jwksUrl: string;
  assurance: readonly string[];
}

const personClaims = z.object({ sub: z.string().refine(isPseudonym), acr: z.string(), exp: z.number() });

/** Verifies the token of a request. Throws UNAUTHENTICATED with the reason; the message never contains the token. */
export function useCaller(
  { issuer, audience, jwksUrl }: ParticipantTokens,
  persons?: PersonTokens,
): (request: FastifyRequest) => Promise<Caller> {
  const keys = keysAt(jwksUrl);
  const personOf = persons && usePersons(persons, audience);
  const tokens = new VerifiedTokens(async (token): Promise<Verified<Identity>> => {
    // The unverified issuer only selects the keys for the verification.
    if (personOf && issuerOf(token) === persons.issuer) return personOf(token);
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: MAX_TOKEN_AGE,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch(refuse);
    const verdict = claims.safeParse(payload);
    if (!verdict.success)
      throw unauthenticated('a claim of the participant token is missing or invalid', '参与方令牌缺少必要声明，或者声明无效');
    const { sub, kind, region, actor, exp } = verdict.data;
    if (holdsResidentNumber(sub) || holdsResidentNumber(actor))
      throw unauthenticated(
        'sub or actor of the participant token is a resident number, which must not be stored in the ledger; use a staff number such as clerk-0123',
        '参与方令牌的 sub 或 actor 为公民身份号码，不得登记入账；请使用工号，如 clerk-0123',
      );
    // Such a name may have been registered before the register rejected it.
    if (isReservedName(sub))
      throw unauthenticated(
        'sub of the participant token is a name reserved for persons or for the hub itself',
        '参与方令牌的 sub 为个人标识或者枢纽保留标识',
      );
    return { value: { participant: sub, kind, region, actor }, expires: exp };
  });
  return async (request) => {
    const { authorization } = request.headers;
    const token = bearerToken(authorization);
    if (!token)
      throw authorization
        ? unauthenticated(
            'the Authorization header must read: Bearer, one space, the participant token',
            '请求头 Authorization 应为：Bearer 加一个空格，再接参与方令牌',
          )
        : unauthenticated(
            'no participant token was sent; send it as Authorization: Bearer <token>',
            '未提供参与方令牌；请以 Authorization: Bearer <令牌> 发送',
          );
    return { ...(await tokens.read(token)), grants: [], traceId: traceId(request.headers.traceparent) };
  };
}

const keysAt = (url: string) => createRemoteJWKSet(new URL(url), { cooldownDuration: 5_000, timeoutDuration: 3_000 });

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** The subject of a person's token is the pseudonym of the register of persons (pairwise subject of the identity provider). */
function usePersons({ issuer, jwksUrl, assurance }: PersonTokens, audience: string) {
  const keys = keysAt(jwksUrl);
  return async (token: string): Promise<Verified<Identity>> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      typ: PERSON_TOKEN_TYPE,
      requiredClaims: ['exp', 'iat', 'sub'],
      maxTokenAge: MAX_PERSON_TOKEN_AGE,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch(refuse);
    const verdict = personClaims.safeParse(payload);
    if (!verdict.success || !assurance.includes(verdict.data.acr))
      throw unauthenticated(
        `the token of a person must have a subject from the register of persons and an acr of ${assurance.join(' or ')}`,
        `个人令牌须载明人员登记中的标识，且身份核验级别（acr）为 ${assurance.join('或')}`,
      );
    const { sub, exp } = verdict.data;
    return { value: { participant: sub, kind: 'PERSON', region: WHOLE_COUNTRY, actor: 'person' }, expires: exp };
  };
}

function refuse(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw unauthenticated('the participant token has expired', '参与方令牌已过期');
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
    throw hubError('SOURCE_UNAVAILABLE', "the token issuer's keys cannot be fetched", {
      messageZh: '无法获取令牌签发方公钥',
      http: { status: 503 },
    });
  throw unauthenticated('the participant token is not valid here', '参与方令牌无效');
}

function unauthenticated(message: string, messageZh: string) {
  const headers = new Map([['www-authenticate', 'Bearer realm="worker-rights-data-hub"']]);
  return hubError('UNAUTHENTICATED', message, { messageZh, http: { status: 401, headers } });
}
