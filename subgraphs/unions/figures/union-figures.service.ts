import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { UnionFiguresRepository } from './union-figures.repository.ts';
import { UnionFigures } from './union-figures.type.ts';

/** Figures are public statistics. Counts of persons are rounded to tens and withheld below ten. */
export class UnionFiguresService {
  constructor(
    private readonly figures: UnionFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<UnionFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, (regions) => this.figures.counts(context, regions, asOf)).load(region),
      this.published.of(context, region, asOf),
    ]);
    const { counts, computed_on: on, kept } = counted;
    return Object.assign(new UnionFigures(), {
      collectiveContracts: indicator(
        'contracts (份)',
        asOf,
        reported.get('collectiveContracts'),
        counts.collective_contracts,
        'contracts in force on that day (当日有效的集体合同)',
        on,
      ),
      coveredEnterprises: indicator(
        'enterprises (家)',
        asOf,
        reported.get('coveredEnterprises'),
        counts.covered_enterprises,
        'distinct enterprises that these contracts cover (有效集体合同覆盖的企业，去重)',
        on,
      ),
      unionStations: indicator(
        'stations (个)',
        asOf,
        reported.get('unionStations'),
        counts.union_stations,
        'union stations open on that day (当日开放的工会驿站)',
        on,
      ),
      driverHomes: indicator(
        'sites (个)',
        asOf,
        reported.get('driverHomes'),
        counts.driver_homes,
        'drivers’ homes open on that day (当日开放的司机之家)',
        on,
      ),
      members: indicator(
        'persons (人)',
        asOf,
        reported.get('members'),
        publishedCount(counts.members, counts.unions, kept),
        'members of enterprise unions on that day, rounded to tens; withheld below ten persons or two unions (当日企业工会会员，十人取整；不足十人或者仅一家工会的不公布)',
        on,
      ),
    });
  }
}
