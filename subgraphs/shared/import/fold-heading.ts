/** A heading as it is compared: in its usual width, without spaces, dashes and stars, in small letters. */
export const foldHeading = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_\-*＊]/g, '');
