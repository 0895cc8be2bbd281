import { today } from '../../shared/calendar/today.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { regionCovers, WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Sector } from '../../shared/vocabulary/sector.ts';
import data from './data/premium-rates.json' with { type: 'json' };
import type { PremiumRateRepository } from './premium-rate.repository.ts';
import { narrowest, PremiumRate, type Rate } from './premium-rate.type.ts';

export interface RatesWanted {
  sector?: Sector | null;
  platform?: string | null;
  region?: string | null;
  on?: string | null;
}

/** What the rate of an order depends on. */
export interface RateWanted {
  platform: string;
  sector: string;
  service: string | null;
  region: string;
  on: string;
}

const OF_SECTORS: Rate[] = data.rates.map((rate) => ({ ...rate, platform: null, region: WHOLE_COUNTRY, withdrawn_on: null }));

/** Rates are public: those of sectors are in a data file, those of single platforms in a register. */
export class PremiumRateService {
  constructor(private readonly rates: PremiumRateRepository) {}

  /** Rates on a day; with a region, those that apply there. */
  async list(context: RequestContext, { sector, platform = null, region, on }: RatesWanted): Promise<PremiumRate[]> {
    const found = await this.on(context, on ?? today(), platform);
    return found
      .filter((rate) => rate.withdrawn_on === null && (!sector || rate.sector === sector) && (!region || regionCovers(rate.region, region)))
      .map(PremiumRate.from);
  }

  /** The rate that applies to an order; undefined if none is in force or it was withdrawn. */
  async rateOf(context: RequestContext, wanted: RateWanted): Promise<Rate | undefined> {
    const rate = await this.decidingRate(context, wanted);
    return rate?.withdrawn_on === null ? rate : undefined;
  }

  /** The same, including withdrawn rates. */
  async decidingRate(context: RequestContext, { platform, sector, service, region, on }: RateWanted): Promise<Rate | undefined> {
    const found = await this.on(context, on, platform);
    return narrowest(
      found.filter(
        (rate) =>
          rate.sector === sector &&
          (rate.service === null || rate.service === service) &&
          (rate.platform === null || rate.platform === platform) &&
          regionCovers(rate.region, region),
      ),
    );
  }

  private on(context: RequestContext, day: string, platform: string | null): Promise<Rate[]> {
    return loaderFor(context, this, platform, async (days) =>
      Promise.all(
        days.map(async (one) => {
          const rows = await this.rates.on(context, one, platform);
          const own = rows.map((row): Rate => ({ ...row, service: null }));
          return [...OF_SECTORS.filter((rate) => rate.from_day <= one && (rate.to_day ?? one) >= one), ...own];
        }),
      ),
    ).load(day);
  }
}
