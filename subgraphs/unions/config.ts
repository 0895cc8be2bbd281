import { z } from 'zod';
import { origins, readSettings, subgraphSettings } from '../shared/config.ts';

export const unionsSettings = {
  ...subgraphSettings,
  /** origins that alerts may be sent to, such as https://union.example, separated by commas; default: none */
  WEBHOOK_ORIGINS: origins,
  ALERT_SECONDS: z.coerce.number().int().min(1).max(3_600).default(15),
};
export type UnionsSettings = Readonly<z.infer<z.ZodObject<typeof unionsSettings>>>;

export const readUnionsSettings = (env: Record<string, string | undefined>): UnionsSettings => readSettings(unionsSettings, env);
