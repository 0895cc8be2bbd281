import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/search/chinese-search.ts';
import type { PolicyRow } from './policy.entity.ts';
import { Policy, PolicyConnection, type PolicyFilter } from './policy.type.ts';

/** Date of the report that names the documents. A document without a first day was in force by then; its start is unknown. */
const REPORTED_ON = '2025-12-22';

export interface PolicySearch {
  search?: string | null;
  where?: PolicyFilter | null;
  on?: string | null;
}

export class PolicyRepository {
  readonly list: ListReader<PolicyRow, Policy, PolicySearch>;

  constructor(db: Database) {
    this.list = new ListReader(db, () => PolicyConnection, Policy.from, list);
  }
}

function list({ search, where: filter, on }: PolicySearch): ListQuery {
  const where: Sql[] = [sql`withdrawn_on is null`];
  if (search)
    where.push(sql`(number = ${search.trim()} or ${holdsEveryTerm(sql`policy_text(title, title_en, topics)`, searchTerms(search))})`);
  if (filter?.kind) where.push(sql`kind = ${filter.kind}`);
  if (filter?.status) where.push(sql`status = ${filter.status}`);
  if (filter?.region) where.push(sql`region = any(${regionsAbove(filter.region)}::text[])`);
  if (on)
    where.push(
      sql`status = 'IN_FORCE' and coalesce(from_day, issued_on, ${REPORTED_ON}) <= ${on} and coalesce(to_day, 'infinity') >= ${on}`,
    );
  return { columns: sql`policy.*`, from: sql`policy`, where, order: [sql`coalesce(issued_on, '-infinity')`, sql`id`], descending: true };
}
