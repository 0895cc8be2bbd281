import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { personsMentioned } from '../access/persons-mentioned.ts';
import type { PersonChanges } from '../persons/person-changes.ts';
import { mapVariables } from '../persons/person-texts.ts';
import type { Check } from './use-checks.ts';

/** Replaces a merged pseudonym by the current pseudonym of the person, in the variables and in the document. The ledger records both. */
export function useCurrentPersons(schema: GraphQLSchema, changes: Pick<PersonChanges, 'current' | 'isEmpty' | 'isFormer'>): Check {
  return ({ document, operation, request, contextValue: context, queryHash }) => {
    if (changes.isEmpty) return;
    const { operation: described } = context;
    const written = (described?.persons ?? []).filter((one) => changes.isFormer(one));
    const given = personsMentioned(request.variables ?? {}).filter((one) => changes.isFormer(one));
    if (written.length + given.length === 0) return;
    if (given.length > 0) request.variables = mapVariables(schema, operation, request.variables ?? {}, (text) => changes.current(text));
    const current = [...written, ...given].map((one) => changes.current(one));
    if (described) context.operation = { ...described, persons: [...new Set([...described.persons, ...given, ...current])] };
    if (written.length === 0) return;
    const replaced: DocumentNode = visit(document, {
      StringValue: (node) => (changes.isFormer(node.value) ? { ...node, value: changes.current(node.value) } : undefined),
    });
    const name = operation.name?.value;
    const asked = replaced.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
    );
    context.rewritten = { document: replaced, operation: asked as OperationDefinitionNode, queryHash: `${queryHash}/${current.join(',')}` };
  };
}
