import { isNumberOf, readCaseNumber } from '../../shared/identifiers/case-number.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';

const EARLIEST = '2015-05-01'; // registration of cases on filing (立案登记制)
const MAX_NAME_LENGTH = 100;

export interface Docketed {
  number: string;
  filedOn: string;
  region: string;
  court: string;
  /** kind of case that the number has to name, such as 民特 */
  sign?: string;
}

/** A number fits the day and the kind of case that it is given to; a court has a place and a name. */
export function docketRules({ number, filedOn, region, court, sign }: Docketed): (UserError | false)[] {
  const verdict = readCaseNumber(number);
  const parts = verdict.valid ? verdict.parsed : null;
  return [
    parts !== null &&
      parts.year !== Number(filedOn.slice(0, 4)) &&
      userError('number', 'YEAR', 'its year is that of the docketing', '案号年份须与立案日期一致'),
    sign !== undefined &&
      parts !== null &&
      parts.type !== sign &&
      userError('number', 'KIND', `a number of the kind ${sign}`, `案号类型代字须为“${sign}”`),
    parts !== null &&
      !isNumberOf(parts, region) &&
      userError('number', 'COURT', 'not a number of a court of this region', '案号不是该地区法院的案号'),
    regionDepth(region) === 0 && userError('region', 'LEVEL', 'the region of a court, not the whole country', '须为具体法院所在地区'),
    ...textRules({ court }, MAX_NAME_LENGTH),
    ...dayRules('filedOn', filedOn, EARLIEST),
  ];
}
