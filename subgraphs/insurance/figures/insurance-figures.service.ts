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
  'persons whose cover ran on that day, to the nearest ten; withheld below ten persons or of one place (当日在保人数，十人取整；不足十人或者仅一个统筹地的不公布)';
/** Who is counted by each figure of persons. */
const COVERED: Record<string, string> = {
  injuryInsured:
    'persons who were ever covered by that day, to the nearest ten, as the published figure is; withheld below ten persons or of one place (与公布数同口径：累计参保人数，十人取整；不足十人或者仅一个统筹地的不公布)',
  pensionFlexible: RUNNING,
  medicalFlexible: RUNNING,
  maternityFlexible: RUNNING,
};
const PLATFORMS = 'platforms in the register of the pilot on that day; of a region, those with persons insured there (当日试点企业名册)';
const PROVINCES = 'provinces in the register of the pilot on that day (当日试点省份名册)';

/** Figures are statistics, open to all; persons are told to the nearest ten, and not below ten. */
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

  /** Of all flexible workers, whom the labour ministry counts. */
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

/** Whoever was ever covered may be more than those who work today: that is no rate. */
const percent = (part: number | null, whole: number | null | undefined): string | null =>
  part === null || !whole || part > whole ? null : ((100 * part) / whole).toFixed(1);
