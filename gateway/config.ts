import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AGENCIES, type Agency } from '../subgraphs/shared/agencies.ts';
import { count, list, metricsPort, milliseconds, origins, personsUrl, port, readSettings, url } from '../subgraphs/shared/config.ts';
import { privateKey, publicKeys } from '../subgraphs/shared/identity/private-key.ts';

export const gatewaySettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  /** host names the hub answers under, such as hub.example; any where left out */
  ALLOWED_HOSTS: list,
  /** origins whose pages may ask from a browser, such as https://desk.example; none where left out */
  CORS_ORIGINS: origins,
  METRICS_PORT: metricsPort,
  LABOUR_URL: url,
  UNIONS_URL: url,
  COURTS_URL: url,
  INSURANCE_URL: url,
  SHARING_URL: url,
  PARTICIPANT_ISSUER: z.string().min(1),
  PARTICIPANT_AUDIENCE: z.string().min(1).default('worker-rights-data-hub'),
  PARTICIPANT_JWKS_URL: url,
  /** who signs the tokens of persons, such as the national identity provider, and its public keys; without them no person comes in */
  PERSON_ISSUER: z.string().min(1).optional(),
  PERSON_JWKS_URL: url.optional(),
  /** assurances of identity (acr) of which one is enough */
  PERSON_ASSURANCE: z
    .string()
    .default('high')
    .transform((text) => text.split(',').map((one) => one.trim())),
  HUB_SIGNING_KEY: privateKey,
  /** signs answers for those who ask; outlives the key above, because receipts are checked years later */
  HUB_RECEIPT_KEY: privateKey,
  /** public keys that receipts and proofs were signed by before the present ones */
  RETIRED_RECEIPT_KEYS: publicKeys,
  HUB_NAME: z.string().min(1).max(200).default('worker-rights-data-hub'),
  LEDGER_DATABASE_URL: personsUrl,
  SUPERGRAPH_FILE: z.string().default(fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url))),
  IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real'),
  SOURCE_DEADLINE_MS: milliseconds.default(5_000),
  SOURCE_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(32),
  QUERY_COST_LIMIT: count.default(100_000),
  /** points of cost that one participant may use in a minute */
  PARTICIPANT_COST_PER_MINUTE: count.default(3_000_000),
  /** requests of one participant, and of all, that may be under way at once */
  PARTICIPANT_REQUESTS: z.coerce.number().int().min(1).max(10_000).default(64),
  GATEWAY_REQUESTS: z.coerce.number().int().min(1).max(100_000).default(1_000),
  /** most bytes that the agencies may answer to one operation */
  ANSWER_BYTES: count.default(16 * 1024 * 1024),
  DEMO_TOKENS_URL: url.optional(),
  /** the console's client at the participants' issuer, whose name is then the address of its OpenID configuration */
  CONSOLE_CLIENT_ID: z.string().min(1).max(200).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

export type GatewaySettings = Readonly<z.infer<z.ZodObject<typeof gatewaySettings>>>;

export function readGatewaySettings(env: Record<string, string | undefined>): GatewaySettings {
  return readSettings(gatewaySettings, env);
}

/** Undefined where persons do not come in: both settings are needed. */
export const personTokens = ({ PERSON_ISSUER: issuer, PERSON_JWKS_URL: jwksUrl, PERSON_ASSURANCE: assurance }: GatewaySettings) =>
  issuer && jwksUrl ? { issuer, jwksUrl, assurance } : undefined;

export function sourceUrls(given: GatewaySettings): Record<Agency, string> {
  return Object.fromEntries(
    AGENCIES.map((agency) => [agency, given[`${agency.toUpperCase()}_URL` as `${Uppercase<Agency>}_URL`]]),
  ) as Record<Agency, string>;
}
