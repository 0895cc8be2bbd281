import { createHash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, print, type ValueNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { operationHash } from '../../subgraphs/shared/identifiers/operation-hash.ts';
import { type LedgerOperation, operationDigest } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import type { FieldCatalogue } from './field-catalogue.ts';
import { operationFields } from './operation-fields.ts';
import { personsMentioned } from './persons-mentioned.ts';

const MAX_DESCRIPTIONS = 2_000;
// The ledger stores only the digest of a longer document, because its entries are never deleted.
const MAX_STORED_LENGTH = 20_000;

/** What the access rules and the ledger need to know about an operation. */
export interface OperationDescription {
  hash: string;
  name: string | null;
  /** coordinates of the fields that it selects */
  asked: readonly string[];
  /** the same, with the fields of other agencies that they require */
  coordinates: readonly string[];
  /** true if it reads public fields only */
  open: boolean;
  /** the document without its literal values, for the ledger */
  shape: string;
  /** pseudonyms in the document itself */
  persons: readonly string[];
  record: LedgerOperation;
}

/** Describes one operation of a document; `text` (the document or its hash) is the cache key. */
export type DescribeOperation = (document: DocumentNode, operation: OperationDefinitionNode, text: string) => OperationDescription;

/** Returns a function that describes operations; the result is cached for each document. */
export function describeOperations(schema: GraphQLSchema, catalogue: FieldCatalogue): DescribeOperation {
  const known = new LRUCache<string, OperationDescription>({ max: MAX_DESCRIPTIONS });
  return (document, operation, text) => {
    const name = operation.name?.value ?? null;
    const key = `${text}/${name}`;
    let described = known.get(key);
    if (!described) {
      described = describe(schema, catalogue, document, operation);
      known.set(key, described);
    }
    return described;
  };
}

function describe(
  schema: GraphQLSchema,
  { fields }: FieldCatalogue,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationDescription {
  const asked = operationFields(schema, document, operation);
  const coordinates = [...new Set(asked.flatMap((one) => [one, ...(fields.get(one)?.requires ?? [])]))].sort();
  const found = coordinates.flatMap((coordinate) => fields.get(coordinate) ?? []);
  const providers = [...new Set(found.map(({ provider }) => provider))].sort();
  const shape = withoutLiterals(document);
  const record = { document: shape.length > MAX_STORED_LENGTH ? digestLine(shape) : shape, coordinates, providers };
  return {
    hash: operationHash(document),
    name: operation.name?.value ?? null,
    asked,
    coordinates,
    open: found.every(({ classification }) => classification === 'PUBLIC'),
    shape,
    persons: personsMentioned(literalsOf(document)),
    record: { digest: operationDigest(record), ...record },
  };
}

const digestLine = (document: string): string =>
  `# ${document.length} characters, SHA-256 ${createHash('sha256').update(document).digest('hex')}`;

/** All string values in the document. */
function literalsOf(document: DocumentNode): string[] {
  const texts: string[] = [];
  visit(document, { StringValue: ({ value }) => void texts.push(value) });
  return texts;
}

const BLANK: Partial<Record<ValueNode['kind'], ValueNode>> = {
  [Kind.STRING]: { kind: Kind.STRING, value: '' },
  [Kind.INT]: { kind: Kind.INT, value: '0' },
  [Kind.FLOAT]: { kind: Kind.FLOAT, value: '0' },
};

/** Literal values may be personal data, so the ledger stores the document without them. */
function withoutLiterals(document: DocumentNode): string {
  const blank = (node: ValueNode) => BLANK[node.kind];
  return print(visit(document, { StringValue: blank, IntValue: blank, FloatValue: blank }));
}
