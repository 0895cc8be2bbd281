import { buildSchema, getOperationAST, parse } from 'graphql';
import { operationFields } from '../../gateway/access/operation-fields.ts';

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
