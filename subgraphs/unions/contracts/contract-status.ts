import sql, { type Sql } from 'sql-template-tag';
import type { CollectiveContractRow } from './collective-contract.entity.ts';
import { ContractStatus } from './contract.enums.ts';

/** Status on a day; null before the filing. An objection stops a contract from entering into force. */
export function statusOn(row: CollectiveContractRow, on: string): ContractStatus | null {
  if (on < row.filed_on) return null;
  if (row.objected_on && on >= row.objected_on) return ContractStatus.OBJECTED;
  if (row.superseded_on && on >= row.superseded_on) return ContractStatus.SUPERSEDED;
  if (on > row.expires_on) return ContractStatus.EXPIRED;
  return on < row.effective_on ? ContractStatus.FILED : ContractStatus.IN_FORCE;
}

/** The same rule as a condition; a test holds the two together. */
export function hasStatusOn(status: ContractStatus, on: string): Sql {
  const free = sql`filed_on <= ${on} and (objected_on is null or objected_on > ${on})`;
  const current = sql`${free} and (superseded_on is null or superseded_on > ${on})`;
  switch (status) {
    case ContractStatus.OBJECTED:
      return sql`objected_on <= ${on}`;
    case ContractStatus.SUPERSEDED:
      return sql`${free} and superseded_on <= ${on}`;
    case ContractStatus.EXPIRED:
      return sql`${current} and expires_on < ${on}`;
    case ContractStatus.FILED:
      return sql`${current} and expires_on >= ${on} and effective_on > ${on}`;
    case ContractStatus.IN_FORCE:
      return sql`${current} and expires_on >= ${on} and effective_on <= ${on}`;
  }
}
