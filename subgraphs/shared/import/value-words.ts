import { chineseWordsOf } from '../schema/described-enum.ts';

const YES_NO: Readonly<Record<string, string>> = { TRUE: '是', FALSE: '否' };
const BETWEEN_WORDS = /[、,;]/;

/** The spellings of a field's values. */
export interface ValueWords {
  /** the matching value; undefined if there is none or it is ambiguous */
  read(text: string): string | undefined;
  /** for drop-down lists: the Chinese labels, or the name of a value without one */
  choices: readonly string[];
  /** such as TAKEAWAY_RIDER (外卖员、网约配送员) */
  form: string;
  /** such as 外卖员、网约配送员（TAKEAWAY_RIDER） */
  formZh: string;
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/**
 * The accepted spellings of `values`: their names, their Chinese labels in the schema (`of`, the enum that contains them), or a
 * part of a label that no other value shares, such as 外卖员 in 外卖员、网约配送员.
 */
export function valueWords(values: readonly string[], of: object): ValueWords {
  const chinese = { ...YES_NO, ...chineseWordsOf(of) };
  const meant = new Map<string, Set<string>>();
  const mean = (written: string, value: string) => {
    const folded = fold(written);
    if (folded !== '') meant.set(folded, (meant.get(folded) ?? new Set()).add(value));
  };
  for (const value of values) {
    const words = chinese[value] ?? '';
    for (const written of [value, words, ...fold(words).split(BETWEEN_WORDS)]) mean(written, value);
  }
  return {
    read(text) {
      const [value, ...others] = meant.get(fold(text)) ?? [];
      return others.length === 0 ? value : undefined;
    },
    choices: values.map((value) => chinese[value] ?? value),
    form: values.map((value) => (chinese[value] ? `${value} (${chinese[value]})` : value)).join(' '),
    formZh: values.map((value) => (chinese[value] ? `${chinese[value]}（${value}）` : value)).join('；'),
  };
}
