import { badInput, hubError } from '../../shared/errors.ts';
import { regionDepth } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Region } from '../region/region.type.ts';
import data from './data/place-rules.json' with { type: 'json' };
import { CompetentBody, Jurisdiction, type JurisdictionInput, type PlaceRule } from './jurisdiction.type.ts';

/** Which authority is competent by the rules on place; the rules are a data file. */
export class JurisdictionService {
  constructor(private readonly enterprises: EnterpriseService) {}

  async of(context: RequestContext, input: JurisdictionInput): Promise<Jurisdiction> {
    const places = await this.placesOf(context, input);
    const rules = data.rules.filter(({ matter }) => matter === input.matter);
    const competent = rules.flatMap(({ rank, place, body, bodyZh, article, mark }) => {
      const region = places[place as PlaceRule];
      const known = { rank, rule: place as PlaceRule, body, bodyZh, article, mark };
      return region ? [Object.assign(new CompetentBody(), known, { region: Region.at(region) })] : [];
    });
    const missing = rules.map(({ place }) => place as PlaceRule).filter((place) => !places[place]);
    return Object.assign(new Jurisdiction(), { matter: input.matter, competent, missing });
  }

  private async placesOf(context: RequestContext, input: JurisdictionInput): Promise<Partial<Record<PlaceRule, string | null>>> {
    const { order, injury, work, contract, enterprise } = input;
    for (const [field, region] of Object.entries({ order, injury, work, contract }))
      if (region && regionDepth(region) < 2)
        throw badInput(`input.${field}`, 'level', `${field} must be a county or a city, not a province`, `${field} 须为县级或者设区的市级`);
    return {
      ORDER: order,
      INJURY: injury,
      WORK: work,
      CONTRACT: contract,
      HEADQUARTERS: input.headquarters ?? (await this.seatOf(context, enterprise)),
    };
  }

  private async seatOf(context: RequestContext, code: string | null | undefined): Promise<string | null> {
    if (!code) return null;
    const enterprise = await this.enterprises.byCode(context, code);
    if (!enterprise)
      throw hubError('NOT_FOUND', 'no enterprise with this credit code is registered', {
        messageZh: '未找到该企业',
        field: 'input.enterprise',
      });
    return enterprise.headquarters.code;
  }
}
