import { badInput } from '../../shared/errors.ts';
import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import { ownerOf, type Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { Region } from '../region/region.type.ts';
import { ContributionMode, ContributionScenario } from './contribution-mode.type.ts';
import data from './data/contribution-modes.json' with { type: 'json' };

const FEN = 2;
const MOST_BASE = 1_000_000n;

/** Ways to pay there on a day, of the nearest division that rules them. Public; from a data file. */
export function contributionModes(place: string, scheme: Scheme, on: string): ContributionMode[] {
  const rows = data.modes.filter((row) => row.scheme === scheme && row.from_day <= on && (row.to_day ?? on) >= on);
  const nearest = regionsAbove(place)
    .reverse()
    .find((region) => rows.some((row) => row.region === region));
  return rows
    .filter((row) => row.region === nearest)
    .map(({ region, from_day, to_day, ...row }) =>
      Object.assign(new ContributionMode(), { ...row, owner: ownerOf(scheme), region: Region.at(region), from: from_day, to: to_day }),
    ) as ContributionMode[];
}

/** The flexible worker's contribution of a month, if the platform paid `share` per cent of it. Each amount is rounded to the fen once. */
export function contributionScenario(by: ContributionMode, base: string, share: number): ContributionScenario {
  const fen = parseDecimal(base, FEN);
  if (fen <= 0n || fen > MOST_BASE * 100n) throw badInput('base', 'range', 'above 0 to 1000000 yuan', '须大于 0 且不超过 1000000 元');
  if (share < 0 || share > 100) throw badInput('platformShare', 'range', '0 to 100', '须在 0 至 100 之间');
  const due = divideRounded(fen * parseDecimal(by.workerRate, FEN), 10_000n);
  const platform = divideRounded(due * BigInt(share), 100n);
  const [all, theirs, own] = [due, platform, due - platform].map((amount) => formatDecimal(amount, FEN)) as [string, string, string];
  const working = `${base} × ${by.workerRate}% = ${all}；${all} × ${share}% = ${theirs}；${all} − ${theirs} = ${own}`;
  return Object.assign(new ContributionScenario(), { by, base, due: all, platform: theirs, worker: own, working });
}
