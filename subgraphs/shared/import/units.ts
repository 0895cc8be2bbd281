/** A unit that a file can state, with its power of ten; `money`: is it a unit of money? */
export interface Unit {
  name: string;
  power: number;
  money: boolean;
}

const POWERS: Record<string, number> = { '': 0, 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };
const COUNTED = '人|人次|户|家|个|单|件|份|次|笔|小时|天|日|月|年|岁|%|个月|平方米';
const UNIT = new RegExp(`^(?:人民币)?(十|百|千|万|十万|百万|千万|亿)?(元|${COUNTED})$`);
const BRACKETED = /^(.+?)\s*[(（[［【〔](?:单位\s*[:：]\s*)?([^()（）[\]［］【】〔〕]{1,8})[)）\]］】〕]\s*$/;
const UNIT_LINE = /(?:金额)?单位\s*[:：]\s*([^\s,，;；]{1,20})/;

/** The unit for a text such as 万元; undefined for other texts. */
export function unitOf(text: string): Unit | undefined {
  const found = UNIT.exec(text.replace(/\s/g, ''));
  if (!found) return undefined;
  return { name: text.trim(), power: POWERS[found[1] ?? ''] ?? 0, money: found[2] === '元' };
}

/** Splits 用工人数（人） into 用工人数 and its unit. */
export function splitUnit(heading: string): [heading: string, unit: Unit | undefined] {
  const found = BRACKETED.exec(heading);
  const unit = found && unitOf(found[2] as string);
  return unit ? [(found[1] as string).trim(), unit] : [heading, undefined];
}

/** Units that a line above the heading states for the whole table (单位：人、万元). */
export function declaredUnits(row: readonly string[]): Unit[] {
  const stated = row.map((cell) => UNIT_LINE.exec(cell)?.[1]).find((one) => one !== undefined);
  return (stated ?? '').split(/[、/和]/).flatMap((one) => unitOf(one) ?? []);
}

/** A decimal multiplied by a power of ten, exactly. Other texts unchanged. */
export function scaled(text: string, power: number): string {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!found || power === 0) return text;
  const [, sign, whole, places = ''] = found as unknown as [string, string, string, string | undefined];
  const digits = whole + places.padEnd(power, '0');
  const at = whole.length + power;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = digits.slice(at).replace(/0+$/, '');
  return `${sign}${left}${right ? `.${right}` : ''}`;
}
