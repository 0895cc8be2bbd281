import { z } from 'zod';
import { postgresUrl, readSettings, subgraphSettings } from '../shared/config.ts';
import { privateKey } from '../shared/identity/private-key.ts';

export const insuranceSettings = {
  ...subgraphSettings,
  /** signs proofs; must be kept, because proofs are verified years later */
  INSURANCE_PROOF_KEY: privateKey,
  /** key for the digests of order numbers; platforms use the same key */
  ORDER_DIGEST_KEY: z.string().min(16),
  /** database of the order digests; default: the agency's own database */
  ORDER_SOURCE_URL: postgresUrl.optional(),
};
export type InsuranceSettings = Readonly<z.infer<z.ZodObject<typeof insuranceSettings>>>;

export const readInsuranceSettings = (env: Record<string, string | undefined>): InsuranceSettings => readSettings(insuranceSettings, env);
