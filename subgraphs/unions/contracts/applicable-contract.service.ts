import { today } from '../../shared/calendar/today.ts';
import { alignMany, loaderFor } from '../../shared/database/loader.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import type { Registered } from '../enterprise/enterprise.type.ts';
import type { Engagement } from '../worker/worker.type.ts';
import type { ApplicableContractRepository, Bound } from './applicable-contract.repository.ts';
import { ApplicableContract, type ApplicableRow } from './applicable-contract.type.ts';

type Named = { creditCode: string } & Registered;

/** Which contracts bind whom. Contracts are public; who works for whom arrives from the labour ministry through `@requires`. */
export class ApplicableContractService {
  constructor(private readonly contracts: ApplicableContractRepository) {}

  /** Uses only the unions' register and the sector and place given by the caller. */
  ofCode(context: RequestContext, enterprise: string, on: string | null, region: string | null, sector: string | null) {
    return this.of(context, { enterprise, principals: null, sector, places: region ? regionsAbove(region) : [] }, on, region);
  }

  ofEnterprise(context: RequestContext, enterprise: Named, on: string | null, region: string | null) {
    checkRegistered(enterprise);
    broughtAlong('labour', enterprise.headquarters);
    broughtAlong('labour', enterprise.operatesIn);
    const places = region ? [region] : [enterprise.headquarters, ...(enterprise.operatesIn ?? [])].flatMap((one) => one?.code ?? []);
    return this.of(context, boundAt(enterprise, places, on ?? today()), on, region);
  }

  /** For each engagement on the day: by its enterprise, the platform behind it and the place of work. Each contract once, with the closest reason. */
  async ofWorker(context: RequestContext, engagements: readonly Engagement[], on: string | null): Promise<ApplicableContract[]> {
    const day = on ?? today();
    const current = engagements.filter(holdsOn(day));
    const found = await Promise.all(
      current.map(({ enterprise, platform, region }) => {
        if (!enterprise) return [];
        checkRegistered(enterprise);
        const bound = boundAt(enterprise, [region.code], day);
        const behind = platform && platform.creditCode !== enterprise.creditCode ? [{ code: platform.creditCode, place: region.code }] : [];
        const principals = [...(bound.principals ?? []), ...behind];
        return this.of(context, { ...bound, principals }, day, region.code);
      }),
    );
    const closest = new Map<string, ApplicableContract>();
    for (const one of found.flat().sort((a, b) => a.rank - b.rank)) if (!closest.has(one.contract.id)) closest.set(one.contract.id, one);
    return [...closest.values()];
  }

  private async of(context: RequestContext, bound: Bound, on: string | null, region: string | null): Promise<ApplicableContract[]> {
    const question = { on: on ?? today(), region };
    const rows = await loaderFor<(ApplicableRow & { asked: number })[]>(context, this, question, async (keys) => {
      const found = await this.contracts.applicable(
        context,
        keys.map((key) => JSON.parse(key) as Bound),
        question,
      );
      return alignMany(keys, found, ({ asked }) => keys[asked] as string);
    }).load(JSON.stringify(bound));
    return rows.map(ApplicableContract.from);
  }
}

/** Throws SOURCE_UNAVAILABLE if the gateway sent no principals and no sector of the enterprise. */
function checkRegistered({ sector, principals }: Named): void {
  broughtAlong('labour', sector);
  broughtAlong('labour', principals ?? undefined);
}

function boundAt({ creditCode, sector = null, principals }: Named, places: readonly string[], on: string): Bound {
  const above = (principals ?? []).filter(holdsOn(on));
  return {
    enterprise: creditCode,
    principals: above.map((one) => ({ code: one.creditCode, place: one.place })),
    sector,
    places: [...new Set(places.flatMap(regionsAbove))].sort(),
  };
}

const holdsOn =
  (day: string) =>
  ({ from, to }: { from: string; to?: string | null }) =>
    from <= day && (!to || to >= day);
