import { AGENCY_NAMES, type Agency } from '../agencies.ts';
import { ERROR_CODES, hubError } from '../errors.ts';

/**
 * What the gateway brings along of another agency for a field that is worked out from it (`@requires`). Null is what that
 * agency answered; a value that did not come is none. Throws SOURCE_UNAVAILABLE then: nothing is worked out without it.
 */
export function broughtAlong<T>(agency: Agency, value: T | undefined): T {
  if (value !== undefined) return value;
  const { en, zh } = AGENCY_NAMES[agency];
  throw hubError('SOURCE_UNAVAILABLE', `the ${en} did not provide the data from which this field is calculated`, {
    messageZh: `${zh}：${ERROR_CODES.SOURCE_UNAVAILABLE.zh}，无法计算该数据项`,
    agency,
  });
}
