import data from './data/case-kinds.json' with { type: 'json' };

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

export interface CaseNumberParts {
  canonical: string;
  /** present: 法〔2015〕137号, in force from 2016 on; old: with 字第, before */
  form: 'present' | 'old';
  year: number;
  /** sign of the court; in the old form as it was written */
  court: string;
  /** null in the old form, whose signs tell it for some courts only */
  level: CourtLevel | null;
  /** first digits of the court's region, where an old sign is certain */
  region?: string | null;
  type: string;
  serial: number;
  sub: string | null;
}

/** Signs of the kinds of case there are, the longest first. */
export const CASE_KINDS: readonly string[] = [...data.standard, ...data.inUse].sort((a, b) => b.length - a.length);
const KNOWN = new Set(CASE_KINDS);
const PREFIXES = /^[知商](?=[民行刑])/;

/** Is this the sign of a kind of case (类型代字), alone or with the prefix of a tribunal? */
export const isCaseKind = (sign: string): boolean => KNOWN.has(sign) || KNOWN.has(sign.replace(PREFIXES, ''));
