/** Figures of fewer persons than this are withheld: they could point at one of them. */
export const SMALLEST_CELL = 10;

/** The figure, or null where it counts too few persons to be told. */
export const orWithheld = (persons: number): number | null => (persons < SMALLEST_CELL ? null : persons);

/** A count of persons as a published figure: withheld below ten, else to the nearest ten, so that two figures do not single out one person. */
export const roundedPersons = (persons: number): number | null => (persons < SMALLEST_CELL ? null : Math.round(persons / 10) * 10);
