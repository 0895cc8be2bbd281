import { AGENCY_NAMES, type Agency } from '../agencies.ts';
import { ERROR_CODES, hubError } from '../errors.ts';

/**
 * A value from another agency that the gateway supplies for a computed field (`@requires`). Null is an answer of that agency;
 * undefined means that there was no answer. Throws SOURCE_UNAVAILABLE in that case.
 */
export function broughtAlong<T>(agency: Agency, value: T | undefined): T {
  if (value !== undefined) return value;
  const { en, zh } = AGENCY_NAMES[agency];
  throw hubError('SOURCE_UNAVAILABLE', `the ${en} did not provide the data from which this field is calculated`, {
    messageZh: `${zh}：${ERROR_CODES.SOURCE_UNAVAILABLE.zh}，无法计算该数据项`,
    agency,
  });
}
