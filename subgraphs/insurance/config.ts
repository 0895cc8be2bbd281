import { z } from 'zod';
import { postgresUrl, readSettings, subgraphSettings } from '../shared/config.ts';
import { privateKey } from '../shared/identity/private-key.ts';

export const insuranceSettings = {
  ...subgraphSettings,
  /** signs proofs; outlives a process, because they are checked years later */
  INSURANCE_PROOF_KEY: privateKey,
  /** keys the digests of order numbers; platforms make theirs with the same one */
  ORDER_DIGEST_KEY: z.string().min(16),
  /** where digests of orders are kept, if not in the agency's own database */
  ORDER_SOURCE_URL: postgresUrl.optional(),
};
export type InsuranceSettings = Readonly<z.infer<z.ZodObject<typeof insuranceSettings>>>;

export const readInsuranceSettings = (env: Record<string, string | undefined>): InsuranceSettings => readSettings(insuranceSettings, env);
