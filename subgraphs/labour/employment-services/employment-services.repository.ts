import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import { distanceFrom } from '../../shared/database/distance.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { NearArgs } from '../../shared/vocabulary/near.ts';
import type {
  Distant,
  GigMarketRow,
  RecruitmentPostRow,
  StartupCarrierRow,
  TrainingNeedRow,
  TrainingProgrammeRow,
} from './employment-services.entity.ts';
import type { GigMarketFilter, RecruitmentFilter, StartupCarrierFilter, TrainingFilter } from './employment-services.inputs.ts';
import { GigMarket, GigMarketConnection, StartupCarrier, StartupCarrierConnection } from './gig-market.type.ts';
import type { OnlineServiceRow } from './online-service.entity.ts';
import { RecruitmentPost, RecruitmentPostConnection } from './recruitment-post.type.ts';
import { TrainingNeed, TrainingNeedConnection, TrainingProgramme, TrainingProgrammeConnection } from './training.type.ts';
import type { TrainingSkillRow } from './training-skill.entity.ts';

const MAX_SKILLS = 1_000;
const MAX_ONLINE_SERVICES = 500;
const NO_DISTANCE = sql`null::integer`;

export class EmploymentServicesRepository {
  readonly markets: ListReader<Distant<GigMarketRow>, GigMarket, NearArgs & GigMarketFilter>;
  readonly carriers: ListReader<Distant<StartupCarrierRow>, StartupCarrier, NearArgs & StartupCarrierFilter>;
  readonly programmes: ListReader<Distant<TrainingProgrammeRow>, TrainingProgramme, NearArgs & TrainingFilter>;
  readonly needs: ListReader<TrainingNeedRow, TrainingNeed, TrainingFilter>;
  readonly posts: ListReader<Distant<RecruitmentPostRow>, RecruitmentPost, NearArgs & RecruitmentFilter>;

  constructor(private readonly db: Database) {
    this.markets = new ListReader(db, () => GigMarketConnection, GigMarket.from, markets);
    this.carriers = new ListReader(db, () => StartupCarrierConnection, StartupCarrier.from, carriers);
    this.programmes = new ListReader(db, () => TrainingProgrammeConnection, TrainingProgramme.from, programmes);
    this.needs = new ListReader(db, () => TrainingNeedConnection, TrainingNeed.from, needs);
    this.posts = new ListReader(db, () => RecruitmentPostConnection, RecruitmentPost.from, posts);
  }

  marketsById(context: RequestContext, ids: readonly string[]): Promise<Distant<GigMarketRow>[]> {
    return this.db.rows(context, sql`select *, ${NO_DISTANCE} as distance from gig_market where ${isOneOf(sql`id`, ids)}`);
  }

  skillsByCode(context: RequestContext, codes: readonly string[]): Promise<TrainingSkillRow[]> {
    return this.db.rows(context, sql`select * from training_skill where ${isOneOf(sql`id`, codes)} and withdrawn_on is null`);
  }

  skillsOn(context: RequestContext, day: string): Promise<TrainingSkillRow[]> {
    return this.db.rows(
      context,
      sql`select * from training_skill where withdrawn_on is null and (from_day is null or from_day <= ${day})
        and (to_day is null or to_day >= ${day}) order by id limit ${MAX_SKILLS}`,
    );
  }

  /** Rows of these divisions, the largest division first. */
  onlineServices(context: RequestContext, divisions: readonly string[], kind: string | null, day: string): Promise<OnlineServiceRow[]> {
    return this.db.rows(
      context,
      sql`select * from online_service where withdrawn_on is null and region = any(${divisions}::text[])
        and (${kind}::text is null or kind = ${kind}) and (from_day is null or from_day <= ${day}) and (to_day is null or to_day >= ${day})
        order by array_position(${divisions}::text[], region), id limit ${MAX_ONLINE_SERVICES}`,
    );
  }
}

function markets({ kind, service, ...place }: NearArgs & GigMarketFilter): ListQuery {
  const where: Sql[] = [sql`closed_on is null`];
  if (kind) where.push(sql`kind = ${kind}`);
  if (service) where.push(sql`services @> array[${service}]`);
  return nearest(sql`gig_market`, place, where);
}

function carriers({ support, ...place }: NearArgs & StartupCarrierFilter): ListQuery {
  const where: Sql[] = [sql`closed_on is null`];
  if (support) where.push(sql`supports @> array[${support}]`);
  return nearest(sql`startup_carrier`, place, where);
}

function programmes({ occupation, skill, action, mode, on, ...place }: NearArgs & TrainingFilter): ListQuery {
  const where: Sql[] = [];
  if (occupation) where.push(sql`occupation = ${occupation}`);
  if (skill) where.push(sql`skill = ${skill}`);
  if (action) where.push(sql`action = ${action}`);
  if (mode) where.push(sql`mode = ${mode}`);
  if (on) where.push(sql`to_day >= ${on}`);
  return nearest(sql`training_programme`, place, where, sql`from_day`);
}

function posts({ channel, occupation, enterprise, on, ...place }: NearArgs & RecruitmentFilter): ListQuery {
  const where: Sql[] = [];
  if (channel) where.push(sql`channel = ${channel}`);
  if (occupation) where.push(sql`occupation = ${occupation}`);
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (on) where.push(sql`posted_on <= ${on} and closes_on >= ${on}`);
  return nearest(sql`recruitment_post`, place, where, sql`posted_on`);
}

function needs({ region, occupation, skill }: TrainingFilter): ListQuery {
  const where: Sql[] = [];
  if (region) where.push(withinRegion(region, sql`region`));
  if (occupation) where.push(sql`occupation = ${occupation}`);
  if (skill) where.push(sql`skill = ${skill}`);
  return { columns: sql`training_need.*`, from: sql`training_need`, where, order: [sql`surveyed_on`, sql`id`], descending: true };
}

/** Nearest first if a point is given; otherwise latest first by `day`, or by identifier. */
function nearest(table: Sql, { near, within, region }: NearArgs, where: Sql[], day?: Sql): ListQuery {
  if (region) where.push(withinRegion(region, sql`region`));
  if (near && within) where.push(sql`${distanceFrom(near)} <= ${within}`);
  const distance = near ? distanceFrom(near) : NO_DISTANCE;
  const order = near ? [distance, sql`id`] : day ? [day, sql`id`] : [sql`id`];
  return { columns: sql`${table}.*, ${distance} as distance`, from: table, where, order, descending: !near && day !== undefined };
}
