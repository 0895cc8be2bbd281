import { nearDivisions } from '../identifiers/near-divisions.ts';

/** The form of a code of a division, and the divisions that somebody may have meant by a text that is none. */
export function regionHint(text: string): { en: string; zh: string; nearest: string[] } {
  const near = nearDivisions(text);
  const en = near.map(({ code, name }) => `${code} ${name}`).join(', ');
  const zh = near.map(({ code, name }) => `${code}${name}`).join('、');
  return {
    en: `: six digits of GB/T 2260, such as 310000${en && `; did you mean ${en}?`}`,
    zh: `：须为GB/T 2260六位代码，如310000${zh && `；是否为${zh}？`}`,
    nearest: near.map(({ code }) => code),
  };
}
