import type { RunStatement } from '../../shared/database/database.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { CampaignRepository } from './campaign.repository.ts';

/** An input names a campaign, or none: where it does, there has to be one. */
export async function campaignRules(
  campaigns: CampaignRepository,
  rows: RunStatement,
  code: string | null | undefined,
): Promise<UserError[]> {
  if (code == null || (await campaigns.isKnown(rows, code))) return [];
  return [userError('campaign', 'UNKNOWN_CAMPAIGN', 'there is no such campaign', '没有该专项行动')];
}
