import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PlatformRule } from './platform-rule.type.ts';
import { complianceOf } from './rule-compliance.ts';
import type { RuleFinding } from './rule-finding.type.ts';
import type { RuleRequirementRow } from './rule-requirement.entity.ts';

const MAX_REQUIREMENTS = 2_000;

/** Checks platform rules against the requirements of the places where they apply. */
export class RuleRequirements {
  constructor(private readonly db: Database) {}

  /**
   * Uses the requirements of the day the rule took effect or of today, whichever is later: a rule in force must comply with the
   * law of today.
   */
  async compliance(context: RequestContext, rule: PlatformRule, sector: string | null): Promise<RuleFinding[]> {
    const rows = await loaderFor(context, this, 'all', async (asked) => {
      const all = await this.db.rows<RuleRequirementRow>(
        context,
        sql`select * from rule_requirement order by id limit ${MAX_REQUIREMENTS}`,
      );
      return asked.map(() => all);
    }).load('all');
    const places = regionsAbove(rule.region.code);
    const end = rule.effectiveTo ?? today();
    const day = end < today() ? end : today() < rule.effectiveFrom ? rule.effectiveFrom : today();
    return complianceOf(
      rule,
      sector,
      rows.filter(({ region }) => places.includes(region)),
      day,
    );
  }
}
