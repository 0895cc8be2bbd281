import type { FastifyRequest } from 'fastify';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { PARTICIPANT_KINDS } from '../../subgraphs/shared/agencies.ts';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { holdsResidentNumber } from '../../subgraphs/shared/identifiers/in-text.ts';
import { bearerToken } from '../../subgraphs/shared/identity/bearer.ts';
import type { Caller, Identity } from '../../subgraphs/shared/identity/caller.ts';
import { traceId } from '../../subgraphs/shared/identity/trace-id.ts';
import { type Verified, VerifiedTokens } from '../../subgraphs/shared/identity/verified-tokens.ts';

// Asymmetric only: a participant's issuer holds the private key, the hub never does.
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];

const LONGEST_LIFE = '24h';
// Clocks of issuers and of this machine differ by seconds even where both are kept.
const CLOCK_TOLERANCE_SECONDS = 10;

export interface ParticipantTokens {
  issuer: string;
  audience: string;
  jwksUrl: string;
}

const claims = z.object({
  sub: z.string().regex(/^[a-z0-9][a-z0-9-]{1,99}$/),
  kind: z.enum(PARTICIPANT_KINDS),
  region: z.string().regex(/^[1-8]\d{5}$/),
  actor: z
    .string()
    .min(1)
    .max(200)
    .regex(/^\P{C}+$/u),
  exp: z.number(),
});

/** Verifies the participant's token of a request. Throws UNAUTHENTICATED; why is told, what was sent is not. */
export function useCaller({ issuer, audience, jwksUrl }: ParticipantTokens): (request: FastifyRequest) => Promise<Caller> {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: 5_000, timeoutDuration: 3_000 });
  const tokens = new VerifiedTokens(async (token): Promise<Verified<Identity>> => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: LONGEST_LIFE,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch(refuse);
    const verdict = claims.safeParse(payload);
    if (!verdict.success) throw unauthenticated('a claim of the participant token is missing or invalid', '参与方令牌缺少必要声明');
    const { sub, kind, region, actor, exp } = verdict.data;
    if (holdsResidentNumber(sub) || holdsResidentNumber(actor))
      throw unauthenticated(
        'sub or actor of the participant token is a resident number, which must not be stored in the ledger; use a staff number such as clerk-0123',
        '参与方令牌的 sub 或 actor 为公民身份号码，不得登记入账；请使用工号，如 clerk-0123',
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
