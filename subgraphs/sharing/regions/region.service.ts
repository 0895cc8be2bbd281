import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { RegionFilter, RegionRepository } from './region.repository.ts';
import { Region } from './region.type.ts';

const ANCESTORS = 4;

/** The register of divisions; all of it is public. */
export class RegionService {
  constructor(private readonly regions: RegionRepository) {}

  async byCode(context: RequestContext, code: string): Promise<Region | null> {
    const row = await loaderFor(context, this, 'code', async (codes) =>
      alignOne(codes, await this.regions.byCodes(context, codes), (found) => found.code),
    ).load(code);
    return row && Region.from(row);
  }

  async byCodes(context: RequestContext, codes: readonly string[]): Promise<Region[]> {
    const found = await Promise.all(codes.map((code) => this.byCode(context, code)));
    return found.filter((region) => region !== null);
  }

  async childrenOf(context: RequestContext, code: string): Promise<Region[]> {
    const rows = await loaderFor(context, this, 'children', async (codes) =>
      alignMany(codes, await this.regions.childrenOf(context, codes), (found) => found.parent as string),
    ).load(code);
    return rows.map(Region.from);
  }

  /** From the whole country down to the division itself. */
  async pathOf(context: RequestContext, region: Region): Promise<Region[]> {
    const path = [region];
    for (let step: Region | null = region; step?.parentCode && path.length <= ANCESTORS; ) {
      step = await this.byCode(context, step.parentCode);
      if (step) path.unshift(step);
    }
    return path;
  }

  async list(context: RequestContext, filter: RegionFilter): Promise<Region[]> {
    return (await this.regions.list(context, filter)).map(Region.from);
  }
}
