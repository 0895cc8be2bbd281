import { addDays } from '../../shared/calendar/today.ts';
import { contentHash } from '../../shared/identifiers/content-hash.ts';
import type { Random } from '../world/random.ts';
import type { CourtTables, DemoCase } from './court-tables.ts';
import { judgmentText } from './judgment-texts.ts';
import { findingsOf, statutesOf } from './judgment-words.ts';
import { awardedOf, statesRelation } from './outcomes.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
// These names occur in no register of judges, lawyers or law firms.
const judge = (random: Random) => `模拟${STEMS.charAt(random.int(0, 9))}${random.int(1, 400)}法官`;
const lawyer = (random: Random) => `模拟${STEMS.charAt(random.int(0, 9))}${random.int(1, 900)}律师`;
const lawFirm = (random: Random) =>
  `（模拟）${STEMS.charAt(random.int(0, 9))}${STEMS.charAt(random.int(0, 9))}${random.int(1, 60)}律师事务所`;
const NOTHING = { key_points: [], judges: [], amounts: '[]', statutes: [], cites: [], evasion: [], legal_gaps: [] };
const EVASIONS: Record<string, string> = {
  个体工商户: 'SOLE_TRADER_REGISTRATION',
  合作协议: 'COOPERATION_AGREEMENT',
  第三方代发: 'LAYERED_OUTSOURCING',
};
const GAPS: Record<string, string> = { INCOMPLETE: 'INCOMPLETE_RELATION_DUTIES', CIVIL: 'NO_LABOUR_STANDARD' };

/** Gives every decided case its judgment: text, findings, statutes, citations, judges and representatives. */
export function writeJudgments(random: Random, tables: CourtTables, cases: readonly DemoCase[]): void {
  const before = new Map<string, string[]>();
  const precedents = new Set<string>();
  const ordered = [...cases].sort((a, b) => ((a.row.decided_on ?? '9') < (b.row.decided_on ?? '9') ? -1 : 1));
  for (const one of ordered) {
    const { row, facts } = one;
    Object.assign(row, NOTHING);
    // A confirmation is a ruling of one sentence, and not published.
    if (row.decided_on === null || row.procedure === 'SPECIAL') continue;
    const same = before.get(facts.matter) ?? [];
    const cites = same.length > 3 && random.chance(0.3) ? [...new Set([random.pick(same), random.pick(same)])] : [];
    if (row.published) before.set(facts.matter, [...same, row.number]);
    if (row.published && statesRelation(facts)) precedents.add(row.number);
    writeJudgment(random, tables, one, inPlace(cites, same, precedents));
  }
}

/**
 * A settlement, a withdrawal or an enforcement states no rule that could be followed: where one was drawn, the nearest judgment
 * takes its place. What is drawn, and how much, stays as it was.
 */
function inPlace(cites: readonly string[], same: readonly string[], precedents: ReadonlySet<string>): string[] {
  const taken = cites.filter((one) => precedents.has(one));
  for (const one of cites.filter((cited) => !precedents.has(cited))) {
    const at = same.indexOf(one);
    const [nearest] = same
      .map((number, i) => ({ number, away: Math.abs(i - at) }))
      .filter(({ number }) => precedents.has(number) && !taken.includes(number))
      .sort((a, b) => a.away - b.away);
    if (nearest) taken.push(nearest.number);
  }
  return taken;
}

function writeJudgment(random: Random, tables: CourtTables, { row, facts }: DemoCase, cites: string[]): void {
  const statutes = statutesOf(random, facts);
  const found = facts.relation && row.procedure === 'FIRST_INSTANCE' ? findingsOf(random, facts.relation) : [];
  const inMoney = Number(facts.amount) > 0 && facts.matter !== 'CONFIRM_RELATION' && !facts.enforced;
  const states = statesRelation(facts);
  const { paragraphs, findings } = judgmentText(random, { ...facts, cites }, found, statutes);
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  Object.assign(row, {
    ...{ judges: Array.from({ length: random.int(1, 3) }, () => judge(random)), statutes, cites: states ? cites : [] },
    amounts: JSON.stringify(inMoney ? [{ item: facts.matter, claimed: facts.amount, awarded: awardedOf(facts) }] : []),
    key_points: row.authority === 'ORDINARY' ? [] : [`${row.cause_name}：${row.gist}`],
    evasion:
      states && facts.relation === 'LABOUR_RELATION'
        ? Object.keys(EVASIONS)
            .filter((word) => text.includes(word))
            .map((word) => EVASIONS[word])
        : [],
    legal_gaps: GAPS[facts.relation ?? ''] && random.chance(0.3) && states ? [GAPS[facts.relation ?? '']] : [],
  });
  tables.case_text.push({ case_number: row.number, paragraphs });
  for (const finding of findings) tables.factor_finding.push({ case_number: row.number, ...finding });
  for (const party of [1, 2])
    if (random.chance(0.6))
      tables.case_representative.push({
        case_number: row.number,
        ordinal: party,
        party,
        lawyer: lawyer(random),
        law_firm: lawFirm(random),
      });
  if (row.published) tables.case_version.push(...versions(random, row.number, row.decided_on as string, contentHash(paragraphs)));
}

/** As published; a few were redacted once. The earlier text and its hash are not kept. */
function versions(random: Random, number: string, decided: string, hash: string): CourtTables['case_version'] {
  const first = { case_number: number, version: 1, kind: 'PUBLISHED', recorded_on: addDays(decided, 7), reason: null, changed: [] };
  if (!random.chance(0.02)) return [{ ...first, content_hash: hash }];
  return [
    { ...first, content_hash: null },
    {
      ...first,
      ...{ version: 2, kind: 'REDACTED', recorded_on: addDays(decided, 40), reason: '遮蔽住址', changed: [4] },
      content_hash: hash,
    },
  ];
}
