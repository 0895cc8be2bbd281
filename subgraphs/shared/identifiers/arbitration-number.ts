import { foldBrackets } from './case-number.ts';
import { broken, type IdentifierMode, sound, type Verdict } from './verdict.ts';

// 京朝劳人仲字〔2023〕第12345号, 浙杭西劳人仲案字〔2025〕第1号
const USUAL = /^([\u4e00-\u9fff]{1,10}?)劳人?仲([\u4e00-\u9fff]{1,2})?字\((\d{4})\)第?(\d{1,9})号$/;
// 沪劳人仲(2025)办字第1号
const SHANGHAI = /^([\u4e00-\u9fff]{1,10}?)劳人?仲\((\d{4})\)办字第?(\d{1,9})号$/;
const FIRST_SYNTHETIC_SERIAL = 9_000_001;

export interface ArbitrationNumberParts {
  commission: string;
  kind: string | null;
  year: number;
  serial: number;
  /** the form two spellings of one number share; compare this */
  canonical: string;
}

/** Labour arbitration case number (劳动人事争议仲裁案号). Kept as written; compared by `canonical`. */
export function checkArbitrationNumber(input: string, mode?: IdentifierMode): Verdict<ArbitrationNumberParts> {
  const folded = foldBrackets(input);
  const usual = USUAL.exec(folded);
  const shanghai = usual ? null : SHANGHAI.exec(folded);
  if (!usual && !shanghai) return broken('format');
  const commission = (usual ?? shanghai)?.[1] as string;
  const kind = usual?.[2] ?? null;
  const year = Number(usual ? usual[3] : shanghai?.[2]);
  const digits = (usual ? usual[4] : shanghai?.[3]) as string;
  const serial = Number(digits);
  if (year < 1987 || year > new Date().getUTCFullYear() + 1) return broken('year');
  if (serial < 1 || digits.startsWith('0')) return broken('serial');
  if (mode && serial >= FIRST_SYNTHETIC_SERIAL !== (mode === 'synthetic')) return broken('mode');
  return sound(input.trim(), { commission, kind, year, serial, canonical: folded });
}
