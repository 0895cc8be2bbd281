/** A place in an answer: keys of objects, positions in lists. */
export type Path = (string | number)[];
