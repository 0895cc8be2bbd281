import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { NamedAgreement, RefusedField } from './access/access-plan.ts';
import type { ConfirmedMatter } from './access/causes.ts';
import type { OperationDescription } from './access/describe-operation.ts';
import type { OnBehalfOf } from './sources.ts';

/** The options of a request, from its X-Hub headers or from `extensions.hub` of its body. */
export interface HubOptions {
  agreement?: string;
  matter?: string;
  /** number of the mandate under which an agent acts for a person */
  mandate?: string;
  /** names of the three inputs for error messages, if they do not come from headers */
  names?: { agreement: string; matter: string; mandate: string };
  /** true: refused fields are null, with the reason in `extensions.withheld`; false: the whole operation is refused */
  partial: boolean;
  /** true: the answer is signed */
  receipt: boolean;
  /** the file format in which the answer is exported, recorded in the ledger */
  exportedAs?: string;
}

/** A withheld value: field, rule and article; with a path if it depends on one record. */
export interface Withheld {
  coordinate: string;
  agency: string;
  code: string;
  rule: string;
  article: string;
  needs?: readonly string[];
  /** own agreements that would cover it, and kinds of own matters that would suffice */
  candidates?: readonly string[];
  matters?: readonly string[];
  fact?: string;
  factZh?: string;
  path?: readonly (string | number)[];
}

/** The context of one operation. */
export interface GatewayContext extends OnBehalfOf {
  options: HubOptions;
  /** start of the request in ms of performance.now() */
  began: number;
  operation?: OperationDescription;
  /** the operation that is executed, if merged pseudonyms in the document were replaced */
  rewritten?: { document: DocumentNode; operation: OperationDefinitionNode; queryHash: string };
  agreements: readonly NamedAgreement[];
  /** the matter named, as kind/number, even if the caller has no such matter */
  namedMatter?: string;
  /** the matter named, with the confirmation of its persons */
  matter?: ConfirmedMatter;
  /** persons of matters in `explainAccess`, for the ledger: the answer says whether they are confirmed */
  explained?: readonly string[];
  /** refused fields that are left out (partial answer) */
  refused: readonly RefusedField[];
  withheld: Withheld[];
  /** digest of the variables, if the answer is to be signed */
  variablesDigest?: string;
  /** cost of the operation in points */
  cost?: number;
  /** the part of the cost for introspection */
  introspection?: number;
}
