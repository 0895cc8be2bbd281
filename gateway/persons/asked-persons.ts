import { type DocumentNode, type GraphQLSchema, Kind, type ValueNode, visit } from 'graphql';

// Arguments of a question that name a person; the identifiers of other records may be eighteen digits, too.
const PERSON_ARGUMENTS: Readonly<Record<string, string>> = { worker: 'id', whoHolds: 'person', personIdentities: 'person' };

/** How a document of questions names persons. */
export interface AskedPersons {
  /** variables that stand for a person */
  variables: ReadonlySet<string>;
  /** texts that stand for one in the document itself, by their places */
  literals: readonly (readonly [text: string, path: string])[];
}

const known = new WeakMap<DocumentNode, AskedPersons>();

/** Which variables and texts of a document name a person that is asked about; looked for once in each document. */
export function askedPersons(schema: GraphQLSchema, document: DocumentNode): AskedPersons {
  const before = known.get(document);
  if (before) return before;
  const questions = schema.getQueryType()?.getFields() ?? {};
  const variables = new Set<string>();
  const literals: [text: string, path: string][] = [];
  const keep = (value: ValueNode | undefined, path: string) => {
    if (value?.kind === Kind.VARIABLE) variables.add(value.name.value);
    else if (value?.kind === Kind.STRING) literals.push([value.value, path]);
  };
  visit(document, {
    Field({ name, arguments: given = [] }) {
      const argument = PERSON_ARGUMENTS[name.value];
      if (!argument || !Object.hasOwn(questions, name.value)) return;
      keep(given.find((one) => one.name.value === argument)?.value, `${name.value}.${argument}`);
    },
  });
  // What a variable is where it is left out stands in the document, too.
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (variables.has(variable.name.value)) keep(defaultValue, variable.name.value);
    },
  });
  const asked = { variables, literals };
  known.set(document, asked);
  return asked;
}
