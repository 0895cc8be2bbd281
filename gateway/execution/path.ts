/** A path in a response: keys of objects, indexes of lists. */
export type Path = (string | number)[];
