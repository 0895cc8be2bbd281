import data from './data/case-kinds.json' with { type: 'json' };

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

export interface CaseNumberParts {
  canonical: string;
  /** present: 法〔2015〕137号, in force since 2016; old: with 字第, used before */
  form: 'present' | 'old';
  year: number;
  /** court code; in the old form as written */
  court: string;
  /** null in the old form, except for courts whose old code is known */
  level: CourtLevel | null;
  /** first digits of the court's region, if the old code is unambiguous */
  region?: string | null;
  type: string;
  serial: number;
  sub: string | null;
}

/** All codes of case types, longest first. */
export const CASE_KINDS: readonly string[] = [...data.standard, ...data.inUse].sort((a, b) => b.length - a.length);
const KNOWN = new Set(CASE_KINDS);
const PREFIXES = /^[知商](?=[民行刑])/;

/** Is this the code of a case type (类型代字), alone or with the prefix of a tribunal? */
export const isCaseKind = (sign: string): boolean => KNOWN.has(sign) || KNOWN.has(sign.replace(PREFIXES, ''));
