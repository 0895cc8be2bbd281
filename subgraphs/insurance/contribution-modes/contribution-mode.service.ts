import { badInput } from '../../shared/errors.ts';
import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { holdsOn, rowsOfNearest } from '../../shared/reference/in-force.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { ContributionModeRepository } from './contribution-mode.repository.ts';
import { ContributionMode, ContributionScenario } from './contribution-mode.type.ts';

const FEN = 2;
const MAX_BASE = 1_000_000n;

/** Ways to pay are public. */
export class ContributionModeService {
  constructor(private readonly modes: ContributionModeRepository) {}

  /** Ways to pay there on a day, of the nearest division that rules them; what was withdrawn is none. */
  async of(context: RequestContext, place: string, scheme: Scheme, on: string): Promise<ContributionMode[]> {
    const rows = await this.modes.around(context, place, scheme);
    const valid = rowsOfNearest(
      rows.filter((row) => holdsOn(row, on)),
      place,
    );
    return valid.filter(({ withdrawn_on }) => withdrawn_on === null).map(ContributionMode.from);
  }
}

/** The flexible worker's contribution of a month, if the platform paid `share` per cent of it. Each amount is rounded to the fen once. */
export function contributionScenario(by: ContributionMode, base: string, share: number): ContributionScenario {
  const fen = parseDecimal(base, FEN);
  if (fen <= 0n || fen > MAX_BASE * 100n) throw badInput('base', 'range', 'above 0 to 1000000 yuan', '须大于 0 且不超过 1000000 元');
  if (share < 0 || share > 100) throw badInput('platformShare', 'range', '0 to 100', '须在 0 至 100 之间');
  const due = divideRounded(fen * parseDecimal(by.workerRate, FEN), 10_000n);
  const platform = divideRounded(due * BigInt(share), 100n);
  const [all, theirs, own] = [due, platform, due - platform].map((amount) => formatDecimal(amount, FEN)) as [string, string, string];
  const working = `${base} × ${by.workerRate}% = ${all}；${all} × ${share}% = ${theirs}；${all} − ${theirs} = ${own}`;
  return Object.assign(new ContributionScenario(), { by, base, due: all, platform: theirs, worker: own, working });
}
