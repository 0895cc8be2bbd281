import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Indicator } from '../../shared/vocabulary/value-types.ts';
import type { LabourFiguresRepository } from './labour-figures.repository.ts';
import { LabourFigures } from './labour-figures.type.ts';

const ENGAGED_PERSONS =
  'persons with an engagement recorded on that day, rounded to the nearest ten; does not include all flexible workers; withheld for fewer than ten persons or two enterprises (当日在册用工关系所涉劳动者，非全部灵活就业人员；不足十人或者仅一家企业的不公布)';
const DISPUTED =
  'cases pending on that day, rounded to the nearest ten; withheld for fewer than ten cases or two commissions (当日未结案件，十件取整；不足十件或者仅一家仲裁委的不公布)';
const CAMPAIGN =
  'results of the campaign LEVEL_UP while it was running, the same scope as the published figure (与公布数同口径：劳动权益保障水平提升专项行动期间成效)';

/** Figures are public statistics. */
export class LabourFiguresService {
  constructor(
    private readonly figures: LabourFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<LabourFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, (regions) => this.figures.counts(context, regions, asOf)).load(region),
      this.published.of(context, region, asOf),
    ]);
    const { counts, computed_on: on, kept } = counted;
    const figure = (unit: string, name: keyof LabourFigures, computed: number | null, definition: string | null = null) =>
      indicator(unit, asOf, reported.get(name), computed, definition, on);
    return Object.assign(new LabourFigures(), {
      flexibleWorkers: figure(
        'persons (人)',
        'flexibleWorkers',
        publishedCount(counts.flexible_workers, counts.employers, kept),
        ENGAGED_PERSONS,
      ),
      enterprisesInspected: figure('enterprises (家)', 'enterprisesInspected', counts.enterprises_inspected, CAMPAIGN),
      interviews: figure('enterprise-times (家次)', 'interviews', counts.interviews, CAMPAIGN),
      violationsHandled: figure('times (次)', 'violationsHandled', counts.violations_handled, CAMPAIGN),
      gigMarkets: figure('markets (家)', 'gigMarkets', counts.gig_markets),
      startupCarriers: figure('carriers (家)', 'startupCarriers', counts.startup_carriers),
      inspectors: stated(figure('persons (人)', 'inspectors', counts.inspectors)),
      arbitrators: stated(figure('persons (人)', 'arbitrators', counts.arbitrators)),
      openInspections: figure('cases (件)', 'openInspections', counts.open_inspections),
      openArbitrations: figure(
        'cases (件)',
        'openArbitrations',
        publishedCount(counts.open_arbitrations, counts.commissions, kept),
        DISPUTED,
      ),
    });
  }
}

/** Figures that departments state about themselves are never withheld: if one is missing, no department has stated it. */
const stated = (one: Indicator): Indicator => Object.assign(one, { absence: one.computed === null ? 'NO_RECORD' : null });
