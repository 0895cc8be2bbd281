import { readFileSync } from 'node:fs';

export type DivisionLevel = 'COUNTRY' | 'PROVINCE' | 'CORPS' | 'PREFECTURE' | 'COUNTY';

/** Act by which a division ended or its code changed. */
export interface DivisionAct {
  title: string;
  number: string | null;
  date: string | null;
}

/**
 * A division (行政区划) in one of its times: a code may have named another place before, so a division is a code and a time.
 * It is in the yearly lists of 31 December from `from` (null: since the first, 1981) up to and not including `to` (null: today's).
 */
export interface Division {
  code: string;
  name: string;
  level: DivisionLevel;
  parent: string | null;
  from: number | null;
  to: number | null;
  /** codes of what took the place over in the year `to`; several where it was split */
  successors: readonly string[];
  act: DivisionAct | null;
  nameEn: string | null;
  abbreviation: string | null;
  /** why it is in no yearly list; null where it is in one */
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

/** Every division since the first yearly list, in order of codes, then of time. */
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

/** Everything that bore the code, the latest last; empty where nothing ever did. */
export const divisionsOf = (code: string): readonly Division[] => BY_CODE.get(code) ?? [];

/** Everything that was ever directly below a code. */
export const divisionsBelow = (code: string): readonly Division[] => BY_PARENT.get(code) ?? [];

/** What bears the code today, else what bore it last. */
export const latestDivision = (code: string): Division | undefined => divisionsOf(code).at(-1);

/** Is it in the list of 31 December of `year`? */
export const isListed = ({ from, to }: Division, year: number): boolean => (from ?? FIRST_LIST) <= year && (to === null || to > year);

export const isToday = ({ to }: Division): boolean => to === null;

/** What bore the code in the list of 31 December of `year`. */
export const listedDivision = (code: string, year: number): Division | undefined =>
  divisionsOf(code).find((division) => isListed(division, year));

/**
 * What bore the code on `day` (YYYY-MM-DD). The lists are yearly: in the year of a change the day of the act decides where it is
 * known, else the new division is meant.
 */
export function divisionOn(code: string, day: string): Division | undefined {
  const found = divisionsOf(code).filter((division) => wasDivision(division, day, day));
  return found.find(({ to, act }) => to === Number(day.slice(0, 4)) && act?.date != null && day < act.date) ?? found.at(-1);
}

/** Did the code name a division at some time from `first` to `last` (YYYY-MM-DD or YYYY-MM)? The whole year of a change counts for both. */
export const wasDivisionBetween = (code: string, first: string, last: string): boolean =>
  divisionsOf(code).some((division) => wasDivision(division, first, last));

const wasDivision = ({ from, to }: Division, first: string, last: string): boolean =>
  (from === null || from <= Number(last.slice(0, 4))) && (to === null || to >= Number(first.slice(0, 4)));

/** What took the place of a division over when it ended, itself under another name included. */
export const successorsOf = ({ to, successors }: Division): Division[] =>
  to === null ? [] : successors.flatMap((code) => listedDivision(code, to) ?? []);

/** What ended so that this division took its place over, whole or in part. */
export const predecessorsOf = ({ code, from }: Division): Division[] =>
  (BY_SUCCESSOR.get(code) ?? []).filter(({ to }) => to !== null && listedDivision(code, to)?.from === from);

/** Where the place of a division lies today: its successors, their successors and so on. */
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
