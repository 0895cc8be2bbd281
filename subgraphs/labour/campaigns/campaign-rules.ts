import sql, { raw } from 'sql-template-tag';
import type { RunStatement } from '../../shared/database/database.ts';
import { regionCovers as coversInSql } from '../../shared/database/regions-meet.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { TableCheck } from '../../shared/import/dataset.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type CampaignRepository, inCampaign } from './campaign.repository.ts';

const UNKNOWN = ['no campaign with this code', '未登记该专项行动'] as const;

/** If an input names a campaign, the campaign must be carried out in the region of the record and be running on the day of the record. */
export async function campaignRules(
  campaigns: CampaignRepository,
  rows: RunStatement,
  code: string | null | undefined,
  { region, day }: { region: string; day: string },
): Promise<UserError[]> {
  if (code == null) return [];
  const campaign = await campaigns.known(rows, code);
  if (!campaign) return [userError('campaign', 'UNKNOWN_CAMPAIGN', ...UNKNOWN)];
  if (!regionCovers(campaign.region, region)) {
    const where = [`the campaign covers ${campaign.region} only`, `该专项行动在 ${campaign.region} 开展`] as const;
    return [userError('campaign', 'REGION', ...where)];
  }
  const { from_day: from, to_day: to } = campaign;
  if ((from === null || from <= day) && (to === null || day <= to)) return [];
  const ran = [from, to].map((one) => one ?? '…').join(' – ');
  return [userError('campaign', 'NOT_RUNNING', `the campaign ran ${ran}`, `该专项行动期间为 ${ran}`)];
}

/** The same rules for the rows of a file; `day` is the column with the day of the record. */
export function campaignChecks(day: string): TableCheck[] {
  const known = sql`k.code = s.campaign and k.withdrawn_on is null`;
  return [
    {
      ...{ field: 'campaign', rule: 'UNKNOWN_CAMPAIGN', message: UNKNOWN[0], messageZh: UNKNOWN[1] },
      broken: sql`s.campaign is not null and not exists (select from campaign k where ${known})`,
    },
    {
      ...{ field: 'campaign', rule: 'REGION', message: 'the campaign does not cover this region', messageZh: '该专项行动不在该地区开展' },
      broken: sql`exists (select from campaign k where ${known} and not ${coversInSql(sql`k.region`, sql`s.region`)})`,
    },
    {
      ...{
        field: 'campaign',
        rule: 'NOT_RUNNING',
        message: 'the campaign was not running on that day',
        messageZh: '该专项行动当日未在开展期间',
      },
      broken: sql`exists (select from campaign k where ${known}) and not ${inCampaign(sql`s.campaign`, raw(`s.${day}`))}`,
    },
  ];
}
