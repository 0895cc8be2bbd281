import { shownValue } from './check-record.ts';
import type { Dataset } from './dataset.ts';
import { foldHeading as fold } from './fold-heading.ts';
import { ImportError } from './import-error.ts';
import { splitUnit } from './units.ts';

/** Maps headings of the file to fields of the dataset. */
export type HeaderMap = Record<string, string>;

/** The field of a column, and the power of ten of the unit in its heading. */
export interface Column {
  field: string;
  /** undefined if the heading has no unit */
  power?: number;
}

export interface HeaderOptions {
  map: HeaderMap;
  ignoreUnknown: boolean;
}

const MIN_LIKENESS = 0.4;

/**
 * The field for each heading: from the given map, otherwise by field name, column name or Chinese name, with or without a unit
 * in brackets. Null for a blank heading, or for an unknown one if these are ignored. Throws ImportError that names unknown,
 * duplicate and missing headings, with the nearest known names.
 */
export function mapHeader(dataset: Dataset, headings: readonly string[], options: HeaderOptions, complete = true): (Column | null)[] {
  const columns = headings.map((heading) => columnOf(dataset, heading, options));
  const unknown = headings.filter((heading, i) => columns[i] === null && fold(heading) !== '');
  if (unknown.length > 0 && !options.ignoreUnknown) throw unknownHeadings(dataset, unknown);
  const fields = columns.map((column) => column?.field ?? null);
  const twice = fields.filter((field, i) => field !== null && fields.indexOf(field) !== i);
  if (twice.length > 0) throw new ImportError(`duplicate names (重复的列): ${twice.join(', ')}`);
  const missing = Object.entries(dataset.fields).filter(([name, { required }]) => required && !fields.includes(name));
  if (complete && missing.length > 0)
    throw new ImportError(`missing names (缺少的列): ${missing.map(([name, { names }]) => `${name} (${names[0]})`).join(', ')}`);
  return columns;
}

/** Number of cells in a row that are known headings. */
export const knownHeadings = (dataset: Dataset, row: readonly string[], options: HeaderOptions): number =>
  row.filter((cell) => columnOf(dataset, cell, options) !== null).length;

function columnOf(dataset: Dataset, heading: string, { map }: HeaderOptions): Column | null {
  const known = knownNames(dataset);
  const given = new Map(Object.entries(map).map(([name, field]) => [fold(name), field]));
  const named = (name: string) => given.get(fold(name)) ?? known.get(fold(name));
  const whole = named(heading);
  if (whole) return { field: whole };
  const [name, unit] = splitUnit(heading);
  const field = unit && named(name);
  return field ? { field, power: unit.power } : null;
}

function unknownHeadings(dataset: Dataset, unknown: readonly string[]): ImportError {
  const accepted = Object.entries(dataset.fields).map(([name, { names }]) => `${name} (${names[0]})`);
  const named = unknown.map((heading) => {
    const near = nearest(dataset, heading);
    return near ? `${shownValue(heading)} (did you mean 是否为 ${near}?)` : shownValue(heading);
  });
  return new ImportError(
    `unknown names: ${named.join(', ')}. Known names: ${accepted.join(', ')}. Use --map "heading=field", or --ignore-unknown to ignore them (有未知的列，请用 --map 指定，或用 --ignore-unknown 忽略)`,
  );
}

/** The known name that shares the most pairs of adjacent characters with the heading. */
function nearest(dataset: Dataset, heading: string): string | undefined {
  const ranked = [...Object.entries(dataset.fields)]
    .flatMap(([name, { names }]) => [name, ...names])
    .map((name) => ({ name, likeness: likeness(fold(heading), fold(name)) }))
    .sort((a, b) => b.likeness - a.likeness);
  return ranked[0] && ranked[0].likeness >= MIN_LIKENESS ? ranked[0].name : undefined;
}

function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [a, b] = [pairs(one), pairs(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

const cache = new WeakMap<Dataset, Map<string, string>>();

function knownNames(dataset: Dataset): Map<string, string> {
  let names = cache.get(dataset);
  if (!names) {
    names = new Map(
      Object.entries(dataset.fields).flatMap(([name, field]) => [name, field.column, ...field.names].map((one) => [fold(one), name])),
    );
    cache.set(dataset, names);
  }
  return names;
}
