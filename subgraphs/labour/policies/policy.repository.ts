import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { loadReferenceData } from '../../shared/database/reference-data.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { holdsEveryTerm, searchTerms } from '../../shared/search/chinese-search.ts';
import type { PolicyRow } from './policy.entity.ts';
import { Policy, PolicyConnection, type PolicyFilter } from './policy.type.ts';

/** Day of the report that names the documents: one without a day was in force by then, and nothing says since when. */
const REPORTED_ON = '2025-12-22';

export interface PolicySearch {
  search?: string | null;
  where?: PolicyFilter | null;
  on?: string | null;
}

export class PolicyRepository {
  readonly list: ListReader<PolicyRow, Policy, PolicySearch>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => PolicyConnection, Policy.from, list);
  }

  /** Replaces the register by the edition in `file`. */
  load(file: URL | string): Promise<void> {
    return loadReferenceData(this.db, 'policy', file, ({ policies }: { policies: PolicyRow[] }) => policies);
  }
}

function list({ search, where: filter, on }: PolicySearch): ListQuery {
  const where: Sql[] = [];
  if (search) where.push(holdsEveryTerm(sql`policy_text(title, title_en, topics)`, searchTerms(search)));
  if (filter?.kind) where.push(sql`kind = ${filter.kind}`);
  if (filter?.status) where.push(sql`status = ${filter.status}`);
  if (filter?.region) where.push(sql`region = any(${regionsAbove(filter.region)}::text[])`);
  if (on)
    where.push(
      sql`status = 'IN_FORCE' and coalesce(valid_from, issued_on, ${REPORTED_ON}) <= ${on} and coalesce(valid_to, 'infinity') >= ${on}`,
    );
  return { columns: sql`policy.*`, from: sql`policy`, where, order: [sql`coalesce(issued_on, '-infinity')`, sql`id`], descending: true };
}
