import { DIVISIONS, type Division, isToday, todaysOf } from './divisions.ts';

const MAX_NEAR = 3;

/** Today's divisions that somebody may have meant by a text that is no code of one: by name, else by one digit more, less or other. */
export function nearDivisions(text: string): Division[] {
  const asked = text.normalize('NFKC').trim();
  return (/\p{Script=Han}/u.test(asked) ? byName(asked) : byDigits(asked)).slice(0, MAX_NEAR);
}

/** Those of the very name first, then those whose names begin with it; what bore the name before stands for what is there today. */
function byName(name: string): Division[] {
  const begin = DIVISIONS.filter((division) => division.name.startsWith(name));
  const ranked = [...begin.filter((division) => division.name === name), ...begin];
  return [...new Set([...ranked.filter(isToday), ...ranked.flatMap(todaysOf)])];
}

function byDigits(digits: string): Division[] {
  if (!/^\d{2,7}$/.test(digits)) return [];
  const near = DIVISIONS.filter((division) => isToday(division) && isOneStepFrom(digits, division.code));
  const above = [digits.slice(0, 4).padEnd(6, '0'), digits.slice(0, 2).padEnd(6, '0')];
  const inside = above.flatMap((code) => DIVISIONS.find((division) => isToday(division) && division.code === code) ?? []);
  return [...new Set([...near.filter(({ code }) => code.startsWith(digits.slice(0, 2))), ...inside, ...near])];
}

/** Does one digit more, less, other, or two that changed places make one of the other? */
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
