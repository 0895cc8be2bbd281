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

/** The same rule as a value, for contracts that were filed by then. */
export const statusSql = (on: string): Sql => sql`case
  when c.objected_on <= ${on} then 'OBJECTED' when c.superseded_on <= ${on} then 'SUPERSEDED'
  when c.expires_on < ${on} then 'EXPIRED' when c.effective_on > ${on} then 'FILED' else 'IN_FORCE' end`;

/** The same rule as a condition on `collective_contract c`. A test checks that the two agree. */
export function hasStatusOn(status: ContractStatus, on: string): Sql {
  const free = sql`c.filed_on <= ${on} and (c.objected_on is null or c.objected_on > ${on})`;
  const current = sql`${free} and (c.superseded_on is null or c.superseded_on > ${on})`;
  switch (status) {
    case ContractStatus.OBJECTED:
      return sql`c.objected_on <= ${on}`;
    case ContractStatus.SUPERSEDED:
      return sql`${free} and c.superseded_on <= ${on}`;
    case ContractStatus.EXPIRED:
      return sql`${current} and c.expires_on < ${on}`;
    case ContractStatus.FILED:
      return sql`${current} and c.expires_on >= ${on} and c.effective_on > ${on}`;
    case ContractStatus.IN_FORCE:
      return sql`${current} and c.expires_on >= ${on} and c.effective_on <= ${on}`;
  }
}
