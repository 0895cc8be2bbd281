/** A citizen identity number somewhere in a text, of a real or of a synthetic person. */
export const RESIDENT_NUMBER = /(?<!\d)\d{17}[\dXx](?![\dXx])/;

/** What no record can hold: NUL, or half of a surrogate pair. */
export const NO_TEXT = /\0|\p{Cs}/u;
