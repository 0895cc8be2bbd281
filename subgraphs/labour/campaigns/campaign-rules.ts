import type { RunStatement } from '../../shared/database/database.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { CampaignRepository } from './campaign.repository.ts';

/** An input names a campaign, or none: where it does, there has to be one, and it runs on the day of the record. */
export async function campaignRules(
  campaigns: CampaignRepository,
  rows: RunStatement,
  code: string | null | undefined,
  day: string,
): Promise<UserError[]> {
  if (code == null) return [];
  const campaign = await campaigns.known(rows, code);
  if (!campaign) return [userError('campaign', 'UNKNOWN_CAMPAIGN', 'there is no such campaign', '没有该专项行动')];
  const { from_day: from, to_day: to } = campaign;
  if ((from === null || from <= day) && (to === null || day <= to)) return [];
  const ran = [from, to].map((one) => one ?? '…').join(' – ');
  return [userError('campaign', 'NOT_RUNNING', `the campaign ran ${ran}`, `该专项行动期间为 ${ran}`)];
}
