import { z } from 'zod';
import { personKeyOf } from './database/person-address.ts';

/** Thrown at startup; lists all invalid settings. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Reads `shape` from `env`; empty strings count as missing. Throws ConfigurationError that names every invalid setting. */
export function readSettings<T extends z.ZodRawShape>(
  shape: T,
  env: Record<string, string | undefined>,
): Readonly<z.infer<z.ZodObject<T>>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = z.object(shape).safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigurationError(`wrong or missing settings:\n${lines.join('\n')}`);
}

export const port = z.coerce.number().int().min(0).max(65535);
/** port for /metrics; default: no metrics */
export const metricsPort = z.coerce.number().int().min(1).max(65535).optional();
export const url = z.url();
export const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/.+/, 'must be a postgres:// URL');
/** URL of a database that stores persons */
export const personsUrl = postgresUrl.refine(
  (address) => !URL.canParse(address) || personKeyOf(address) !== undefined,
  'must name the file with the key of its persons: ?person_key=<file>, as `npm run person-keys` writes it',
);
export const milliseconds = z.coerce.number().int().min(1).max(600_000);
export const count = z.coerce.number().int().min(0).max(1_000_000_000);
/** Comma-separated values; default: none. */
export const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((one) => one.trim() || []));
export const origins = list.refine(
  (given) => given.every((one) => URL.canParse(one) && new URL(one).origin === one),
  'must be origins such as https://union.example',
);

/** The settings that every subgraph process reads. */
export const subgraphSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(0),
  DATABASE_URL: personsUrl,
  // at least two: one connection holds the migration lock while another runs the migrations
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  METRICS_PORT: metricsPort,
  GATEWAY_JWKS_URL: url,
  /** daily limit, per participant, of refusals because of records of other regions and of rejected imports */
  REFUSALS_PER_DAY: z.coerce.number().int().min(1).max(1_000_000).default(50),
  /** seconds between two batches of background computation of figures; 0: compute on request */
  FIGURE_SECONDS: z.coerce.number().int().min(0).max(3_600).default(2),
  IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** file with a newer calendar of working days */
  WORKING_DAYS_FILE: z.string().optional(),
};
export type SubgraphSettings = Readonly<z.infer<z.ZodObject<typeof subgraphSettings>>>;

export function readSubgraphSettings(env: Record<string, string | undefined>): SubgraphSettings {
  return readSettings(subgraphSettings, env);
}
