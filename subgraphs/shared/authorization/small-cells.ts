/** Figures of fewer persons are withheld, because they could identify one of them. */
export const MIN_CELL = 10;
/** Counts over records of fewer bodies are withheld, because a body knows its own part. */
export const MIN_SOURCES = 2;

/**
 * A count of persons as a published figure: withheld below ten, else to the nearest ten. The difference of two figures is
 * then a multiple of ten, whatever they count: subtraction yields no cell that is smaller than those that are told.
 * For what one body states of its own work; what is counted over records of several is `publishedCount`.
 */
export const roundedPersons = (persons: number): number | null => (persons < MIN_CELL ? null : Math.round(persons / 10) * 10);

/**
 * A count of persons over records of `sources` bodies: withheld below ten persons, where all come from one body, and where it is
 * not kept for an edition.
 */
export const publishedCount = (persons: number, sources: number, kept: boolean): number | null =>
  kept && sources >= MIN_SOURCES ? roundedPersons(persons) : null;
