import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { InsuranceFigureCountRow, InsuranceFiguresRepository } from './insurance-figures.repository.ts';
import { InsuranceFigures } from './insurance-figures.type.ts';

/** Figures are statistics, open to all; persons are told to the nearest ten, and not below ten. */
export class InsuranceFiguresService {
  constructor(
    private readonly figures: InsuranceFiguresRepository,
    private readonly published: ReportedFigures,
  ) {}

  async of(context: RequestContext, region: string, asOf: string): Promise<InsuranceFigures> {
    const [counted, reported] = await Promise.all([
      loaderFor(context, this, asOf, async (regions) =>
        alignOne(regions, await this.figures.counts(context, regions, asOf), (found) => found.code),
      ).load(region),
      this.published.of(context, region, asOf),
    ]);
    const counts = counted as InsuranceFigureCountRow;
    return Object.assign(new InsuranceFigures(), {
      injuryInsured: indicator('persons (人)', asOf, reported.get('injuryInsured'), roundedPersons(Number(counts.injury_insured))),
      pilotPlatforms: indicator('platforms (家)', asOf, reported.get('pilotPlatforms'), null),
      pilotProvinces: indicator('provinces (个)', asOf, reported.get('pilotProvinces'), null),
      pensionFlexible: indicator('persons (人)', asOf, reported.get('pensionFlexible'), roundedPersons(Number(counts.pension_flexible))),
      medicalFlexible: indicator('persons (人)', asOf, reported.get('medicalFlexible'), roundedPersons(Number(counts.medical_flexible))),
    });
  }
}
