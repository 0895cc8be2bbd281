import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CourtFiguresRepository } from './court-figures.repository.ts';
import { CourtFigures } from './court-figures.type.ts';

/** Figures are public statistics. Counts of persons are rounded to the nearest ten and withheld below ten. */
export class CourtFiguresService {
  constructor(
    private readonly figures: CourtFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<CourtFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, (regions) => this.figures.counts(context, regions, asOf)).load(region),
      this.published.of(context, region, asOf),
    ]);
    const { counts, computed_on: on, kept } = counted;
    return Object.assign(new CourtFigures(), {
      mediationOrganizations: indicator(
        'organisations (家)',
        asOf,
        reported.get('mediationOrganizations'),
        counts.mediation_organizations,
        'one-stop organisations in operation on that day (当日运行的一站式调解组织)',
        on,
      ),
      mediationCases: indicator(
        'cases (件)',
        asOf,
        reported.get('mediationCases'),
        publishedCount(counts.mediation_cases, counts.mediators, kept),
        'mediations opened by that day, rounded to the nearest ten; withheld below ten or if they come from a single organisation (累计受理的调解案件，十件取整；不足十件或者仅一家调解组织的不公布)',
        on,
      ),
      courtCases: indicator(
        'cases (件)',
        asOf,
        reported.get('courtCases'),
        counts.court_cases,
        'judgments decided by that day and published (累计公开的裁判文书)',
        on,
      ),
      successRate: indicator(
        'per cent (%)',
        asOf,
        reported.get('successRate'),
        kept ? counts.success_rate : null,
        'share of mediations closed by that day that ended in an agreement (已结案调解中达成协议的比例)',
        on,
      ),
    });
  }
}
