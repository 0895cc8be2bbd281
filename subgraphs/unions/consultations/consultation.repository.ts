import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { ConsultationRow, OpinionRow } from './consultation.entity.ts';
import type { ConsultationFilter } from './consultation.inputs.ts';
import {
  AlgorithmConsultation,
  AlgorithmConsultationConnection,
  ConsultationOpinion,
  ConsultationOpinionConnection,
  type ConsultationState,
} from './consultation.type.ts';

export const ENTERPRISE = sql`enterprise`;
export const CONSULTATION = sql`consultation`;
const STATES: Record<ConsultationState, Sql> = {
  OPEN: sql`concluded_on is null`,
  CONCLUDED: sql`concluded_on is not null and published_on is null`,
  PUBLISHED: sql`published_on is not null`,
};

export const CONSULTATIONS = table<ConsultationRow>('algorithm_consultation', 'id');
export const OPINIONS = table<OpinionRow & { region: string }>('consultation_opinion', 'id');

export class ConsultationRepository {
  readonly list: ListReader<ConsultationRow, AlgorithmConsultation, ConsultationFilter>;
  readonly opinions: ListReader<OpinionRow, ConsultationOpinion, Record<string, never>>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => AlgorithmConsultationConnection, AlgorithmConsultation.from, list);
    this.opinions = new ListReader(
      db,
      () => ConsultationOpinionConnection,
      ConsultationOpinion.from,
      () => ({ columns: sql`consultation_opinion.*`, from: sql`consultation_opinion`, where: [], order: [sql`raised_on`, sql`id`] }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[]): Promise<ConsultationRow[]> {
    return this.db.rows(context, sql`select * from algorithm_consultation where ${isOneOf(sql`id`, ids)}`);
  }

  opinion(context: RequestContext, id: string): Promise<OpinionRow[]> {
    return this.db.rows(context, sql`select * from consultation_opinion where id = ${id}`);
  }

  opinionsOnRules(context: RequestContext, rules: readonly string[]): Promise<OpinionRow[]> {
    return this.db.rows(context, sql`select * from consultation_opinion where ${isOneOf(sql`rule`, rules)} order by raised_on, id`);
  }

  insert(rows: RunStatement, row: Omit<ConsultationRow, 'id' | 'concluded_on' | 'result' | 'contract' | 'published_on'>): Promise<string> {
    return insertedId(rows, 'algorithm_consultation', { id: nextNumber('AC', 'algorithm_consultation_number'), ...row });
  }

  insertOpinion(rows: RunStatement, row: Pick<OpinionRow, 'consultation' | 'raised_by' | 'raised_on' | 'text'>): Promise<string> {
    return insertedId(rows, 'consultation_opinion', { id: nextNumber('OP', 'consultation_opinion_number'), ...row });
  }

  /** The opinion with the region of its consultation. */
  async lockedOpinion(rows: RunStatement, id: string): Promise<(OpinionRow & { region: string }) | undefined> {
    const [found] = await rows<OpinionRow & { region: string }>(
      sql`select o.*, c.region from consultation_opinion o join algorithm_consultation c on c.id = o.consultation where o.id = ${id} for update of o`,
    );
    return found;
  }

  async isAgreement(rows: RunStatement, contract: string): Promise<boolean> {
    const found = await rows(sql`select from collective_contract where id = ${contract} and kind = 'ALGORITHM_AND_RULES'`);
    return found.length > 0;
  }
}

function list({ enterprise, region, state }: ConsultationFilter): ListQuery {
  const where: Sql[] = [];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (state) where.push(STATES[state]);
  return {
    columns: sql`algorithm_consultation.*`,
    from: sql`algorithm_consultation`,
    where,
    order: [sql`opened_on`, sql`id`],
    descending: true,
  };
}
