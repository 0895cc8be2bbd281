/** Figures of fewer persons than this are withheld: they could point at one of them. */
export const SMALLEST_CELL = 10;

/**
 * A count of persons as a published figure: withheld below ten, else to the nearest ten. The difference of two figures is
 * then a multiple of ten, whatever they count: subtraction yields no cell that is smaller than those that are told.
 */
export const roundedPersons = (persons: number): number | null => (persons < SMALLEST_CELL ? null : Math.round(persons / 10) * 10);
