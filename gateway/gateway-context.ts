import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { NamedAgreement, RefusedField } from './access/access-plan.ts';
import type { ConfirmedMatter } from './access/causes.ts';
import type { OperationDescription } from './access/describe-operation.ts';
import type { OnBehalfOf } from './sources.ts';

/** What a request asks for beside its operation, in headers or in `extensions.hub` of its body. */
export interface AskedFor {
  agreement?: string;
  matter?: string;
  /** number of the mandate under which an agent asks for its person */
  mandate?: string;
  /** how the three above are called where they were named, unless that is in headers */
  names?: { agreement: string; matter: string; mandate: string };
  /** null with a reason in place of what is refused, instead of a refusal of the whole */
  partial: boolean;
  /** a signature over the answer */
  receipt: boolean;
  /** the answer is kept as a file of this format; the ledger says so */
  exportedAs?: string;
}

/** A value that was withheld: the field, the rule and the article; a path where one record decided. */
export interface Withheld {
  coordinate: string;
  agency: string;
  code: string;
  rule: string;
  article: string;
  needs?: readonly string[];
  /** own agreements that would cover it, and kinds of own matters that would do */
  candidates?: readonly string[];
  matters?: readonly string[];
  fact?: string;
  factZh?: string;
  path?: readonly (string | number)[];
}

/** What one operation carries through the gateway. */
export interface GatewayContext extends OnBehalfOf {
  asked: AskedFor;
  /** when the request came in, on the clock of performance.now() */
  began: number;
  operation?: OperationDescription;
  /** the operation as it is carried out, where it named a person by a pseudonym that is given up */
  restated?: { document: DocumentNode; operation: OperationDefinitionNode; queryHash: string };
  agreements: readonly NamedAgreement[];
  /** the matter named, as kind/number, also where it is none of the caller's */
  namedMatter?: string;
  /** the matter named, with what opens its persons */
  matter?: ConfirmedMatter;
  /** persons of matters that were explained: of whom an answer says whether something ties them to the caller */
  explained?: readonly string[];
  /** fields that are refused and left out, because the request asks for what remains */
  refused: readonly RefusedField[];
  withheld: Withheld[];
  /** digest of the variables, where the answer is to be signed */
  variablesDigest?: string;
  /** cost of the operation, for its extensions */
  cost?: number;
  /** the part of it that the gateway answers from the schema */
  introspection?: number;
}
