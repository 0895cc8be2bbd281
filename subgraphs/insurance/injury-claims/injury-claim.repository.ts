import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import { InjuryClaim, InjuryClaimConnection, type InjuryClaimFilter } from './injury-claim.type.ts';

type VisibleClaims = InjuryClaimFilter & { visible: Sql };

export class InjuryClaimRepository {
  readonly list: ListReader<InjuryClaimRow, InjuryClaim, VisibleClaims>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InjuryClaimConnection, InjuryClaim.from, list);
  }

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return this.db.rows(context, sql`select * from injury_claim where number = any(${numbers}::text[]) and ${visible}`);
  }

  async subjects(context: RequestContext, number: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select worker from injury_claim where number = ${number} and ${own}
        and (state not in ('PAID', 'REFUSED') or ${stillGivesCause(sql`determined_on`)})`,
    );
    return rows.map(({ worker }) => worker);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<InjuryClaimRow[]> {
    return this.db.rows(
      context,
      sql`select * from injury_claim where worker = any(${workers}::text[]) and ${visible} order by injured_at, number`,
    );
  }
}

function list({ platform, region, state, visible }: VisibleClaims): ListQuery {
  const where: Sql[] = [visible];
  if (platform) where.push(sql`platform = ${platform}`);
  if (region) where.push(withinRegion(region, sql`place_of_injury`));
  if (state) where.push(sql`state = ${state}`);
  return { columns: sql`injury_claim.*`, from: sql`injury_claim`, where, order: [sql`reported_on`, sql`number`], descending: true };
}
