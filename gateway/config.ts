import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AGENCIES, type Agency } from '../subgraphs/shared/agencies.ts';
import { count, list, metricsPort, milliseconds, origins, personsUrl, port, readSettings, url } from '../subgraphs/shared/config.ts';
import { privateKey, publicKeys } from '../subgraphs/shared/identity/private-key.ts';

export const gatewaySettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  /** host names that the hub serves, such as hub.example; any host name if not set */
  ALLOWED_HOSTS: list,
  /** origins whose pages may send requests from a browser (CORS), such as https://desk.example; none if not set */
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
  /**
   * issuer of the tokens of persons, such as the national identity provider, and its public keys; without both, persons
   * cannot sign in
   */
  PERSON_ISSUER: z.string().min(1).optional(),
  PERSON_JWKS_URL: url.optional(),
  /** accepted levels of identity assurance (acr) */
  PERSON_ASSURANCE: z
    .string()
    .default('high')
    .transform((text) => text.split(',').map((one) => one.trim())),
  HUB_SIGNING_KEY: privateKey,
  /** signs receipts; kept longer than the key above, because receipts are checked years later */
  HUB_RECEIPT_KEY: privateKey,
  /** former public keys of receipts and proofs */
  RETIRED_RECEIPT_KEYS: publicKeys,
  HUB_NAME: z.string().min(1).max(200).default('worker-rights-data-hub'),
  LEDGER_DATABASE_URL: personsUrl,
  SUPERGRAPH_FILE: z.string().default(fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url))),
  IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real'),
  SOURCE_DEADLINE_MS: milliseconds.default(5_000),
  SOURCE_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(32),
  QUERY_COST_LIMIT: count.default(100_000),
  /** points of cost that one participant may use per minute */
  PARTICIPANT_COST_PER_MINUTE: count.default(3_000_000),
  /** limits of concurrent requests: of one participant, and of all */
  PARTICIPANT_REQUESTS: z.coerce.number().int().min(1).max(10_000).default(64),
  GATEWAY_REQUESTS: z.coerce.number().int().min(1).max(100_000).default(1_000),
  /** maximum of bytes that the agencies may answer to one operation */
  ANSWER_BYTES: count.default(16 * 1024 * 1024),
  DEMO_TOKENS_URL: url.optional(),
  /** client id of the console at PARTICIPANT_ISSUER, which must then be the address of an OpenID provider */
  CONSOLE_CLIENT_ID: z.string().min(1).max(200).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

export type GatewaySettings = Readonly<z.infer<z.ZodObject<typeof gatewaySettings>>>;

export function readGatewaySettings(env: Record<string, string | undefined>): GatewaySettings {
  return readSettings(gatewaySettings, env);
}

/** Returns undefined unless both settings are given. */
export const personTokens = ({ PERSON_ISSUER: issuer, PERSON_JWKS_URL: jwksUrl, PERSON_ASSURANCE: assurance }: GatewaySettings) =>
  issuer && jwksUrl ? { issuer, jwksUrl, assurance } : undefined;

export function sourceUrls(given: GatewaySettings): Record<Agency, string> {
  return Object.fromEntries(
    AGENCIES.map((agency) => [agency, given[`${agency.toUpperCase()}_URL` as `${Uppercase<Agency>}_URL`]]),
  ) as Record<Agency, string>;
}
