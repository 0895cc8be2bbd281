import { today } from '../../shared/calendar/today.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CampaignCountRow, CampaignRepository } from './campaign.repository.ts';
import { Campaign, CampaignResults } from './campaign.type.ts';

/** Campaigns are announced; what they came to is a statistic. Both are public. */
export class CampaignService {
  constructor(private readonly campaigns: CampaignRepository) {}

  async on(context: RequestContext, day: string | null): Promise<Campaign[]> {
    return (await this.campaigns.on(context, day ?? today())).map(Campaign.from);
  }

  async byCode(context: RequestContext, code: string | null): Promise<Campaign | null> {
    if (!code) return null;
    const row = await loaderFor(context, this, 'code', async (codes) =>
      alignOne(codes, await this.campaigns.byCodes(context, codes), (found) => found.code),
    ).load(code);
    return row && Campaign.from(row);
  }

  async resultsOf(context: RequestContext, { code }: Campaign, region: string | null): Promise<CampaignResults> {
    const inside = region ?? WHOLE_COUNTRY;
    const row = await loaderFor(context, this, ['results', inside], async (codes) =>
      alignOne(codes, await this.campaigns.counts(context, codes, inside), (found) => found.code),
    ).load(code);
    return CampaignResults.from(row as CampaignCountRow);
  }
}
