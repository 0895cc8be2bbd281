/** Figures of fewer persons than this are withheld: they could point at one of them. */
export const SMALLEST_CELL = 10;

/** The figure, or null where it counts too few persons to be told. */
export const orWithheld = (persons: number): number | null => (persons < SMALLEST_CELL ? null : persons);
