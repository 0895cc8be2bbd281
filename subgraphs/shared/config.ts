import { z } from 'zod';
import { personKeyOf } from './database/person-address.ts';

/** Raised before anything starts; lists every wrong setting at once. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Reads `shape` from `env`; empty strings count as missing. Throws ConfigurationError naming every wrong setting. */
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
/** where a process serves /metrics; nothing is measured where it is left out */
export const metricsPort = z.coerce.number().int().min(1).max(65535).optional();
export const url = z.url();
export const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/.+/, 'must be a postgres:// URL');
/** of a database that holds persons */
export const personsUrl = postgresUrl.refine(
  (address) => !URL.canParse(address) || personKeyOf(address) !== undefined,
  'must name the file with the key of its persons: ?person_key=<file>, as `npm run person-keys` writes it',
);
export const milliseconds = z.coerce.number().int().min(1).max(600_000);
export const count = z.coerce.number().int().min(0).max(1_000_000_000);
/** Values with commas between them; none where left out. */
export const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((one) => one.trim() || []));
export const origins = list.refine(
  (given) => given.every((one) => URL.canParse(one) && new URL(one).origin === one),
  'must be origins such as https://union.example',
);

/** The settings every subgraph process reads. */
export const subgraphSettings = {
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(0),
  DATABASE_URL: personsUrl,
  // one connection holds the migration lock while another migrates
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  METRICS_PORT: metricsPort,
  GATEWAY_JWKS_URL: url,
  /** refusals a day by what other regions hold, and of records sent by the hundred, after which a participant waits */
  REFUSALS_PER_DAY: z.coerce.number().int().min(1).max(1_000_000).default(50),
  /** seconds between two slices in which figures of a closed month are counted; 0: they are counted when somebody asks */
  FIGURE_SECONDS: z.coerce.number().int().min(0).max(3_600).default(2),
  IDENTIFIER_MODE: z.enum(['synthetic', 'real']).default('real'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** a newer calendar of working days, in place of the one in the project */
  WORKING_DAYS_FILE: z.string().optional(),
};
export type SubgraphSettings = Readonly<z.infer<z.ZodObject<typeof subgraphSettings>>>;

export function readSubgraphSettings(env: Record<string, string | undefined>): SubgraphSettings {
  return readSettings(subgraphSettings, env);
}
