import { today } from '../../shared/calendar/today.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { checkedNear, type NearArgs } from '../../shared/vocabulary/near.ts';
import type { GigMarketFilter, RecruitmentFilter, StartupCarrierFilter, TrainingFilter } from './employment-services.inputs.ts';
import type { EmploymentServicesRepository } from './employment-services.repository.ts';
import { GigMarket } from './gig-market.type.ts';
import { OnlineService } from './recruitment-post.type.ts';
import type { OnlineServiceKind } from './service-enums.ts';
import { TrainingSkill } from './training.type.ts';

/** Public places and public offers, so every participant may read them. */
export class EmploymentServicesService {
  constructor(private readonly registers: EmploymentServicesRepository) {}

  markets(context: RequestContext, place: NearArgs, filter: GigMarketFilter | null, page: PageArguments) {
    return this.registers.markets.page(context, { ...checkedNear(place), ...filter }, page);
  }

  carriers(context: RequestContext, place: NearArgs, filter: StartupCarrierFilter | null, page: PageArguments) {
    return this.registers.carriers.page(context, { ...checkedNear(place), ...filter }, page);
  }

  programmes(context: RequestContext, place: NearArgs, filter: TrainingFilter | null, page: PageArguments) {
    return this.registers.programmes.page(context, { ...checkedNear(place), ...filter }, page);
  }

  needs(context: RequestContext, filter: TrainingFilter | null, page: PageArguments) {
    const misplaced = (['action', 'mode', 'on'] as const).find((name) => filter?.[name] != null);
    if (misplaced)
      throw badInput(
        `where.${misplaced}`,
        'together',
        `${misplaced} applies to training programmes only`,
        `${misplaced} 仅用于查询培训项目`,
      );
    return this.registers.needs.page(context, filter ?? {}, page);
  }

  posts(context: RequestContext, place: NearArgs, filter: RecruitmentFilter | null, page: PageArguments) {
    return this.registers.posts.page(context, { ...checkedNear(place), ...filter }, page);
  }

  async market(context: RequestContext, id: string | null): Promise<GigMarket | null> {
    if (!id) return null;
    const row = await loaderFor(context, this, 'market', async (ids) =>
      alignOne(ids, await this.registers.marketsById(context, ids), (found) => found.id),
    ).load(id);
    return row && GigMarket.from(row);
  }

  async skill(context: RequestContext, code: string): Promise<TrainingSkill | null> {
    const rows = await loaderFor(context, this, 'skill', async (codes) =>
      alignOne(codes, await this.registers.skillsByCode(context, codes), (found) => found.id),
    ).load(code);
    return rows ? TrainingSkill.from(rows) : null;
  }

  /** Entries in force today. */
  async skills(context: RequestContext): Promise<TrainingSkill[]> {
    return (await this.registers.skillsOn(context, today())).map(TrainingSkill.from);
  }

  /** Services in force today for a place: its own and those of the divisions above it. */
  async onlineServices(context: RequestContext, place: string, kind: OnlineServiceKind | null): Promise<OnlineService[]> {
    return (await this.registers.onlineServices(context, regionsAbove(place), kind, today())).map(OnlineService.from);
  }
}
