import { today } from '../../shared/calendar/today.ts';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import { indicator, type ReportedFigures } from '../../shared/figures/reported-figures.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CampaignCountRow, CampaignRepository } from './campaign.repository.ts';
import { Campaign, CampaignPublished, CampaignResults } from './campaign.type.ts';
import { PUBLISHED_CAMPAIGN } from './published-campaign.ts';

/** Campaigns are announced and their results are statistics: both are public. */
export class CampaignService {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly published: ReportedFigures,
  ) {}

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

  /** Compares published figures with the results of the same campaign over the same days. */
  async publishedOf(context: RequestContext, campaign: Campaign): Promise<CampaignPublished | null> {
    if (campaign.code !== PUBLISHED_CAMPAIGN) return null;
    const on = today();
    const [reported, own] = await Promise.all([this.published.of(context, WHOLE_COUNTRY, on), this.resultsOf(context, campaign, null)]);
    return Object.assign(new CampaignPublished(), {
      inspected: indicator('enterprises (家)', on, reported.get('enterprisesInspected'), own.inspected, OWN),
      interviews: indicator('enterprise-times (家次)', on, reported.get('interviews'), own.interviews, OWN),
      violations: indicator('times (次)', on, reported.get('violationsHandled'), own.violations, OWN),
    });
  }
}

const OWN = 'records of this campaign while it was running (本专项行动期间的记录)';
