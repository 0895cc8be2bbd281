import { buildSchema, getOperationAST, parse, print } from 'graphql';
import { operationFields, withoutRefused } from '../../gateway/access/operation-fields.ts';

const schema = buildSchema(`
  interface Node { id: ID! secret: String }
  union Any = Book | Film
  type Book implements Node { id: ID! secret: String pages: Int author: Person }
  type Film implements Node { id: ID! secret: String minutes: Int }
  type Person { name: String books: [Book!]! }
  type Query { node: Node any: Any book: Book }
`);
const fields = (text: string) => {
  const document = parse(text);
  return operationFields(schema, document, getOperationAST(document) as never);
};
const pruned = (text: string, ...refused: string[]) =>
  print(withoutRefused(schema, parse(text), (coordinate) => refused.includes(coordinate)))
    .replace(/\s+/g, ' ')
    .trim();

test.each([
  ['an alias', '{ b: book { s: secret } }', ['Book.secret', 'Query.book']],
  ['an interface stands for all its types', '{ node { secret } }', ['Book.secret', 'Film.secret', 'Query.node']],
  [
    'fragments, nested and repeated',
    '{ book { ...A ...A } } fragment A on Book { author { ...P } } fragment P on Person { books { ...A secret } }',
    ['Book.author', 'Book.secret', 'Person.books', 'Query.book'],
  ],
  ['a condition narrows a union', '{ any { ... on Film { minutes } __typename } }', ['Film.minutes', 'Query.any']],
  ['what is skipped counts all the same', '{ book { secret @skip(if: true) } }', ['Book.secret', 'Query.book']],
])('%s', (_what, text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test('refused fields are left out wherever they stand; what then selects nothing asks for its type', () => {
  expect(pruned('{ b: book { s: secret pages } }', 'Book.secret')).toBe('{ b: book { pages } }');
  expect(pruned('{ book { secret } }', 'Book.secret')).toBe('{ book { __typename } }');
  expect(pruned('{ node { id secret } }', 'Film.secret')).toBe('{ node { id } }');
  expect(pruned('{ book { ...F } } fragment F on Book { secret }', 'Book.secret')).toBe(
    '{ book { ...F } } fragment F on Book { __typename }',
  );
  expect(pruned('{ book { id } }', 'Query.book')).toBe('{ __typename }');
});
