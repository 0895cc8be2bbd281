import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { LabourFigureCountRow, LabourFiguresRepository } from './labour-figures.repository.ts';
import { LabourFigures } from './labour-figures.type.ts';

const ENGAGED =
  'persons of the register of workers with an engagement on that day, to the nearest ten; not every flexible worker (当日在册用工关系所涉劳动者，非全部灵活就业人员)';
const CAMPAIGN =
  'results of the campaign LEVEL_UP on the days on which it ran, as the published figure is (与公布数同口径：劳动权益保障水平提升专项行动期间成效)';

/** Figures are statistics, open to all. */
export class LabourFiguresService {
  constructor(
    private readonly figures: LabourFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<LabourFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, async (regions) =>
        alignOne(regions, await this.figures.counts(context, regions, asOf), (found) => found.code),
      ).load(region),
      this.published.of(context, region, asOf),
    ]);
    const counts = counted as LabourFigureCountRow;
    return Object.assign(new LabourFigures(), {
      flexibleWorkers: indicator(
        'persons (人)',
        asOf,
        reported.get('flexibleWorkers'),
        roundedPersons(Number(counts.flexible_workers)),
        ENGAGED,
      ),
      enterprisesInspected: indicator(
        'enterprises (家)',
        asOf,
        reported.get('enterprisesInspected'),
        Number(counts.enterprises_inspected),
        CAMPAIGN,
      ),
      interviews: indicator('enterprise-times (家次)', asOf, reported.get('interviews'), Number(counts.interviews), CAMPAIGN),
      violationsHandled: indicator('times (次)', asOf, reported.get('violationsHandled'), Number(counts.violations_handled), CAMPAIGN),
      gigMarkets: indicator('markets (家)', asOf, reported.get('gigMarkets'), Number(counts.gig_markets)),
      startupCarriers: indicator('carriers (家)', asOf, reported.get('startupCarriers'), Number(counts.startup_carriers)),
      inspectors: indicator('persons (人)', asOf, undefined, counts.inspectors),
      arbitrators: indicator('persons (人)', asOf, undefined, counts.arbitrators),
      openInspections: indicator('cases (件)', asOf, undefined, counts.open_inspections),
      openArbitrations: indicator('cases (件)', asOf, undefined, roundedPersons(counts.open_arbitrations)),
    });
  }
}
