import type { Dataset } from './dataset.ts';
import { ImportError } from './import-error.ts';

/** Heading of the file → field of the dataset. */
export type HeaderMap = Record<string, string>;

const fold = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/**
 * The field each heading stands for: by the map given, else by the field's own name, its column or a Chinese name; null
 * where unknown headings are passed over. Throws ImportError that names the headings that are unknown, twice or missing.
 */
export function mapHeader(
  dataset: Dataset,
  headings: readonly string[],
  { map, ignoreUnknown }: { map: HeaderMap; ignoreUnknown: boolean },
  complete = true,
): (string | null)[] {
  const known = knownNames(dataset);
  const given = new Map(Object.entries(map).map(([heading, field]) => [fold(heading), field]));
  const fields = headings.map((heading) => given.get(fold(heading)) ?? known.get(fold(heading)) ?? null);
  const unknown = headings.filter((_, i) => fields[i] === null);
  const accepted = Object.entries(dataset.fields).map(([name, { names }]) => `${name} (${names[0]})`);
  if (unknown.length > 0 && !ignoreUnknown)
    throw new ImportError(
      `unknown: ${unknown.join(', ')}. Known are ${accepted.join(', ')}. Say --map "heading=field", or --ignore-unknown to pass them over`,
    );
  const twice = fields.filter((field, i) => field !== null && fields.indexOf(field) !== i);
  if (twice.length > 0) throw new ImportError(`given twice: ${twice.join(', ')}`);
  const missing = Object.entries(dataset.fields).filter(([name, { required }]) => required && !fields.includes(name));
  if (complete && missing.length > 0)
    throw new ImportError(`missing: ${missing.map(([name, { names }]) => `${name} (${names[0]})`).join(', ')}`);
  return fields;
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
