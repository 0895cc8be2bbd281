import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { UnionFigureCountRow, UnionFiguresRepository } from './union-figures.repository.ts';
import { UnionFigures } from './union-figures.type.ts';

/** Figures are statistics, open to all; persons are told to the nearest ten, and not below ten. */
export class UnionFiguresService {
  constructor(
    private readonly figures: UnionFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<UnionFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, async (regions) =>
        alignOne(regions, await this.figures.counts(context, regions, asOf), (found) => found.code),
      ).load(region),
      this.published.of(context, region, asOf),
    ]);
    const counts = counted as UnionFigureCountRow;
    return Object.assign(new UnionFigures(), {
      collectiveContracts: indicator(
        'contracts (份)',
        asOf,
        reported.get('collectiveContracts'),
        Number(counts.collective_contracts),
        'contracts in force on that day (当日有效的集体合同)',
      ),
      coveredEnterprises: indicator(
        'enterprises (家)',
        asOf,
        reported.get('coveredEnterprises'),
        Number(counts.covered_enterprises),
        'different enterprises that these contracts cover (有效集体合同覆盖的企业，去重)',
      ),
      unionStations: indicator(
        'stations (个)',
        asOf,
        reported.get('unionStations'),
        Number(counts.union_stations),
        'stations of the register that are open on that day (当日开放的工会驿站)',
      ),
      driverHomes: indicator(
        'sites (个)',
        asOf,
        reported.get('driverHomes'),
        Number(counts.driver_homes),
        'homes of drivers of the register that are open on that day (当日开放的司机之家)',
      ),
      members: indicator(
        'persons (人)',
        asOf,
        reported.get('members'),
        roundedPersons(Number(counts.members)),
        'members of unions in enterprises on that day, to the nearest ten (当日企业工会会员，十人取整)',
      ),
    });
  }
}
