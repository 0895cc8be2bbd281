import { readFileSync } from 'node:fs';

export type DivisionLevel = 'COUNTRY' | 'PROVINCE' | 'CORPS' | 'PREFECTURE' | 'COUNTY';

/** Act that abolished a division or changed its code. */
export interface DivisionAct {
  title: string;
  number: string | null;
  date: string | null;
}

/**
 * A division (行政区划) in one period. Because a code may be reused for another place, a division is identified by code and period.
 * It is in the yearly lists of 31 December from `from` (null: the first list, 1981) to before `to` (null: still in force).
 */
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  parent: string | null;
  from: number | null;
  to: number | null;
  /** codes of the divisions that replaced it in the year `to`; several if it was split */
  successors: readonly string[];
  act: DivisionAct | null;
  nameEn: string | null;
  abbreviation: string | null;
  /** why it is in no yearly list; null if it is in one */
  mark: 'inferred' | 'secondary' | null;
}

type Row = [
  code: string,
  name: string,
  level: DivisionLevel,
  parent: string | null,
  from: number | null,
  to: number | null,
  successors?: string[] | null,
  act?: number | null,
  nameEn?: string | null,
  abbreviation?: string | null,
  mark?: 'inferred' | 'secondary' | null,
];

interface Edition {
  acts: [title: string, number?: string | null, date?: string | null][];
  divisions: Row[];
}

const FIRST_LIST = 1981;
const { acts, divisions } = JSON.parse(readFileSync(new URL('./data/divisions.json', import.meta.url), 'utf8')) as Edition;

/** All divisions since the first yearly list, ordered by code, then by period. */
export const DIVISIONS: readonly Division[] = divisions.map(
  ([code, name, level, parent, from, to, successors, act, nameEn, abbreviation, mark]) => ({
    code,
    name,
    level,
    parent,
    from,
    to,
    successors: successors ?? [],
    act: typeof act === 'number' ? actOf(act) : null,
    nameEn: nameEn ?? null,
    abbreviation: abbreviation ?? null,
    mark: mark ?? null,
  }),
);

const BY_CODE = new Map<string, Division[]>();
const BY_SUCCESSOR = new Map<string, Division[]>();
const BY_PARENT = new Map<string, Division[]>();
for (const division of DIVISIONS) {
  addTo(BY_CODE, division.code, division);
  if (division.parent) addTo(BY_PARENT, division.parent, division);
  for (const successor of division.successors) addTo(BY_SUCCESSOR, successor, division);
}

/** All divisions that have had the code, the latest last; empty if it was never used. */
export const divisionsOf = (code: string): readonly Division[] => BY_CODE.get(code) ?? [];

/** All divisions that were ever directly below a code. */
export const divisionsBelow = (code: string): readonly Division[] => BY_PARENT.get(code) ?? [];

/** The division that has the code today, or had it last. */
export const latestDivision = (code: string): Division | undefined => divisionsOf(code).at(-1);

/** Is it in the list of 31 December of `year`? */
export const isListed = ({ from, to }: Division, year: number): boolean => (from ?? FIRST_LIST) <= year && (to === null || to > year);

export const isToday = ({ to }: Division): boolean => to === null;

/** The division that had the code in the list of 31 December of `year`. */
export const listedDivision = (code: string, year: number): Division | undefined =>
  divisionsOf(code).find((division) => isListed(division, year));

/**
 * The division that had the code on `day` (YYYY-MM-DD). The lists are yearly: in the year of a change the day of the act
 * decides if it is known, otherwise the new division is returned.
 */
export function divisionOn(code: string, day: string): Division | undefined {
  const found = divisionsOf(code).filter((division) => wasDivision(division, day, day));
  return found.find(({ to, act }) => to === Number(day.slice(0, 4)) && act?.date != null && day < act.date) ?? found.at(-1);
}

/**
 * Did the code denote a division at any time from `first` to `last` (YYYY-MM-DD or YYYY-MM)? The year of a change counts for
 * the old and the new division.
 */
export const wasDivisionBetween = (code: string, first: string, last: string): boolean =>
  divisionsOf(code).some((division) => wasDivision(division, first, last));

const wasDivision = ({ from, to }: Division, first: string, last: string): boolean =>
  (from === null || from <= Number(last.slice(0, 4))) && (to === null || to >= Number(first.slice(0, 4)));

/** The divisions that replaced this one when it ended, including itself under a new name. */
export const successorsOf = ({ to, successors }: Division): Division[] =>
  to === null ? [] : successors.flatMap((code) => listedDivision(code, to) ?? []);

/** The divisions that this one replaced, as a whole or in part. */
export const predecessorsOf = ({ code, from }: Division): Division[] =>
  (BY_SUCCESSOR.get(code) ?? []).filter(({ to }) => to !== null && listedDivision(code, to)?.from === from);

/** The current divisions that cover the place of a division: its successors, their successors and so on. */
export function todaysOf(division: Division): Division[] {
  const today = new Set<Division>();
  const seen = new Set<Division>();
  const open = [division];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (isToday(next)) today.add(next);
    else open.push(...successorsOf(next));
  }
  return [...today].sort((a, b) => a.code.localeCompare(b.code));
}

function actOf(index: number): DivisionAct {
  const [title, number, date] = acts[index] as Edition['acts'][number];
  return { title, number: number ?? null, date: date ?? null };
}

function addTo(map: Map<string, Division[]>, key: string, division: Division): void {
  const list = map.get(key);
  if (list) list.push(division);
  else map.set(key, [division]);
}
