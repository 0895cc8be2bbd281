import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { LABOUR_POLICY } from '../policy.ts';
import { Region } from '../region/region.type.ts';
import rule from './data/cluster-rule.json' with { type: 'json' };
import type { RegistrationClusterRepository } from './registration-cluster.repository.ts';
import { RegistrationCluster } from './registration-cluster.type.ts';

const MAX_SHELLS = 100;

/** A suspected violation is internal until it is established. */
export class RegistrationClusterService {
  constructor(private readonly clusters: RegistrationClusterRepository) {}

  async below(context: RequestContext, creditCode: string, on = today()): Promise<RegistrationCluster[]> {
    const visible = LABOUR_POLICY.visible(context, 'registrationClusters', sql`region`);
    const rows = await loaderFor(context, this, on, async (codes) =>
      alignMany(codes, await this.clusters.below(context, codes, on, rule.leastShells, visible), (found) => found.root),
    ).load(creditCode);
    return rows.map(({ because, region, registered_on, shells, station }) =>
      Object.assign(new RegistrationCluster(), {
        because,
        region: Region.at(region),
        registeredOn: registered_on,
        count: shells.length,
        stationCode: station,
        shellCodes: shells.slice(0, MAX_SHELLS),
        heldIn: region,
      }),
    );
  }
}
