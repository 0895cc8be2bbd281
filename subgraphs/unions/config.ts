import { z } from 'zod';
import { readSettings, subgraphSettings } from '../shared/config.ts';

export const unionsSettings = {
  ...subgraphSettings,
  /** origins that alerts may be sent to, such as https://union.example, with commas between them; none where left out */
  WEBHOOK_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .refine(
      (list) => list.every((one) => URL.canParse(one) && new URL(one).origin === one),
      'must be origins such as https://union.example',
    ),
  ALERT_SECONDS: z.coerce.number().int().min(1).max(3_600).default(15),
};
export type UnionsSettings = Readonly<z.infer<z.ZodObject<typeof unionsSettings>>>;

export const readUnionsSettings = (env: Record<string, string | undefined>): UnionsSettings => readSettings(unionsSettings, env);
