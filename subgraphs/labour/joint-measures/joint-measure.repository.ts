import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { rowsOfKeys } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { JointMeasureRow } from './joint-measure.entity.ts';
import type { JointMeasureFilter } from './joint-measure.inputs.ts';
import { JointMeasure, JointMeasureConnection } from './joint-measure.type.ts';

export type JointMeasureSearch = JointMeasureFilter & { on?: string | null };

const MAX_OF_ONE_ENTERPRISE = 1_000;

export const MEASURES = table<JointMeasureRow>('joint_measure', 'id');

export class JointMeasureRepository {
  readonly list: ListReader<JointMeasureRow, JointMeasure, JointMeasureSearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => JointMeasureConnection, JointMeasure.from, list);
  }

  byId(context: RequestContext, id: string): Promise<JointMeasureRow[]> {
    return this.db.rows(context, sql`select * from joint_measure where id = ${id}`);
  }

  ofEnterprises(context: RequestContext, codes: readonly string[], on: string): Promise<JointMeasureRow[]> {
    return this.db.rows(
      context,
      sql`select m.* from ${rowsOfKeys(codes, sql`codes(code)`)} cross join lateral (
        select * from joint_measure where enterprise = codes.code and ${inForce(on)} order by from_day, id limit ${MAX_OF_ONE_ENTERPRISE}) m`,
    );
  }

  insert(rows: RunStatement, measure: Omit<JointMeasureRow, 'id' | 'lifted_on' | 'lifted_because'>): Promise<string> {
    return insertedId(rows, 'joint_measure', { id: nextNumber('JM', 'joint_measure_number'), ...measure });
  }
}

function list({ enterprise, region, kind, on }: JointMeasureSearch): ListQuery {
  const where: Sql[] = [];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (kind) where.push(sql`kind = ${kind}`);
  if (on) where.push(inForce(on));
  return { columns: sql`joint_measure.*`, from: sql`joint_measure`, where, order: [sql`from_day`, sql`id`], descending: true };
}

/** A measure is no longer in force on the day it is lifted. */
const inForce = (on: string) =>
  sql`from_day <= ${on} and coalesce(to_day, 'infinity') >= ${on} and coalesce(lifted_on, 'infinity') > ${on}`;
