import type { z } from 'zod';
import { postgresUrl, readSettings, subgraphSettings } from '../shared/config.ts';

export const sharingSettings = {
  ...subgraphSettings,
  /** the ledger's own database, as a role that may only read it */
  LEDGER_DATABASE_URL: postgresUrl,
};

export type SharingSettings = Readonly<z.infer<z.ZodObject<typeof sharingSettings>>>;

export const readSharingSettings = (env: Record<string, string | undefined>): SharingSettings => readSettings(sharingSettings, env);
