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
        'one-stop organisations that are open on that day (当日运行的一站式调解组织)',
      ),
      mediationCases: indicator(
        'cases (件)',
        asOf,
        reported.get('mediationCases'),
        roundedPersons(Number(counts.mediation_cases)),
        'mediations opened by that day, to the nearest ten (累计受理的调解案件，十件取整)',
      ),
      courtCases: indicator(
        'cases (件)',
        asOf,
        reported.get('courtCases'),
        Number(counts.court_cases),
        'published judgments decided by that day (累计公开的裁判文书)',
      ),
      successRate: indicator(
        'per cent (%)',
        asOf,
        reported.get('successRate'),
        counts.success_rate === null ? null : Number(counts.success_rate),
        'of the mediations closed by that day, those agreed (已结案调解中达成协议的比例)',
      ),
    });
  }
}
