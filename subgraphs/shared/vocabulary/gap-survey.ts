import { z } from 'zod';
import { badInput } from '../errors.ts';

const survey = z.object({
  /** YYYY-MM */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  region: z.string().regex(/^[1-8]\d{5}$/),
  /** divisions inside the region that count; null: the whole region */
  within: z
    .array(z.string().regex(/^[1-8]\d{5}$/))
    .max(500)
    .nullable(),
  enterprise: z.string().max(18).nullable(),
  platformsOnly: z.boolean(),
  least: z.number().int().nullable(),
  first: z.number().int().nullable(),
  after: z.string().max(500).nullable(),
  last: z.number().int().nullable(),
  before: z.string().max(500).nullable(),
});

/**
 * The parameters of a list of coverage gaps, which are also its key: the labour department thus learns for which month and
 * place its headcounts are requested, and neither agency stores the other's register.
 */
export type GapSurvey = z.infer<typeof survey>;

export const surveyKey = (asked: GapSurvey): string => Buffer.from(JSON.stringify(survey.parse(asked))).toString('base64url');

/** Throws BAD_USER_INPUT if the key is invalid. */
export function readSurvey(key: string): GapSurvey {
  try {
    return survey.parse(JSON.parse(Buffer.from(key, 'base64url').toString('utf8')));
  } catch {
    throw badInput('id', 'format', 'not the key of a list of coverage gaps', '不是参保缺口列表的标识');
  }
}
