import { badInput } from '../../shared/errors.ts';
import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { holdsOn, inForceOn, isConfirmed, rowInWords, rowsOfNearest } from '../../shared/reference/in-force.ts';
import { BenefitOutcome } from '../benefits/benefit.type.ts';
import type { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { ContributionModeRow } from './contribution-mode.entity.ts';
import type { ContributionModeRepository } from './contribution-mode.repository.ts';
import { ContributionMode, ContributionScenario } from './contribution-mode.type.ts';

const FEN = 2;
const MAX_BASE = 1_000_000n;

export interface ModesAsked {
  place: string;
  scheme: Scheme;
  on: string;
}

export interface ScenarioAsked {
  /** yuan per month */
  base: string;
  /** share of the platform, in per cent of the contribution */
  share: number;
}

/** Ways to pay are public. */
export class ContributionModeService {
  constructor(private readonly modes: ContributionModeRepository) {}

  /** Ways to pay in a place on a day: those of the nearest division that has rules, without withdrawn rows. */
  async of(context: RequestContext, { place, scheme, on }: ModesAsked): Promise<ContributionMode[]> {
    const valid = await this.validRows(context, { place, scheme, on });
    return valid.filter(({ withdrawn_on }) => withdrawn_on === null).map(ContributionMode.from);
  }

  /** Uses the rates of flexible workers; null if they cannot join the scheme. */
  async scenario(context: RequestContext, asked: ModesAsked, what: ScenarioAsked): Promise<ContributionScenario | null> {
    const rows = (await this.validRows(context, asked)).filter(({ mode }) => mode === 'FLEXIBLE');
    const { row, withdrawn } = inForceOn(rows, asked.on);
    if (row) return contributionScenario(row, what);
    return withdrawn ? withoutRates(withdrawn, what) : null;
  }

  /** Rows of the nearest division that has rules, including withdrawn ones. */
  private async validRows(context: RequestContext, { place, scheme, on }: ModesAsked): Promise<ContributionModeRow[]> {
    const rows = await this.modes.around(context, place, scheme);
    return rowsOfNearest(
      rows.filter((row) => holdsOn(row, on)),
      place,
    );
  }
}

const inWords = (row: ContributionModeRow): string =>
  rowInWords('contribution-rates', row, `个人 ${row.worker_rate}%，单位 ${row.employer_rate}%`);

/** The monthly contribution of a flexible worker if the platform paid `share` per cent of it. Each amount is rounded once, to the fen. */
export function contributionScenario(row: ContributionModeRow, { base, share }: ScenarioAsked): ContributionScenario {
  const by = ContributionMode.from(row);
  const due = divideRounded(baseOf({ base, share }) * parseDecimal(by.workerRate, FEN), 10_000n);
  const platform = divideRounded(due * BigInt(share), 100n);
  const [all, theirs, own] = [due, platform, due - platform].map((amount) => formatDecimal(amount, FEN)) as [string, string, string];
  const working = `${base} × ${by.workerRate}% = ${all}；${all} × ${share}% = ${theirs}；${all} − ${theirs} = ${own}`;
  // A rate that was inferred is an example: the place sets its own.
  const decides = isConfirmed(row) && !row.mark.startsWith('inferred');
  const outcome = decides ? BenefitOutcome.DECIDED : BenefitOutcome.UNDECIDED;
  const amounts = { due: all, platform: theirs, worker: own };
  return Object.assign(new ContributionScenario(), { outcome, rows: [inWords(row)], by, base, ...amounts, working });
}

function withoutRates(row: ContributionModeRow, asked: ScenarioAsked): ContributionScenario {
  baseOf(asked);
  const working = '所适用的费率已撤回，无法测算 (the rates were withdrawn)';
  const nothing = { by: null, due: null, platform: null, worker: null };
  const { base } = asked;
  return Object.assign(new ContributionScenario(), { outcome: BenefitOutcome.UNDECIDED, rows: [inWords(row)], base, ...nothing, working });
}

/** The base in fen. Throws BAD_USER_INPUT if the base or the share is out of bounds. */
function baseOf({ base, share }: ScenarioAsked): bigint {
  const fen = parseDecimal(base, FEN);
  if (fen <= 0n || fen > MAX_BASE * 100n)
    throw badInput('base', 'range', 'must be greater than 0 and at most 1000000 yuan', '须大于 0 且不超过 1000000 元');
  if (share < 0 || share > 100) throw badInput('platformShare', 'range', 'must be 0 to 100', '须在 0 至 100 之间');
  return fen;
}
