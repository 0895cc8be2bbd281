import type { Factor } from '../court-cases/factor.enums.ts';
import data from './data/factor-cues.json' with { type: 'json' };

interface Cue {
  word: string;
  factor: Factor;
  direction: number;
}

const CUES: Cue[] = data.cues
  .flatMap(({ factor, direction, words }) => words.map((word) => ({ word, factor: factor as Factor, direction })))
  .sort((a, b) => b.word.length - a.word.length);

const NEGATION = /[没未不无非]/;
const BEFORE = 4;

/** Findings stated in a plain-language text; a factor for which the text states both directions is left out. */
export function factorsStated(text: string): Map<Factor, number> {
  let rest = text;
  const stated = new Map<Factor, number>();
  for (const { word, factor, direction } of CUES) {
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word)) {
      const clause =
        rest
          .slice(Math.max(0, at - BEFORE), at)
          .split(/[，。；、□]/u)
          .at(-1) ?? '';
      const says = NEGATION.test(clause) && !NEGATION.test(word) ? -direction : direction;
      stated.set(factor, stated.has(factor) && stated.get(factor) !== says ? 0 : says);
      rest = `${rest.slice(0, at)}${'□'.repeat(word.length)}${rest.slice(at + word.length)}`;
    }
  }
  return new Map([...stated].filter(([, direction]) => direction !== 0));
}
