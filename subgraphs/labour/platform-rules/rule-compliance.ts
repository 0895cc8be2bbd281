import { holdsOn, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import type { PlatformRule } from './platform-rule.type.ts';
import { FindingOutcome, RuleFinding } from './rule-finding.type.ts';
import type { RuleRequirementRow } from './rule-requirement.entity.ts';

const A_DAY = 86_400_000;
const WORDS: Record<string, string> = { AT_MOST: 'at most (不超过)', AT_LEAST: 'at least (不少于)', STATED: 'stated (须载明)' };

/**
 * Checks a version of a rule against each requirement for its kind, the sector of the platform and the day. `requirements`:
 * those of the divisions that the rule applies to, including withdrawn ones, whose result is UNDECIDED.
 */
export function complianceOf(
  rule: PlatformRule,
  sector: string | null,
  requirements: readonly RuleRequirementRow[],
  day: string,
): RuleFinding[] {
  const applying = requirements.filter(
    ({ kind, sectors, ...row }) =>
      kind === rule.kind && holdsOn(row, day) && (sectors.length === 0 || (sector !== null && sectors.includes(sector))),
  );
  return [...applying.map((row) => check(rule, row)), noticeOf(rule)];
}

function check(rule: PlatformRule, row: RuleRequirementRow): RuleFinding {
  const { id, requirement, term, operator, unit, source, mark } = row;
  const value = row.value === null ? null : String(Number(row.value));
  const stated = rule.terms.find(({ name }) => name === term);
  const required = [WORDS[operator], value, value && unit].filter(Boolean).join(' ');
  return Object.assign(new RuleFinding(), {
    requirement: id,
    text: requirement,
    outcome: outcomeOf(row, stated?.value),
    required,
    found: stated ? `${stated.value} ${stated.unit}` : null,
    article: source,
    mark,
    rows: [rowInWords('rule-requirements', row, `${requirement}，${required}`)],
  });
}

/** A requirement that is withdrawn or not confirmed by a source decides nothing. */
function outcomeOf(row: RuleRequirementRow, stated: string | undefined): FindingOutcome {
  if (row.withdrawn_on !== null || !isConfirmed(row)) return FindingOutcome.UNDECIDED;
  if (stated === undefined) return FindingOutcome.NOT_STATED;
  const { operator, value } = row;
  const kept = operator === 'STATED' || (operator === 'AT_MOST' ? Number(stated) <= Number(value) : Number(stated) >= Number(value));
  return kept ? FindingOutcome.COMPLIES : FindingOutcome.VIOLATES;
}

/** Rules that affect workers' vital interests must be published some days before they take effect. */
function noticeOf({ publishedOn, effectiveFrom }: PlatformRule): RuleFinding {
  const limit = limitOf('RULE_NOTICE');
  const inTime = effectiveFrom >= lastDay('RULE_NOTICE', publishedOn);
  const days = (Date.parse(effectiveFrom) - Date.parse(publishedOn)) / A_DAY;
  const decided = inTime ? FindingOutcome.COMPLIES : FindingOutcome.VIOLATES;
  const required = `${WORDS.AT_LEAST} ${limit.count} days`;
  return Object.assign(new RuleFinding(), {
    requirement: 'RULE_NOTICE',
    text: '劳动规则实施前公示',
    outcome: limit.mark.startsWith('unconfirmed') ? FindingOutcome.UNDECIDED : decided,
    required,
    found: `${days} days`,
    article: limit.article,
    mark: limit.mark,
    rows: [`time-limits/RULE_NOTICE: ${required}（${limit.article}；${limit.mark}）`],
  });
}
