import { ACTION_WORDS } from './action-words.ts';
import ENUM_WORDS from './enum-words.json' with { type: 'json' };
import type { Labels } from './labels.ts';
import { RULE_WORDS } from './rule-words.ts';

export type Language = 'zh' | 'en';
export type EnumName = keyof typeof ENUM_WORDS;
export type EnumValue<Name extends EnumName> = keyof (typeof ENUM_WORDS)[Name];

const KEPT = 'hub-language';
let current: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';

export const language = (): Language => current;

export function chooseLanguage(chosen: Language): void {
  current = chosen;
  localStorage.setItem(KEPT, chosen);
}

/** One text in the user's language. */
export const say = (zh: string, en: string): string => (current === 'zh' ? zh : en);

/** The label of an enum value from the schema; the value itself if the schema is newer than the console. */
export function word(name: EnumName, value: string | null | undefined): string {
  if (!value) return '—';
  const found = (ENUM_WORDS[name] as unknown as Record<string, [string, string]>)[value];
  return found ? found[current === 'zh' ? 0 : 1] : value;
}

/** All values of an enum with their labels, in the order of the schema. */
export const words = (name: EnumName): [value: string, word: string][] =>
  Object.keys(ENUM_WORDS[name]).map((value) => [value, word(name, value)]);

/** The label of a code in a table of labels; the code itself if the API is newer than the console. */
export function codeWord(labels: Labels, code: string): string {
  const found = labels[code];
  return found ? say(...found) : code;
}

/** The label of a time limit. */
export const ruleWord = (rule: string): string => codeWord(RULE_WORDS, rule);

/** The label of a step in a history. */
export const actionWord = (action: string): string => codeWord(ACTION_WORDS, action);

/** The labels of codes in a note, separated by commas; any other text is returned unchanged. */
export const noteWords = (name: EnumName, note: string): string =>
  note
    .split(', ')
    .map((one) => word(name, one))
    .join(say('、', ', '));

/** The user's language of a text that the API returns as "English (中文)"; the whole text if it has only one language. */
export function bilingual(text: string): string {
  const [, english, chinese] = /^([^\u4e00-\u9fff]*?)\s*\(([^()]*)\)$/.exec(text) ?? [];
  return (current === 'zh' ? chinese : english) ?? text;
}
