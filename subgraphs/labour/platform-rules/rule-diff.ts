import { diffArrays } from 'diff';
import type { PlatformRule } from './platform-rule.type.ts';
import { RuleChange, TermChange, TextChange, TextChangeKind } from './rule-change.type.ts';
import { TERM_UNITS } from './rule-enums.ts';

const SENTENCE = /[^。；！？;!?\n]+[。；！？;!?]?/gu;
const SIGNS: Record<TextChangeKind, string> = { KEPT: ' ', ADDED: '+', REMOVED: '-' };

/** What changed from `before` to `after`; everything is new where there was none before. */
export function ruleChange(before: PlatformRule | null, after: PlatformRule): RuleChange {
  const terms = changedTerms(before, after);
  const text = changedText(before?.text ?? '', after.text);
  const lines = [
    ...terms.map(({ name, before: was, after: is, unit }) => `${name}: ${was ?? '—'} → ${is ?? '—'} ${unit}`),
    ...text.filter(({ kind }) => kind !== TextChangeKind.KEPT).map(({ kind, text: sentence }) => `${SIGNS[kind]} ${sentence}`),
  ];
  return Object.assign(new RuleChange(), { on: after.effectiveFrom, before, after, terms, text, summary: lines.join('\n') });
}

function changedTerms(before: PlatformRule | null, after: PlatformRule): TermChange[] {
  const was = new Map(before?.terms.map((term) => [term.name, term.value]));
  const is = new Map(after.terms.map((term) => [term.name, term.value]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .sort()
    .map((name) =>
      Object.assign(new TermChange(), { name, before: was.get(name) ?? null, after: is.get(name) ?? null, unit: TERM_UNITS[name] }),
    );
}

function changedText(before: string, after: string): TextChange[] {
  return diffArrays(sentences(before), sentences(after)).flatMap(({ value, added, removed }) => {
    const kind = added ? TextChangeKind.ADDED : removed ? TextChangeKind.REMOVED : TextChangeKind.KEPT;
    return value.map((text) => Object.assign(new TextChange(), { kind, text }));
  });
}

const sentences = (text: string): string[] => (text.match(SENTENCE) ?? []).map((one) => one.trim()).filter(Boolean);
