import { registerEnumType } from 'type-graphql';

/** A published enum, made from its name, its description and the description of each value (English, then Chinese). */
export function describedEnum<T extends string>(name: string, description: string, values: Record<T, string>): { readonly [K in T]: K } {
  const members = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [K in T]: K };
  const valuesConfig = Object.fromEntries(Object.entries<string>(values).map(([key, text]) => [key, { description: text }]));
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as never });
  return members;
}
