import { today } from '../calendar/today.ts';
import { type Division, divisionsOf, predecessorsOf, todaysOf, wasDivisionBetween } from '../identifiers/divisions.ts';

/** The days on which a region must be in force: `first` alone is one day; null means today. */
export type Span = readonly [first?: string | null, last?: string | null];

/** Why a region was not in force in a span, and what replaced it. */
export interface NotInForce {
  rule: 'REGION_NOT_IN_FORCE';
  message: string;
  messageZh: string;
  /** codes of the place on that day, if known */
  successors: string[];
}

/**
 * The rule for every region in an input: it must be a division (行政区划) at some time in the given span. The lists are yearly, so
 * in the year of a change both the old and the new code are valid. Returns null if the rule is met.
 */
export function regionFault(code: string, [from, to]: Span = []): NotInForce | null {
  const first = from ?? today();
  const last = to === undefined ? first : (to ?? today());
  if (wasDivisionBetween(code, first, last)) return null;
  const times = divisionsOf(code);
  const ended = times.findLast((one) => one.to !== null && one.to < Number(first.slice(0, 4)));
  return ended ? isOver(ended, first) : isNotYet(times[0] as Division, last);
}

function isOver(division: Division, day: string): NotInForce {
  const { code, name, to, act } = division;
  const now = todaysOf(division);
  const by = act?.number ?? '';
  return {
    rule: 'REGION_NOT_IN_FORCE',
    message: `there was no such division on ${day}: ${code} ${name} ended in ${to}${by && ` (${by})`}${listed('; today', now)}`,
    messageZh: `${day}没有该行政区划：${code}${name}已于${to}年撤销或变更${by && `（${by}）`}${listedZh('，现为', now)}`,
    successors: now.map((one) => one.code),
  };
}

function isNotYet(division: Division, day: string): NotInForce {
  const { code, name, from } = division;
  const before = predecessorsOf(division).filter(({ to }) => to === from);
  return {
    rule: 'REGION_NOT_IN_FORCE',
    message: `there was no such division on ${day}: ${code} ${name} began in ${from}${listed('; before it', before)}`,
    messageZh: `${day}没有该行政区划：${code}${name}自${from}年起设立${listedZh('，此前为', before)}`,
    successors: before.map((one) => one.code),
  };
}

const MAX_NAMED = 6;
const listed = (lead: string, divisions: readonly Division[]) =>
  divisions.length === 0 ? '' : `${lead} ${named(divisions, ' ', ', ')}${divisions.length > MAX_NAMED ? ' and others' : ''}`;
const listedZh = (lead: string, divisions: readonly Division[]) =>
  divisions.length === 0 ? '' : `${lead}${named(divisions, '', '、')}${divisions.length > MAX_NAMED ? '等' : ''}`;
const named = (divisions: readonly Division[], inside: string, between: string) =>
  divisions
    .slice(0, MAX_NAMED)
    .map(({ code, name }) => `${code}${inside}${name}`)
    .join(between);
