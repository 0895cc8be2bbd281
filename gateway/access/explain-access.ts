import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { badInput, isHubErrorCode } from '../../subgraphs/shared/errors.ts';
import type { Identity } from '../../subgraphs/shared/identity/caller.ts';
import { AccessPlans, type Ground, type NamedAgreement, refusalOf } from './access-plan.ts';
import { describeOperations } from './describe-operation.ts';
import type { CatalogueField, FieldCatalogue } from './field-catalogue.ts';
import { type Grounds, readGround } from './grounds.ts';

const LONGEST_DOCUMENT = 20_000;
const MOST_TOKENS = 3_000;

export interface Explained {
  operation: string;
  agreement?: string | null;
  matter?: string | null;
}

/** The facts behind the rules, in both languages. */
const FACTS: Record<string, [en: string, zh: string]> = {
  OPEN: ['the field is public', '该项公开'],
  AT_HOME: ["the field is the participant's own agency's; rows are limited to its region or level", '本系统数据，按地区和层级限定'],
  PARTY: ['the field is open to the parties of a record', '记录的当事方可见'],
  UNDER_MATTER: ['the matter named gives cause; only its persons are shown', '所列案由成立，仅限其所涉人员'],
  UNDER_AGREEMENT: ['an agreement named covers the field, in its regions', '所列协议涵盖该项，限于协议地区'],
  NO_AGREEMENT: ['no agreement named covers the field', '所列协议均未涵盖该项'],
  NO_MATTER: ['no matter was named', '未列明案由'],
  MATTER_NOT_VOUCHED: ['the matter named is no open matter of this participant', '所列案由不是本参与方正在办理的事项'],
  WITHHELD_BY_LAW: ['a law withholds the field from other agencies', '依法不予共享'],
  AGREEMENT_UNKNOWN: ['this participant has no such agreement', '本参与方没有该协议'],
  AGREEMENT_SUSPENDED: ['the agreement is suspended', '协议已暂停'],
  AGREEMENT_TERMINATED: ['the agreement has ended', '协议已终止'],
  AGREEMENT_EXPIRED: ['the agreement has expired', '协议已到期'],
  AGREEMENT_NOT_YET_VALID: ['the agreement is not in force yet', '协议尚未生效'],
  AGREEMENT_NOT_DELIVERED: ['the provider has not opened the sharing yet', '提供方尚未开通'],
  AGREEMENT_UNVERIFIED: ['the sharing authority could not be asked about the agreement', '暂时无法向共享主管部门核实协议'],
  AGREEMENT_OPERATION_NOT_APPROVED: ['the agreement approves other documents only', '该文档未获协议批准'],
};

/** Answers `explainAccess`: the same rules as for a request, without running it. */
export function explainAccess(schema: GraphQLSchema, catalogue: FieldCatalogue, plans: AccessPlans, grounds: Grounds) {
  const describe = describeOperations(schema, catalogue);
  return async (identity: Identity, { operation, agreement, matter }: Explained) => {
    const document = readDocument(schema, operation);
    const asked = describe(document, getOperationAST(document) as never, operation);
    const { ground, vouched } = await groundOf(grounds, identity, agreement ?? undefined, matter ?? undefined);
    const agreements = AccessPlans.forDocument(ground.agreements, asked.hash);
    const fields = plans.fields(asked.coordinates).map((field) => explain({ ...ground, agreements }, field, vouched));
    return {
      allowed: vouched !== false && fields.every(({ allowed }) => allowed),
      fields,
      agreements: agreements.map(({ id, lapsed }: NamedAgreement) => ({ id, inForce: lapsed === null, lapsed })),
      matterVouched: vouched,
      operationHash: asked.hash,
      policyVersion: plans.version,
    };
  };
}

function readDocument(schema: GraphQLSchema, text: string): DocumentNode {
  if (text.length > LONGEST_DOCUMENT) throw wrongDocument('length', `longer than ${LONGEST_DOCUMENT} characters`);
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: MOST_TOKENS });
  } catch {
    throw wrongDocument('syntax', 'not a GraphQL document');
  }
  const [wrong] = validate(schema, document, undefined, { maxErrors: 1 });
  if (wrong) throw wrongDocument('validity', wrong.message);
  if (!getOperationAST(document)) throw wrongDocument('operation', 'the document must hold exactly one operation');
  return document;
}

const wrongDocument = (rule: string, why: string) => badInput('operation', rule, `operation: ${why}`, '文档无效');

async function groundOf(grounds: Grounds, identity: Identity, agreement: string | undefined, matter: string | undefined) {
  const named = readGround(agreement, matter);
  try {
    return { ground: await grounds.find(identity, named), vouched: named.matter ? true : null };
  } catch (error) {
    const { extensions } = error as { extensions?: { code?: unknown } };
    if (!isHubErrorCode(extensions?.code) || extensions.code !== 'MATTER_REQUIRED') throw error;
    return { ground: await grounds.find(identity, { agreements: named.agreements }), vouched: false };
  }
}

function explain(ground: Ground, field: CatalogueField, vouched: boolean | null) {
  const refusal = refusalOf(ground, field);
  const unvouched = refusal?.rule === 'NO_MATTER' && vouched === false;
  const rule = unvouched ? 'MATTER_NOT_VOUCHED' : (refusal?.rule ?? ruleThatAllows(ground, field));
  const [fact, factZh] = FACTS[rule] ?? ['', ''];
  const { coordinate, provider, classification, attribute } = field;
  return { coordinate, provider, classification, attribute, allowed: !refusal, rule, article: refusal?.article ?? null, fact, factZh };
}

/** Which of the reasons to allow a field applies: found by taking the others away. */
function ruleThatAllows(ground: Ground, field: CatalogueField): string {
  if (field.classification === 'PUBLIC') return 'OPEN';
  if (field.parties) return 'PARTY';
  if (refusalOf({ ...ground, agreements: [] }, field)) return 'UNDER_AGREEMENT';
  return refusalOf({ ...ground, matter: undefined }, field) ? 'UNDER_MATTER' : 'AT_HOME';
}
