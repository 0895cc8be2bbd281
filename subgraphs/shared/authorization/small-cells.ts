/** Figures about fewer persons are withheld, because they could identify one of them. */
export const MIN_CELL = 10;
/** Counts over records of fewer bodies are withheld, because a body could subtract its own records. */
export const MIN_SOURCES = 2;

/**
 * A count of persons as a published figure: null below ten, otherwise rounded to the nearest ten, so that the difference of two
 * figures is also a multiple of ten and reveals no small cell. For what one body states about its own work; use
 * `publishedCount` for records of several bodies.
 */
export const roundedPersons = (persons: number): number | null => (persons < MIN_CELL ? null : Math.round(persons / 10) * 10);

/**
 * A count of persons over records of `sources` bodies: null below ten persons, if all records come from one body, or if the
 * count is not stored for an edition.
 */
export const publishedCount = (persons: number, sources: number, kept: boolean): number | null =>
  kept && sources >= MIN_SOURCES ? roundedPersons(persons) : null;
