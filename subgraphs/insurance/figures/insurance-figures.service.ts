import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Indicator } from '../../shared/vocabulary/value-types.ts';
import type { InjuryPilotService } from '../injury-pilot/injury-pilot.service.ts';
import type { InsuranceFiguresRepository } from './insurance-figures.repository.ts';
import { CoverageRate, InsuranceFigures } from './insurance-figures.type.ts';

const RATED = ['pensionFlexible', 'medicalFlexible', 'injuryInsured'] as const;

const RUNNING =
  'persons covered on that day, rounded to tens; withheld below ten persons and where a single place keeps the records (当日在保人数，十人取整；不足十人或者仅一个统筹地的不公布)';
/** The spells that each figure counts. */
const COVERED: Record<string, string> = {
  injuryInsured:
    'persons ever covered up to that day, rounded to tens, as in the published figure; withheld below ten persons and where a single place keeps the records (与公布数同口径：累计参保人数，十人取整；不足十人或者仅一个统筹地的不公布)',
  pensionFlexible: RUNNING,
  medicalFlexible: RUNNING,
  maternityFlexible: RUNNING,
};
const PLATFORMS = 'platforms in the register of the pilot on that day; for a region, those with insured persons there (当日试点企业名册)';
const PROVINCES = 'provinces in the register of the pilot on that day (当日试点省份名册)';

/** Figures are public statistics. Counts of persons are rounded to tens and withheld below ten. */
export class InsuranceFiguresService {
  constructor(
    private readonly figures: InsuranceFiguresRepository,
    private readonly published: ReportedFigures,
    private readonly pilot: InjuryPilotService,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<InsuranceFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, (regions) => this.figures.counts(context, regions, asOf)).load(region),
      this.published.of(context, region, asOf),
    ]);
    const { counts, computed_on: on, kept } = counted;
    const persons = (name: string, count: number, places: number) =>
      indicator('persons (人)', asOf, reported.get(name), publishedCount(count, places, kept), COVERED[name], on);
    const provinces = (await this.pilot.provinces(context)).inside(region, asOf).length;
    return Object.assign(new InsuranceFigures(), {
      injuryInsured: persons('injuryInsured', counts.injury_insured, counts.injury_places),
      pilotPlatforms: indicator('platforms (家)', asOf, reported.get('pilotPlatforms'), counts.pilot_platforms, PLATFORMS, on),
      pilotProvinces: indicator('provinces (个)', asOf, reported.get('pilotProvinces'), provinces, PROVINCES),
      pensionFlexible: persons('pensionFlexible', counts.pension_flexible, counts.pension_places),
      medicalFlexible: persons('medicalFlexible', counts.medical_flexible, counts.medical_places),
      maternityFlexible: persons('maternityFlexible', counts.maternity_flexible, counts.maternity_places),
    });
  }

  /** The share of all flexible workers, whose number comes from the labour ministry. */
  async rates(context: RequestContext, region: string, asOf: string, workers: Indicator | undefined): Promise<CoverageRate[]> {
    const figures = await this.of(context, region, asOf);
    return RATED.map((figure) => {
      const covered = figures[figure];
      return Object.assign(new CoverageRate(), {
        ...{ figure, covered, reportedPercent: percent(covered.reported, workers?.reported) },
        computedPercent: percent(covered.computed, workers?.computed),
      });
    });
  }
}

/** Null if more persons were ever covered than there are workers today: more than 100 per cent is no rate. */
const percent = (part: number | null, whole: number | null | undefined): string | null =>
  part === null || !whole || part > whole ? null : ((100 * part) / whole).toFixed(1);
