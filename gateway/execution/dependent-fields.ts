import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';
import type { AnswerError, AnswerErrors } from './answer-errors.ts';
import { required, type Target } from './entities.ts';
import type { FetchedField } from './fetched-keys.ts';

export type Requires = ReadonlyMap<string, SelectionSetNode>;

/** Fields of a fetch that cannot be requested for a target, with the error that is the reason, if there is one. */
export type Lost = Map<string, AnswerError | undefined>;

/**
 * The requested fields of an object that depend on missing values; all of them, if the key of the object is missing. They
 * are noted as missing too, for fields that depend on them.
 */
export function lostFields(
  target: Target,
  asked: readonly FetchedField[],
  requires: Requires,
  schema: GraphQLSchema,
  errors: AnswerErrors,
): Lost {
  const { object, path, representation } = target;
  const lost: Lost = new Map();
  for (const { key, name } of asked) {
    const needs = requires.get(`${object.__typename}.${name}`);
    if (representation && !needs) continue;
    const missing = needs ? required(asRequired(needs), object, path, schema, errors).missing : target.missing;
    if (!missing) continue;
    const error = missing.cause ?? (needs && noRecord(String(object.__typename)));
    lost.set(key, error);
    if (error) errors.note(object, key, error);
  }
  return lost;
}

/** Reports fields that cannot be computed: one error for each field and reason, at the first affected place. */
export class LostReport {
  private readonly first = new Map<string, { error: AnswerError; affected: number }>();

  constructor(private readonly errors: AnswerErrors) {}

  add({ alias, path }: Pick<Target, 'alias' | 'path'>, lost: Lost): void {
    for (const [key, error] of lost) {
      if (!error) continue;
      const { code, agency, coordinate } = error.extensions ?? {};
      const place = JSON.stringify([alias, key, error.message, code, agency, coordinate]);
      const known = this.first.get(place);
      if (known) known.affected += 1;
      else this.first.set(place, { error: { ...error, path: [...path, key] }, affected: 1 });
    }
  }

  close(): void {
    for (const { error, affected } of this.first.values()) this.errors.add({ ...error, extensions: { ...error.extensions, affected } });
  }
}

const asRequired = ({ selections }: SelectionSetNode): RequiresSelection[] =>
  selections.flatMap((one) =>
    one.kind === Kind.FIELD
      ? [{ kind: 'Field', name: one.name.value, ...(one.selectionSet && { selections: asRequired(one.selectionSet) }) } as const]
      : [],
  );

/** The owner answered that the object does not exist. This is not a failure, but dependent fields cannot be computed. */
const noRecord = (type: string): AnswerError => ({
  message: `this field is computed from another agency's record of the ${type}, and that agency has no such record`,
  extensions: { code: 'NOT_FOUND', messageZh: `据以计算的其他部门记录（${type}）不存在` },
});
