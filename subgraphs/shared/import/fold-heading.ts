/** A heading normalised for comparison: half width, lower case, without spaces, dashes and asterisks. */
export const foldHeading = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_\-*＊]/g, '');
