import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CourtFigureCountRow, CourtFiguresRepository } from './court-figures.repository.ts';
import { CourtFigures } from './court-figures.type.ts';

/** Figures are statistics, open to all; persons are told to the nearest ten, and not below ten. */
export class CourtFiguresService {
  constructor(
    private readonly figures: CourtFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<CourtFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, async (regions) =>
        alignOne(regions, await this.figures.counts(context, regions, asOf), (found) => found.code),
      ).load(region),
      this.published.of(context, region, asOf),
    ]);
    const counts = counted as CourtFigureCountRow;
    return Object.assign(new CourtFigures(), {
      mediationOrganizations: indicator(
        'organisations (家)',
        asOf,
        reported.get('mediationOrganizations'),
        Number(counts.mediation_organizations),
      ),
      mediationCases: indicator('cases (件)', asOf, reported.get('mediationCases'), roundedPersons(Number(counts.mediation_cases))),
      courtCases: indicator('cases (件)', asOf, reported.get('courtCases'), Number(counts.court_cases)),
      successRate: indicator(
        'per cent (%)',
        asOf,
        reported.get('successRate'),
        counts.success_rate === null ? null : Number(counts.success_rate),
      ),
    });
  }
}
