import { diffArrays } from 'diff';
import type { PlatformRule } from './platform-rule.type.ts';
import { RuleChange, TermChange, TextChange, TextChangeKind } from './rule-change.type.ts';
import { TERM_UNITS } from './rule-enums.ts';

const SENTENCE = /[^。；！？;!?\n]+[。；！？;!?]?/gu;
const SIGNS: Record<TextChangeKind, string> = { KEPT: ' ', ADDED: '+', REMOVED: '-' };

/** More sentences than any real rule has. Comparing longer texts would block the process. */
export const MAX_SENTENCES = 500;

/** The changes from `before` to `after`, computed when first read. Without `before`, everything is added. */
export function ruleChange(before: PlatformRule | null, after: PlatformRule): RuleChange {
  const terms = once(() => changedTerms(before, after));
  const text = once(() => changedText(before?.text ?? '', after.text));
  const change = Object.assign(new RuleChange(), { on: after.effectiveFrom, before, after });
  return Object.defineProperties(change, {
    terms: { get: terms },
    text: { get: text },
    summary: { get: () => summary(terms(), text()) },
  });
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

const summary = (terms: readonly TermChange[], text: readonly TextChange[]) =>
  [
    ...terms.map(({ name, before: was, after: is, unit }) => `${name}: ${was ?? '—'} → ${is ?? '—'} ${unit}`),
    ...text.filter(({ kind }) => kind !== TextChangeKind.KEPT).map(({ kind, text: sentence }) => `${SIGNS[kind]} ${sentence}`),
  ].join('\n');

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
  const [was, is] = [sentences(before), sentences(after)];
  const change = (kind: TextChangeKind) => (text: string) => Object.assign(new TextChange(), { kind, text });
  // Undefined if the comparison takes too long; then no sentence counts as unchanged.
  const parts = diffArrays(was, is, { timeout: MAX_DIFF_MS });
  if (!parts) return [...was.map(change(TextChangeKind.REMOVED)), ...is.map(change(TextChangeKind.ADDED))];
  return parts.flatMap(({ value, added, removed }) =>
    value.map(change(added ? TextChangeKind.ADDED : removed ? TextChangeKind.REMOVED : TextChangeKind.KEPT)),
  );
}

const MAX_DIFF_MS = 50;

export const sentences = (text: string): string[] => (text.match(SENTENCE) ?? []).map((one) => one.trim()).filter(Boolean);
