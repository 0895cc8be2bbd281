import { lastDay, limitOf } from '../time-limits/time-limits.ts';
import data from './data/requirements.json' with { type: 'json' };
import type { PlatformRule } from './platform-rule.type.ts';
import { FindingOutcome, RuleFinding } from './rule-finding.type.ts';

type Requirement = (typeof data.requirements)[number];

const A_DAY = 86_400_000;
const WORDS: Record<string, string> = { AT_MOST: 'at most (不超过)', AT_LEAST: 'at least (不少于)', STATED: 'stated (须载明)' };

/** How a version of a rule stands to each requirement that applies to its kind and to the platform's sector. */
export function complianceOf(rule: PlatformRule, sector: string | null): RuleFinding[] {
  const applying = data.requirements.filter(
    ({ kind, sectors }) => kind === rule.kind && (sectors === null || (sector !== null && sectors.includes(sector))),
  );
  return [...applying.map((requirement) => check(rule, requirement)), noticeOf(rule)];
}

function check(rule: PlatformRule, { code, text, term, operator, value, unit, article, mark }: Requirement): RuleFinding {
  const stated = rule.terms.find(({ name }) => name === term);
  return Object.assign(new RuleFinding(), {
    requirement: code,
    text,
    outcome: stated ? compared(Number(stated.value), operator, Number(value)) : FindingOutcome.NOT_STATED,
    required: [WORDS[operator], value, value && unit].filter(Boolean).join(' '),
    found: stated ? `${stated.value} ${stated.unit}` : null,
    article,
    mark,
  });
}

function compared(stated: number, operator: string, limit: number): FindingOutcome {
  const kept = operator === 'STATED' || (operator === 'AT_MOST' ? stated <= limit : stated >= limit);
  return kept ? FindingOutcome.COMPLIES : FindingOutcome.VIOLATES;
}

/** Rules that touch workers' vital interests are published some days before they hold. */
function noticeOf({ publishedOn, effectiveFrom }: PlatformRule): RuleFinding {
  const { article, count } = limitOf('RULE_NOTICE');
  const inTime = effectiveFrom >= lastDay('RULE_NOTICE', publishedOn);
  const days = (Date.parse(effectiveFrom) - Date.parse(publishedOn)) / A_DAY;
  return Object.assign(new RuleFinding(), {
    requirement: 'RULE_NOTICE',
    text: '劳动规则实施前公示',
    outcome: inTime ? FindingOutcome.COMPLIES : FindingOutcome.VIOLATES,
    required: `${WORDS.AT_LEAST} ${count} days`,
    found: `${days} days`,
    article,
    mark: 'unconfirmed',
  });
}
