import { today } from '../../shared/calendar/today.ts';
import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { PlatformRuleRepository, PlatformRuleSearch } from './platform-rule.repository.ts';
import { PlatformRule, StatedTerm } from './platform-rule.type.ts';
import type { RuleChange } from './rule-change.type.ts';
import { ruleChange } from './rule-diff.ts';
import type { RuleKind } from './rule-enums.ts';

/** Platform rules are published, so every participant may read them. */
export class PlatformRuleService {
  constructor(private readonly rules: PlatformRuleRepository) {}

  list(context: RequestContext, search: PlatformRuleSearch, page: PageArguments) {
    return this.rules.list.page(context, search, page);
  }

  async byId(context: RequestContext, id: string): Promise<PlatformRule | null> {
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.rules.byIds(context, ids), (found) => found.id),
    ).load(id);
    return row && PlatformRule.from(row);
  }

  /** Versions in force on the day. */
  ofPlatform(context: RequestContext, creditCode: string, kind: RuleKind | null, on = today()): Promise<PlatformRule[]> {
    return this.versionsOf(context, creditCode, { kind, on });
  }

  /** Numbers stated by the rules in force today. */
  async statedTerms(context: RequestContext, creditCode: string): Promise<StatedTerm[]> {
    const rules = await this.ofPlatform(context, creditCode, null);
    return rules.flatMap(({ id, title, region, terms }) =>
      terms.map(({ name, value, unit }) => Object.assign(new StatedTerm(), { name, value, unit, rule: id, title, place: region.code })),
    );
  }

  /** Each version compared with the previous one, latest first; the versions of each region have their own history. */
  async historyOf(context: RequestContext, creditCode: string, kind: RuleKind): Promise<RuleChange[]> {
    const versions = await this.versionsOf(context, creditCode, { kind });
    const changes = versions.map((after, i) => {
      const before = versions[i - 1];
      return ruleChange(before?.region.code === after.region.code ? before : null, after);
    });
    return changes.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  }

  private async versionsOf(context: RequestContext, creditCode: string, search: PlatformRuleSearch): Promise<PlatformRule[]> {
    const rows = await loaderFor(context, this, search, async (codes) =>
      alignMany(codes, await this.rules.ofPlatforms(context, codes, search), (found) => found.platform),
    ).load(creditCode);
    return rows.map(PlatformRule.from);
  }
}
