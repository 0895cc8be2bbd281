import { DIVISIONS, type Division, isToday, latestDivision, todaysOf } from './divisions.ts';

const MAX_NEAR = 3;

/**
 * Current divisions that an invalid code may mean: by name, with or without the names of the divisions above, by English name,
 * otherwise by codes with one digit more, less or different.
 */
export function nearDivisions(text: string): Division[] {
  const asked = text.normalize('NFKC').replace(/[\s,·.-]+/g, '');
  if (/\p{Script=Han}/u.test(asked)) return [...byName(asked), ...byWholeName(asked)].slice(0, MAX_NEAR);
  return (/^[a-z]{2,}$/i.test(asked) ? byEnglishName(asked) : byDigits(asked.replace(/^CN/i, ''))).slice(0, MAX_NEAR);
}

/** For full names such as 浙江省杭州市西湖区 or 杭州西湖区: divisions whose name ends the text, inside those named by the rest. */
function byWholeName(asked: string): Division[] {
  return DIVISIONS.filter((division) => {
    if (!isToday(division) || asked.length <= division.name.length || !asked.endsWith(division.name)) return false;
    const above = asked.slice(0, -division.name.length);
    return namesAbove(division).some((name) => above.endsWith(name) || above.endsWith(stemOf(name)));
  });
}

function namesAbove(division: Division): string[] {
  const above = division.parent === null ? undefined : latestDivision(division.parent);
  return above && above !== division ? [above.name, ...namesAbove(above)] : [];
}

/** The name without its type: 杭州 for 杭州市. */
const stemOf = (name: string): string => (name.length > 2 ? name.replace(/(?:特别行政区|自治区|省|市|区|县|地区|自治州|盟)$/, '') : name);

function byEnglishName(asked: string): Division[] {
  const name = asked.toLowerCase().replace(/(?:city|province|shi|sheng)$/, '');
  const bears = ({ nameEn }: Division) =>
    nameEn !== null && [name, asked.toLowerCase()].includes(nameEn.toLowerCase().replace(/[^a-z]/g, ''));
  return DIVISIONS.filter((division) => isToday(division) && bears(division));
}

/** Divisions with exactly this name first, then those whose names begin with it; for a former name, its current successor. */
function byName(name: string): Division[] {
  const begin = DIVISIONS.filter((division) => division.name.startsWith(name));
  const called = DIVISIONS.filter((division) => division.abbreviation === name);
  const ranked = [...called, ...begin.filter((division) => division.name === name), ...begin];
  return [...new Set([...ranked.filter(isToday), ...ranked.flatMap(todaysOf)])];
}

function byDigits(given: string): Division[] {
  // Statistical codes have twelve or nine digits; the first six are the division code.
  const digits = /^\d{6}0{3}(0{3})?$/.test(given) ? given.slice(0, 6) : given;
  if (!/^\d{2,7}$/.test(digits)) return [];
  const meant = DIVISIONS.filter((division) => isToday(division) && division.code === digits);
  if (meant.length > 0) return meant;
  const near = DIVISIONS.filter((division) => isToday(division) && isOneStepFrom(digits, division.code));
  const above = [digits.slice(0, 4).padEnd(6, '0'), digits.slice(0, 2).padEnd(6, '0')];
  const inside = above.flatMap((code) => DIVISIONS.find((division) => isToday(division) && division.code === code) ?? []);
  return [...new Set([...near.filter(({ code }) => code.startsWith(digits.slice(0, 2))), ...inside, ...near])];
}

/** Do the codes differ by one digit added, removed or replaced, or by two swapped digits? */
function isOneStepFrom(given: string, code: string): boolean {
  if (Math.abs(given.length - code.length) > 1) return false;
  let first = 0;
  while (first < given.length && given[first] === code[first]) first++;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(given, first + 1) === rest(code, first + 1) ||
    rest(given, first + 1) === rest(code, first) ||
    rest(given, first) === rest(code, first + 1) ||
    (given[first] === code[first + 1] && given[first + 1] === code[first] && rest(given, first + 2) === rest(code, first + 2))
  );
}
