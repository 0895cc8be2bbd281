import { dayRules } from '../../shared/rules/day-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';

export const MAX_NAME = 200;
const EARLIEST = '1925-05-01';

/** A union, from the mutation or from an imported register. */
export interface Founding {
  name: string;
  level: string;
  enterprise?: string | null;
  foundedOn: string;
}

/** Rules of a union, by mutation or import; only the operator's own register holds the national federation (`historic`). */
export const foundingRules = ({ name, level, enterprise, foundedOn }: Founding, historic = false): (UserError | false)[] => [
  ...textRules({ name }, MAX_NAME),
  ...dayRules('foundedOn', foundedOn, EARLIEST),
  !historic &&
    level === 'NATIONAL' &&
    userError('level', 'VALUE', 'there is only one national federation, already on record', '全国总工会只有一个'),
  goesWith('enterprise', 'ENTERPRISE', enterprise != null, level === 'ENTERPRISE'),
];
