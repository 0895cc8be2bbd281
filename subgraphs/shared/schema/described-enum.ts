import { registerEnumType } from 'type-graphql';

const CHINESE = /\(([^()]*)\)\.?$/;
const wordsOfEnums = new WeakMap<object, Readonly<Record<string, string>>>();

/** A published enum: its name, its description and the description of each value (English, then Chinese). */
export function describedEnum<T extends string>(name: string, description: string, values: Record<T, string>): { readonly [K in T]: K } {
  const members = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [K in T]: K };
  const valuesConfig = Object.fromEntries(Object.entries<string>(values).map(([key, text]) => [key, { description: text }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  wordsOfEnums.set(members, Object.fromEntries(Object.entries<string>(values).map(([key, text]) => [key, CHINESE.exec(text)?.[1] ?? key])));
  return members;
}

/** The Chinese label of each value of a published enum, from its description; empty if the object is not such an enum. */
export const chineseWordsOf = (members: object): Readonly<Record<string, string>> => wordsOfEnums.get(members) ?? {};
