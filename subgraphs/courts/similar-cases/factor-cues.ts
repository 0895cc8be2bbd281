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

/** The findings that a text in plain language tells; a factor of which it says both is left out. */
export function factorsTold(text: string): Map<Factor, number> {
  let rest = text;
  const told = new Map<Factor, number>();
  for (const { word, factor, direction } of CUES) {
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word)) {
      const clause =
        rest
          .slice(Math.max(0, at - BEFORE), at)
          .split(/[，。；、□]/u)
          .at(-1) ?? '';
      const says = NEGATION.test(clause) && !NEGATION.test(word) ? -direction : direction;
      told.set(factor, told.has(factor) && told.get(factor) !== says ? 0 : says);
      rest = `${rest.slice(0, at)}${'□'.repeat(word.length)}${rest.slice(at + word.length)}`;
    }
  }
  return new Map([...told].filter(([, direction]) => direction !== 0));
}
