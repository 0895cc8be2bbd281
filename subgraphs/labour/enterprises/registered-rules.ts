import type { RunStatement } from '../../shared/database/database.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { EnterpriseRepository } from './enterprise.repository.ts';

/** An enterprise named in an input must be in the register. */
export async function registeredRules(
  enterprises: EnterpriseRepository,
  rows: RunStatement,
  code: string,
  field = 'enterprise',
): Promise<UserError[]> {
  if (await enterprises.isRegistered(rows, code)) return [];
  return [userError(field, 'UNKNOWN_ENTERPRISE', 'no enterprise with this credit code is registered', '未登记该企业')];
}
