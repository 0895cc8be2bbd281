import { foldText } from '../../subgraphs/shared/search/folded-text.ts';
import { rowsOf } from '../support/database.ts';

const LAST = 0x10ffff;
const PART = 0x4000;

/** Characters of a part of Unicode that this process knows; private ones and halves of pairs are none. */
const charactersFrom = (first: number): string[] =>
  Array.from({ length: PART }, (_, i) => String.fromCodePoint(Math.min(first + i, LAST))).filter((sign) =>
    /^[^\0\p{Cn}\p{Co}\p{Cs}]$/u.test(sign),
  );

// What is looked for is folded here, and what it is looked for in by the database.
test.each(['hub_labour', 'hub_unions', 'hub_courts'])('%s folds every character that it knows as the search does', async (database) => {
  const differing: string[] = [];
  let compared = 0;
  for (let first = 0; first < 0xf0000; first += PART) {
    const signs = charactersFrom(first);
    if (signs.length === 0) continue;
    const statement = `select sign, zh_norm('中' || sign || '国') folded from unnest($1::text[]) sign where unicode_assigned(sign)`;
    const rows = await rowsOf<{ sign: string; folded: string }>(database, statement, [signs]);
    compared += rows.length;
    for (const { sign, folded } of rows)
      if (folded !== foldText(`中${sign}国`)) differing.push(`U+${(sign.codePointAt(0) as number).toString(16)}`);
  }
  expect(differing).toEqual([]);
  // Unicode 15.0 has so many, private ones not counted.
  expect(compared).toBeGreaterThan(149_000);
});

test.each([
  ['ÉCOLE ŠKODA ΩΣ Ж', 'école škoda ωσ ж'],
  ['葛\u{e0100}城', '葛城'],
  ['劳\u20dd动\u3164', '劳动'],
])('%j is folded to %j', async (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(await rowsOf('hub_unions', 'select zh_norm($1) folded', [text])).toEqual([{ folded }]);
});
