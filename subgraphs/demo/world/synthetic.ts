import { createHmac } from 'node:crypto';
import { creditCodeCheckCharacter, organisationCheckCharacter } from '../../shared/identifiers/credit-code.ts';
import { residentIdCheckCharacter } from '../../shared/identifiers/resident-id.ts';

// No real record can carry these: region 19 is unassigned, registered names hold neither brackets nor digits,
// and no court or commission has reached serial 9,000,001.
const UNASSIGNED_REGION = '19';
export const FIRST_SERIAL = 9_000_001;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

export function syntheticCreditCode(category: '91' | '92', province: string, serial: number): string {
  const eight = `MA${String(serial).padStart(6, '0')}`;
  const seventeen = `${category}${UNASSIGNED_REGION}${province}00${eight}${organisationCheckCharacter(eight)}`;
  return seventeen + creditCodeCheckCharacter(seventeen);
}

export function syntheticResidentId(province: string, serial: number, birth: string): string {
  const sequence = String(serial);
  const seventeen = `${UNASSIGNED_REGION}${province}${sequence.slice(0, -3).padStart(2, '0').slice(-2)}${birth.replaceAll('-', '')}${sequence.slice(-3).padStart(3, '0')}`;
  return seventeen + residentIdCheckCharacter(seventeen);
}

/** Pseudonym of a person of the demo: the same in every hub, so that the same seed makes the same records. */
export function pseudonym(residentId: string, key: string): string {
  return `w-${createHmac('sha256', key).update(residentId).digest('hex').slice(0, 32)}`;
}

/** A masked name as judgments print it; a person's synthetic name would be 模拟甲子00127. */
export function maskedName(serial: number): string {
  return `模拟${STEMS.charAt(serial % 10)}${BRANCHES.charAt(serial % 12)}某`;
}
