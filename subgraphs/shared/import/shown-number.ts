// Spreadsheets store fifteen digits: in a longer number the last digits were replaced by zeros.
const MAX_EXACT = 1e15;
const PLACEHOLDER = /[0#?]/;
// Escapes, padding, fill characters; colours, conditions and locales in brackets; quoted texts; single characters.
const TOKEN = /[\\!]([\s\S])|[_*][\s\S]|\[([^\]]*)\]|"([^"]*)"|([\s\S])/g;
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;
const UNIT_BEHIND = /^\s*[十百千万亿%]/;

interface Section {
  condition: string | undefined;
  /** power of ten by which the displayed number is smaller */
  power: number;
  percents: number;
  /** text after the digits, up to the first line break */
  behind: string;
}

/**
 * A number as a sheet displays it in this format, with all its digits: 0.08 with 0% is 8%; 12345 with `0!.0,`, a common format
 * for 万元, is 1.2345. If the format scales the number, the unit in the format is appended.
 */
export function shownNumber(value: number, format: string): string {
  const { power, percents, behind } = sectionOf(value, sectionsOf(format));
  const shown = numberText(percents === power ? value : value * 10 ** (percents - power));
  if (power > 0) return UNIT_BEHIND.test(behind) ? `${shown}${behind.trim()}` : shown;
  return percents > 0 ? `${shown}%` : shown;
}

/**
 * A number as displayed: 0.1 + 0.2 is 0.3. A number with too many digits gets a form that every field rejects, because its last
 * digits are lost.
 */
export function numberText(value: number): string {
  if (Math.abs(value) >= MAX_EXACT) return value.toExponential(14).replace('e', 'E');
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : shown;
}

/** The section of the format by its condition, otherwise by the sign: positive, negative, zero. */
function sectionOf(value: number, sections: readonly Section[]): Section {
  const [first, second, third] = sections as [Section, Section?, Section?];
  if (!sections.some(({ condition }) => condition !== undefined)) return (value < 0 ? second : value === 0 ? third : first) ?? first;
  return sections.find(({ condition }) => condition === undefined || holds(value, condition)) ?? first;
}

function holds(value: number, condition: string): boolean {
  const [, sign = '', written = ''] = CONDITION.exec(condition) ?? [];
  const than = Number(written);
  if (sign === '<>') return value !== than;
  return (sign.includes('=') && value === than) || (sign.startsWith('<') && value < than) || (sign.startsWith('>') && value > than);
}

function sectionsOf(format: string): Section[] {
  const sections: Section[] = [];
  let tokens: string[] = [];
  let condition: string | undefined;
  const end = () => {
    sections.push(sectionFrom(tokens, condition));
    tokens = [];
    condition = undefined;
  };
  for (const [, escaped, bracket, quoted, one] of format.matchAll(TOKEN)) {
    if (one === ';') end();
    else if (bracket !== undefined) condition = CONDITION.test(bracket) ? bracket : condition;
    // The quote marks the token as a literal.
    else if (escaped !== undefined || quoted !== undefined) tokens.push(`"${escaped ?? quoted}`);
    else if (one !== undefined) tokens.push(one);
  }
  end();
  return sections;
}

function sectionFrom(tokens: readonly string[], condition: string | undefined): Section {
  const isDigit = (token: string | undefined) => token !== undefined && PLACEHOLDER.test(token) && !token.startsWith('"');
  const last = tokens.findLastIndex(isDigit);
  const digitsBehind = (place: number) => tokens.slice(place + 1).filter(isDigit).length;
  // A comma between digits is a grouping separator; after the last digit it divides by a thousand.
  const isThousand = (place: number): boolean => {
    const next = tokens.slice(place + 1).find((token) => token === '.' || isDigit(token));
    return tokens.slice(0, place).some(isDigit) && !isDigit(next);
  };
  const thousands = tokens.filter((token, place) => token === ',' && isThousand(place)).length;
  // A decimal point written as literal text, with digits on both sides.
  const point = tokens.findIndex((token, place) => token === '".' && tokens.slice(0, place).some(isDigit) && place < last);
  const behind = tokens.slice(last + 1).map((token) => token.replace(/^"/, ''));
  return {
    condition,
    power: last < 0 ? 0 : thousands * 3 + (point < 0 ? 0 : digitsBehind(point)),
    percents: tokens.filter((token) => token === '%').length * 2,
    behind: (behind.join('').split('\n')[0] as string).replace(/^,+/, ''),
  };
}
