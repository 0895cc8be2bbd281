import { type DocumentNode, type GraphQLSchema, Kind, type ValueNode, visit } from 'graphql';

// Arguments of queries that name a person. Other identifiers may also have eighteen digits, so they are not checked.
const PERSON_ARGUMENTS: Readonly<Record<string, string>> = { worker: 'id', whoHolds: 'person', personIdentities: 'person' };

/** Where the document of a query names persons. */
export interface AskedPersons {
  /** variables that contain a person */
  variables: ReadonlySet<string>;
  /** string literals in the document that contain a person, with their places */
  literals: readonly (readonly [text: string, path: string])[];
}

const known = new WeakMap<DocumentNode, AskedPersons>();

/** The variables and literals of a query document that name a person; computed once for each document. */
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
  // The default value of a variable is also in the document.
  visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      if (variables.has(variable.name.value)) keep(defaultValue, variable.name.value);
    },
  });
  const asked = { variables, literals };
  known.set(document, asked);
  return asked;
}
