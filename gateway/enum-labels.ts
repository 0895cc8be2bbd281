import { type GraphQLSchema, isEnumType } from 'graphql';
import { badInput } from '../subgraphs/shared/errors.ts';

const MAX_NAMES = 300;
/** English text, then the Chinese term in brackets: the form of every description in the schema. */
const BILINGUAL = /^([\s\S]*?)\s*\(([^()]*)\)\.?$/;

export interface ValueLabel {
  value: string;
  label: string;
  labelZh: string;
}

export interface EnumLabels {
  name: string;
  label: string;
  labelZh: string;
  values: ValueLabel[];
}

/** The enums of the published schema by name, with the labels of their values in the order of the schema. */
export function enumLabels(schema: GraphQLSchema): EnumLabels[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => ({
      name: type.name,
      ...wordsOf(type.description),
      values: type.getValues().map(({ name, description }) => ({ value: name, ...wordsOf(description) })),
    }));
}

/** Answers `enumLabels` from the schema alone: no agency is asked. */
export function answerEnumLabels(schema: GraphQLSchema) {
  const all = enumLabels(schema);
  const known = new Map(all.map((one) => [one.name, one]));
  return ({ names }: { names?: readonly string[] | null }): EnumLabels[] => {
    if (!names) return all;
    if (names.length > MAX_NAMES)
      throw badInput(
        'names',
        'length',
        `names: at most ${MAX_NAMES} names, not ${names.length}`,
        `枚举名称最多 ${MAX_NAMES} 个，现为 ${names.length} 个`,
      );
    return [...new Set(names)].map((name) => known.get(name) ?? reject(name));
  };
}

function reject(name: string): never {
  throw badInput(
    'names',
    'unknown',
    `names: "${name}" is no enum of the schema; leave names out for all of them`,
    `“${name}”不是枚举类型；不填 names 可列出全部枚举`,
  );
}

/** The label for a screen: the text before the first colon, semicolon or full stop. */
function wordsOf(description: string | null | undefined): { label: string; labelZh: string } {
  const found = BILINGUAL.exec((description ?? '').trim());
  if (!found) throw new Error(`no Chinese word in: ${description}`);
  const [label] = (found[1] as string).replace(/\s+/g, ' ').split(/[;.:]/);
  return { label: label as string, labelZh: found[2] as string };
}
