import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';

/** SHA-256 of a document as graphql-js prints it, so that white space and comments do not matter. */
export const operationHash = (document: DocumentNode): string => createHash('sha256').update(print(document)).digest('hex');
