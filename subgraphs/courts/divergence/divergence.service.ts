import { MIN_CELL, MIN_SOURCES, roundedPersons } from '../../shared/authorization/small-cells.ts';
import { badInput } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { directionsIn } from '../court-cases/factor-pattern.ts';
import { Region } from '../region/region.type.ts';
import { CELL, type CellRow, cellName, type DivergenceRepository } from './divergence.repository.ts';
import { DivergenceCell, type DivergenceDimension, type DivergenceFilter, FactorDirection } from './divergence.type.ts';

const Z = 1.96; // 95 %

/**
 * Compares outcomes of similar disputes. Published judgments are counted exactly; arbitrations, which are not public, are
 * rounded to the nearest ten.
 */
export class DivergenceService {
  constructor(private readonly divergence: DivergenceRepository) {}

  async cells(context: RequestContext, filter: DivergenceFilter): Promise<DivergenceCell[]> {
    const by = [...new Set<DivergenceDimension>(filter.by ?? ['REGION', 'FORUM'])];
    if (by.length === 0) throw badInput('where.by', 'length', 'by must contain at least one dimension', 'by 至少须填写一个维度');
    const rows = await this.divergence.cells(context, filter, by);
    return rows.map((row) => cellOf(row, filter)).sort(byPublishedCount);
  }

  /** The cases behind a cell; null if the cell is too small to be published. */
  casesOf(context: RequestContext, { suppressed, key, filter }: DivergenceCell, page: PageArguments) {
    return suppressed ? null : this.divergence.cases.below(context, CELL, cellName(key), filter, page);
  }
}

function cellOf(row: CellRow, filter: DivergenceFilter): DivergenceCell {
  const { forum = null, region = null, year = null, pattern = null } = row;
  const key = { forum, region, year, pattern };
  const arbitration = forum === 'ARBITRATION';
  const least = arbitration ? Math.min(row.favourable, row.disputes - row.favourable) : row.disputes;
  // Judgments are published one by one. Arbitrations are not, and a commission knows its own part of a count.
  const suppressed = least < MIN_CELL || (arbitration && row.forums < MIN_SOURCES);
  const published = arbitration
    ? { disputes: roundedPersons(row.disputes) as number, favourable: roundedPersons(row.favourable) as number }
    : { disputes: row.disputes, favourable: row.favourable };
  const [low, high] = wilson(published.favourable, published.disputes);
  return Object.assign(new DivergenceCell(), {
    ...{ forum, region: region && Region.at(region), year, factors: pattern && directions(pattern), suppressed, key, filter },
    ...(suppressed
      ? { disputes: null, favourable: null, share: null, low: null, high: null, departures: null }
      : {
          ...published,
          share: round(published.favourable / published.disputes),
          low,
          high,
          departures: arbitration ? null : roundedPersons(row.departures),
        }),
  });
}

/** Largest first by the published count; withheld cells are sorted so that their position does not reveal their size. */
const byPublishedCount = (a: DivergenceCell, b: DivergenceCell): number =>
  (b.disputes ?? 0) - (a.disputes ?? 0) || (cellName(a.key) < cellName(b.key) ? -1 : 1);

const directions = (pattern: string): FactorDirection[] => directionsIn(pattern).map((one) => Object.assign(new FactorDirection(), one));

/** The Wilson score interval of a share at 95 % confidence (E. B. Wilson, 1927). */
function wilson(favourable: number, all: number): [low: number | null, high: number | null] {
  if (all === 0) return [null, null];
  const share = favourable / all;
  const scale = 1 + (Z * Z) / all;
  const middle = (share + (Z * Z) / (2 * all)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  return [round(Math.max(0, middle - half)), round(Math.min(1, middle + half))];
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000;
