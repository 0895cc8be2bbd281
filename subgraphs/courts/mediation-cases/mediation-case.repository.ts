import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { MediationCaseRow } from './mediation-case.entity.ts';

export const MEDIATIONS = table<MediationCaseRow>('mediation_case', 'id');

export class MediationCaseRepository {
  constructor(private readonly db: Database) {}

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<MediationCaseRow[]> {
    return MEDIATIONS.byKeys(this.db, context, ids, visible);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<MediationCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from mediation_case where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'MediationCase.openedOn', sql`opened_on`, sql`id`)}`,
    );
  }

  /** An organisation that was in operation on the day. */
  async organization(rows: RunStatement, id: string, on: string): Promise<{ name: string; region: string } | undefined> {
    const found = await rows<{ name: string; region: string }>(
      sql`select name, region from mediation_organization where id = ${id} and opened_on <= ${on} and (closed_on is null or closed_on > ${on})`,
    );
    return found[0];
  }

  insert(rows: RunStatement, row: NewMediation): Promise<string> {
    return insertedId(rows, 'mediation_case', { ...row, id: nextNumber('MC', 'mediation_number') });
  }
}

type NewMediation = Pick<
  MediationCaseRow,
  'organization' | 'region' | 'worker' | 'enterprise' | 'dispute' | 'claimed' | 'opened_on' | 'kind' | 'jointly'
>;
