import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { PaySurveyRow } from './pay-survey.entity.ts';
import { PaySurvey, PaySurveyConnection, type PaySurveyFilter } from './pay-survey.type.ts';

export class PaySurveyRepository {
  readonly list: ListReader<PaySurveyRow, PaySurvey, PaySurveyFilter>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => PaySurveyConnection, PaySurvey.from, list);
  }
}

function list({ region, sector, from, to }: PaySurveyFilter): ListQuery {
  const where: Sql[] = [];
  if (region) where.push(withinRegion(region, sql`region`));
  if (sector) where.push(sql`sector = ${sector}`);
  if (from) where.push(sql`period >= ${from}`);
  if (to) where.push(sql`period <= ${to}`);
  return { columns: sql`pay_survey.*`, from: sql`pay_survey`, where, order: [sql`period`, sql`id`], descending: true };
}
