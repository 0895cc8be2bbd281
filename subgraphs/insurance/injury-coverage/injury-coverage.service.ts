import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { CoverageGap } from './coverage-gap.type.ts';
import { InjuryCoverage } from './injury-coverage.type.ts';
import type { InsuredHeadcountRepository } from './insured-headcount.repository.ts';

/** Public statistics; cells below ten persons are withheld. */
export class InjuryCoverageService {
  constructor(private readonly headcounts: InsuredHeadcountRepository) {}

  async of(context: RequestContext, creditCode: string, month: string): Promise<InjuryCoverage> {
    const total = await loaderFor(context, this, month, async (codes) =>
      alignOne(codes, await this.headcounts.totals(context, codes, month), (found) => found.enterprise),
    ).load(creditCode);
    const insured = !total || total.points ? null : roundedPersons(Number(total.insured));
    return Object.assign(new InjuryCoverage(), { month, insured, orders: insured === null ? null : total?.orders });
  }

  /** `reported` is the labour ministry's published number: rounded to tens, withheld below ten. */
  async gap(context: RequestContext, creditCode: string, month: string, reported: number | null): Promise<CoverageGap> {
    const { insured } = await this.of(context, creditCode, month);
    const gap = reported === null || insured === null ? null : reported - insured;
    const of = { enterprise: Enterprise.of(creditCode), region: Region.at(WHOLE_COUNTRY), chainReported: null };
    return Object.assign(new CoverageGap(), { ...of, month, reported, insured, gap });
  }
}
