import { type DocumentNode, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { badInput, isHubErrorCode } from '../../subgraphs/shared/errors.ts';
import type { Identity } from '../../subgraphs/shared/identity/caller.ts';
import { explainSyntax } from '../errors/explain-syntax.ts';
import { explained } from '../errors/explain-validation.ts';
import { AccessPlans, type NamedAgreement, needsOf, type RequestBasis, refusalOf } from './access-plan.ts';
import { REASONS } from './decision-reasons.ts';
import type { DescribeOperation } from './describe-operation.ts';
import type { CatalogueField } from './field-catalogue.ts';
import { remediesOf } from './remedies.ts';
import { type RequestBasisFinder, readNamedBasis } from './request-basis.ts';

const MAX_DOCUMENT_LENGTH = 20_000;
const MAX_TOKENS = 3_000;

export interface Explained {
  operation: string;
  agreement?: string | null;
  matter?: string | null;
}

/** Answers `explainAccess`: applies the rules to an operation without executing it. */
export function explainAccess(schema: GraphQLSchema, describe: DescribeOperation, plans: AccessPlans, basisFinder: RequestBasisFinder) {
  // `notePersons` gets the persons of the matter for the ledger, because the answer says something about them.
  return async (identity: Identity, { operation, agreement, matter }: Explained, notePersons: (persons: readonly string[]) => void) => {
    const document = readDocument(schema, operation);
    const asked = describe(document, getOperationAST(document) as never, operation);
    const { basis, vouched } = await basisOf(basisFinder, identity, agreement ?? undefined, matter ?? undefined);
    notePersons(basis.matter?.subjects ?? []);
    const agreements = AccessPlans.forDocument(basis.agreements, asked.hash);
    const standing = { ...basis, agreements };
    const explanations = plans.fields(asked.coordinates).map((field) => ({ field, ...explain(standing, field, vouched) }));
    const needs = explanations.flatMap((one) => one.needs);
    const remedies = await remediesOf(basisFinder, standing, asked.hash, needs);
    const fields = explanations.map(({ field, ...one }) => ({ candidates: [], matters: [], ...one, ...remedies(field, one.needs) }));
    return {
      allowed: vouched !== false && fields.every(({ allowed }) => allowed),
      fields,
      agreements: agreements.map(({ id, lapsed }: NamedAgreement) => ({ id, inForce: lapsed === null, lapsed })),
      matterVouched: vouched,
      matter: explainMatter(basis.matter),
      operationHash: asked.hash,
      policyVersion: plans.version,
    };
  };
}

function readDocument(schema: GraphQLSchema, text: string): DocumentNode {
  if (text.length > MAX_DOCUMENT_LENGTH)
    throw wrongDocument('length', `longer than ${MAX_DOCUMENT_LENGTH} characters`, `超过 ${MAX_DOCUMENT_LENGTH} 字`);
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    const { message, locations } = error as GraphQLError;
    const said = explainSyntax(message, locations?.[0]);
    throw wrongDocument('syntax', said.message, said.messageZh);
  }
  const [wrong] = explained(schema, document, validate(schema, document, undefined, { maxErrors: 1 }));
  if (wrong) throw wrongDocument('validity', wrong.message, String(wrong.extensions.messageZh));
  if (!getOperationAST(document))
    throw wrongDocument('operation', 'the document must contain exactly one operation', '文档须恰好含一个操作');
  return document;
}

const wrongDocument = (rule: string, why: string, whyZh: string) => badInput('operation', rule, `operation: ${why}`, `文档无效：${whyZh}`);

async function basisOf(basisFinder: RequestBasisFinder, identity: Identity, agreement: string | undefined, matter: string | undefined) {
  const named = readNamedBasis(agreement, matter, { agreement: 'agreement', matter: 'matter' });
  try {
    return { basis: await basisFinder.find(identity, named), vouched: named.matter ? true : null };
  } catch (error) {
    const { extensions } = error as { extensions?: { code?: unknown } };
    if (!isHubErrorCode(extensions?.code) || extensions.code !== 'MATTER_REQUIRED') throw error;
    return { basis: await basisFinder.find(identity, { agreements: named.agreements }), vouched: false };
  }
}

/** What confirms the matter, and what is missing if only the record of its holder supports it. */
function explainMatter(matter: RequestBasis['matter']) {
  if (!matter) return null;
  const unconfirmed = matter.subjects.length - matter.confirmed.length;
  const [missing, missingZh] = unconfirmed > 0 ? (REASONS.MATTER_UNCONFIRMED as [string, string]) : [null, null];
  return {
    persons: matter.subjects.length,
    confirmed: matter.confirmed.length,
    bases: [...new Set(matter.bases.map(({ basis }) => basis))].sort(),
    missing,
    missingZh,
  };
}

function explain(basis: RequestBasis, field: CatalogueField, vouched: boolean | null) {
  const refusal = refusalOf(basis, field);
  const unvouched = refusal?.rule === 'NO_MATTER' && vouched === false;
  const rule = unvouched ? 'MATTER_NOT_VOUCHED' : (refusal?.rule ?? ruleThatAllows(basis, field));
  const [fact, factZh] = REASONS[rule] ?? ['', ''];
  const { coordinate, provider, classification, attribute } = field;
  const needs = refusal ? needsOf(basis, field, refusal) : [];
  return {
    needs,
    coordinate,
    provider,
    classification,
    attribute,
    allowed: !refusal,
    rule,
    article: refusal?.article ?? null,
    fact,
    factZh,
  };
}

/** The rule that allows a field: found by checking the field again without the agreements and without the matter. */
function ruleThatAllows(basis: RequestBasis, field: CatalogueField): string {
  if (field.classification === 'PUBLIC') return 'OPEN';
  if (field.parties) return 'PARTY';
  if (refusalOf({ ...basis, agreements: [] }, field)) return 'UNDER_AGREEMENT';
  return refusalOf({ ...basis, matter: undefined }, field) ? 'UNDER_MATTER' : 'AT_HOME';
}
