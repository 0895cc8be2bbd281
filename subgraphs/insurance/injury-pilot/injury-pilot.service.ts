import { today } from '../../shared/calendar/today.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Sector } from '../../shared/vocabulary/sector.ts';
import { Region } from '../region/region.type.ts';
import type { InjuryPilotRepository, NamedPlatform } from './injury-pilot.repository.ts';
import { InjuryPilot, PilotBatch, PilotPlatform } from './injury-pilot.type.ts';
import { PILOT, PilotProvinces } from './pilot.ts';
import type { PilotPlatformRow } from './pilot-platform.entity.ts';
import type { PilotProvinceRow } from './pilot-province.entity.ts';

/** The pilot is public. Provinces and platforms are registers; plans and documents are a data file. */
export class InjuryPilotService {
  constructor(private readonly pilot: InjuryPilotRepository) {}

  async on(context: RequestContext, day: string | null): Promise<InjuryPilot> {
    const on = day ?? today();
    const pilot = await this.provinces(context);
    const { plans, documents, steps } = PILOT;
    const provinces = pilot.inside(WHOLE_COUNTRY, on).map(Region.at);
    return Object.assign(new InjuryPilot(), {
      on,
      batches: batchesOf(pilot.on(on)),
      provinces,
      sectors: pilot.sectors(on),
      plans,
      documents,
      steps,
    });
  }

  /** The rows of the register of provinces, read once per request. */
  provinces(context: RequestContext): Promise<PilotProvinces> {
    return loaderFor<PilotProvinces>(context, this, 'provinces', async (keys) => {
      const pilot = new PilotProvinces(await this.pilot.provinces(context));
      return keys.map(() => pilot);
    }).load('all');
  }

  async platformsOn(context: RequestContext, day: string): Promise<PilotPlatform[]> {
    return (await this.memberPlatforms(context, day)).map(PilotPlatform.from);
  }

  /** Businesses that the pilot insures on a day: those whose sector is insured in at least one province. */
  async memberPlatforms(context: RequestContext, day: string): Promise<PilotPlatformRow[]> {
    const sectors = (await this.provinces(context)).sectors(day);
    const rows = await this.platformRows(context, day);
    return rows.filter(({ sector, withdrawn_on }) => withdrawn_on === null && sectors.includes(sector as Sector));
  }

  /** Every business valid on a day, including withdrawn rows. */
  platformRows(context: RequestContext, day: string): Promise<NamedPlatform[]> {
    return loaderFor(context, this, 'on', async (days) => Promise.all(days.map((one) => this.pilot.platformsOn(context, one)))).load(day);
  }

  /** The businesses of a platform that the pilot insures on a day; empty if it does not take part. */
  async businessesOf(context: RequestContext, platform: string, day: string): Promise<PilotPlatformRow[]> {
    return (await this.businessRows(context, platform, day)).filter(({ withdrawn_on }) => withdrawn_on === null);
  }

  /** The same, including withdrawn rows. */
  businessRows(context: RequestContext, platform: string, day: string): Promise<NamedPlatform[]> {
    return loaderFor(context, this, ['of', day], async (codes) =>
      alignMany(codes, await this.pilot.of(context, codes, day), (found) => found.enterprise),
    ).load(platform);
  }
}

/** Provinces that joined together, with the platform names published with them. */
function batchesOf(rows: readonly PilotProvinceRow[]): PilotBatch[] {
  return [...new Set(rows.map(({ batch }) => batch))].map((batch) => {
    const own = rows.filter((row) => row.batch === batch);
    const published = PILOT.batches.find((one) => one.batch === batch);
    return Object.assign(new PilotBatch(), {
      ...{ batch, startedOn: own[0]?.from_day, provinces: own.map(({ region }) => Region.at(region)) },
      ...{
        platformNames: published?.platformNames ?? [],
        sectors: [...new Set(own.flatMap(({ sectors }) => sectors))],
        mark: own[0]?.mark,
      },
    });
  });
}
