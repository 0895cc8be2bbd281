import { isNumberOf, readCaseNumber } from '../../shared/identifiers/case-number.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';

const EARLIEST = '2015-05-01'; // day on which registration of cases on filing began (立案登记制)
const MAX_NAME_LENGTH = 100;

export interface Docketed {
  number: string;
  filedOn: string;
  region: string;
  court: string;
  /** kind of case that the number must contain, such as 民特 */
  sign?: string;
}

/** Rules on the number, which must match the day and kind of case, and on the court, which must have a region and a name. */
export function docketRules({ number, filedOn, region, court, sign }: Docketed): (UserError | false)[] {
  const verdict = readCaseNumber(number);
  const parts = verdict.valid ? verdict.parsed : null;
  return [
    parts !== null &&
      parts.year !== Number(filedOn.slice(0, 4)) &&
      userError('number', 'YEAR', 'the year of the case number must be that of the docketing day', '案号年份须与立案日期一致'),
    sign !== undefined &&
      parts !== null &&
      parts.type !== sign &&
      userError('number', 'KIND', `must be a case number of the kind ${sign}`, `案号类型代字须为“${sign}”`),
    parts !== null &&
      !isNumberOf(parts, region) &&
      userError('number', 'COURT', 'must be a case number of a court of this region', '案号不是该地区法院的案号'),
    regionDepth(region) === 0 &&
      userError('region', 'LEVEL', 'must be the region of a court, not the whole country', '须为具体法院所在地区'),
    ...textRules({ court }, MAX_NAME_LENGTH),
    ...dayRules('filedOn', filedOn, EARLIEST),
  ];
}
