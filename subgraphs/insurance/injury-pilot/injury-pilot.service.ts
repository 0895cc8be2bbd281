import { today } from '../../shared/calendar/today.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Region } from '../region/region.type.ts';
import type { InjuryPilotRepository } from './injury-pilot.repository.ts';
import { InjuryPilot, PilotPlatform } from './injury-pilot.type.ts';
import { batchesOn, PILOT, pilotProvinces, pilotSectors } from './pilot.ts';
import type { PilotPlatformRow } from './pilot-platform.entity.ts';

/** The pilot is published; its provinces and documents are a data file, its platforms a register. */
export class InjuryPilotService {
  constructor(private readonly pilot: InjuryPilotRepository) {}

  on(day: string | null): InjuryPilot {
    const on = day ?? today();
    const batches = batchesOn(on).map(({ start, provinces, ...batch }) => ({
      ...batch,
      startedOn: start,
      provinces: provinces.map(Region.at),
    }));
    const { plans, documents, steps } = PILOT;
    const provinces = pilotProvinces(on, WHOLE_COUNTRY).map(Region.at);
    return Object.assign(new InjuryPilot(), { on, batches, provinces, sectors: pilotSectors(on), plans, documents, steps });
  }

  async platformsOn(context: RequestContext, day: string): Promise<PilotPlatform[]> {
    const rows = await loaderFor(context, this, 'on', async (days) =>
      Promise.all(days.map((one) => this.pilot.platformsOn(context, one))),
    ).load(day);
    return rows.map(PilotPlatform.from);
  }

  /** The businesses of a platform that the pilot insures on a day; none where it does not take part. */
  businessesOf(context: RequestContext, platform: string, day: string): Promise<PilotPlatformRow[]> {
    return loaderFor(context, this, ['of', day], async (codes) =>
      alignMany(codes, await this.pilot.of(context, codes, day), (found) => found.enterprise),
    ).load(platform);
  }
}
