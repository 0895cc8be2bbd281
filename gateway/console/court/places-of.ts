export interface Place<Hit> {
  text: string;
  at: number;
  hit?: Hit;
}

/** Normalises a character of a citation: full-width characters, and all kinds of brackets. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[〔[【﹝［]/g, '(')
    .replace(/[〕\]】﹞］]/g, ')');

/** Splits the draft at its citations, each with the result of its check. */
export function placesOf<Hit extends { cited: string }>(draft: string, hits: readonly Hit[]): Place<Hit>[] {
  const letters = [...draft];
  const folded = letters.map((letter) => (/\s/.test(letter) ? '' : fold(letter)));
  // Offset in the normalised text → offset in the characters of the draft.
  const origin = folded.flatMap((text, i) => [...text].map(() => i));
  const text = folded.join('');
  const found = hits
    .flatMap((hit) => [...occurrences(text, fold(hit.cited).replace(/\s/g, ''))].map(([from, to]) => ({ hit, from, to })))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const places: Place<Hit>[] = [];
  let done = 0;
  for (const { hit, from, to } of found) {
    const start = origin[from] as number;
    const end = (origin[to - 1] as number) + 1;
    if (start < done) continue;
    if (start > done) places.push({ text: letters.slice(done, start).join(''), at: done });
    places.push({ text: letters.slice(start, end).join(''), at: start, hit });
    done = end;
  }
  if (done < letters.length) places.push({ text: letters.slice(done).join(''), at: done });
  return places;
}

function* occurrences(text: string, wanted: string): Generator<[number, number]> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) yield [at, at + wanted.length];
}
