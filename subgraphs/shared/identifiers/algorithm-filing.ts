import { foldNumber } from './folding.ts';
import { type IdentifierMode, invalid, type Verdict, valid } from './verdict.ts';

const FILING = /^网信算备(\d{6})(\d{6})(\d{3})(\d{2})(\d{4})号$/;

export interface AlgorithmFilingParts {
  region: string;
  entity: string;
  seq: string;
  year: number;
  serial: string;
}

/** Algorithm filing number (互联网信息服务算法备案编号): region, entity, sequence, year and serial. */
export function checkAlgorithmFiling(input: string, mode?: IdentifierMode): Verdict<AlgorithmFilingParts> {
  const match = FILING.exec(foldNumber(input));
  if (!match) return invalid('format');
  const [value, region, entity, seq, year, serial] = match as unknown as [string, string, string, string, string, string];
  if (mode && region.startsWith('19') !== (mode === 'synthetic')) return invalid('mode');
  return valid(value, { region, entity, seq, year: 2000 + Number(year), serial });
}
