import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { holdsResidentNumber } from '../../subgraphs/shared/identifiers/in-text.ts';
import type { FieldCosts } from '../access/field-costs.ts';
import { queryShape } from './query-shape.ts';
import type { Check } from './use-checks.ts';

const MAX_NAME_LENGTH = 100;
const LONG_NAME = new RegExp(`\\w{${MAX_NAME_LENGTH + 1}}`);

export const MAX_DEPTH = 12;
export const MAX_ALIASES = 100;
/** Ten times the largest operation of the hub's own clients; a fragment counts each time it is spread. */
export const MAX_SELECTIONS = 5_000;
/** One and a half times the cost of the usual introspection query of tools. */
export const MAX_INTROSPECTION = 40_000;
// The gateway answers introspection in its only thread. With this weight a participant's budget allows about ten whole schemas a
// minute.
const INTROSPECTION_WEIGHT = 10;
const BAD_REQUEST = { status: 400 };

/** The cost of an operation for the budget of its participant, in points. */
export const budgetCost = ({ cost = 0, introspection = 0 }: { cost?: number; introspection?: number }): number =>
  cost + (INTROSPECTION_WEIGHT - 1) * introspection;

/** Rejects operations that are too deep, too expensive or have too many aliases, before any agency is asked. */
export function checkQueryLimits(priced: { schema: GraphQLSchema; costs: FieldCosts }, costLimit: number): Check {
  return ({ document, operation, request, contextValue }) => {
    const { depth, aliases, cost, introspection, selections } = queryShape(priced, document, operation, request.variables ?? {});
    contextValue.cost = cost;
    contextValue.introspection = introspection;
    if (selections > MAX_SELECTIONS)
      throw hubError(
        'TOO_EXPENSIVE',
        `the query has ${selections} selections with its fragments expanded, more than ${MAX_SELECTIONS}; spread fragments less often`,
        {
          messageZh: `展开片段后查询共选择 ${selections} 次，超过上限 ${MAX_SELECTIONS}；请减少片段的重复展开`,
          rule: 'selections',
          cost: selections,
          limit: MAX_SELECTIONS,
          http: BAD_REQUEST,
        },
      );
    if (depth > MAX_DEPTH)
      throw refused(
        'query',
        'depth',
        `the query is ${depth} levels deep, more than ${MAX_DEPTH}`,
        `查询嵌套 ${depth} 层，超过 ${MAX_DEPTH} 层`,
      );
    if (aliases > MAX_ALIASES)
      throw refused(
        'query',
        'aliases',
        `the query has ${aliases} aliases, more than ${MAX_ALIASES}`,
        `查询别名 ${aliases} 个，超过 ${MAX_ALIASES} 个`,
      );
    if (introspection > MAX_INTROSPECTION)
      throw hubError(
        'TOO_EXPENSIVE',
        `the introspection in the query costs ${introspection}, more than ${MAX_INTROSPECTION}; query the schema once, without aliases`,
        {
          messageZh: `查询的自省代价为 ${introspection}，超过上限 ${MAX_INTROSPECTION}；请只查询一次结构定义，不使用别名重复`,
          rule: 'introspection',
          cost: introspection,
          limit: MAX_INTROSPECTION,
          http: BAD_REQUEST,
        },
      );
    if (cost > costLimit)
      throw hubError('TOO_EXPENSIVE', `the query costs ${cost}, more than ${costLimit}; request smaller pages or fewer fields`, {
        messageZh: `查询代价为 ${cost}，超过上限 ${costLimit}；请减少每页条数或字段`,
        cost,
        limit: costLimit,
        http: BAD_REQUEST,
      });
  };
}

/** Ledger and logs store the names in a document, so none of them may be the number of a person. */
export function checkNames(documentWithoutLiterals: string): void {
  if (LONG_NAME.test(documentWithoutLiterals))
    throw refused(
      'query',
      'names',
      `a name or an alias in the document has more than ${MAX_NAME_LENGTH} characters; shorten it`,
      `文档中的名称或别名超过 ${MAX_NAME_LENGTH} 个字符，请缩短`,
    );
  if (/\d{14,}/.test(documentWithoutLiterals) || holdsResidentNumber(documentWithoutLiterals))
    throw refused(
      'query',
      'names',
      'an alias or a name in the document contains a long number; pass numbers in variables',
      '别名或名称含有长数字；号码请用变量传递',
    );
}

/** Rejects a document with several operations if none is chosen, and kinds of operation that the hub does not support. */
export function checkOperationKind(schema: GraphQLSchema): Check {
  return ({ operation, contextValue: { options } }) => {
    checkOperation(schema, operation);
    if (options.exportedAs && operation?.operation !== 'query')
      throw refused(
        'X-Hub-Export',
        'query',
        'X-Hub-Export applies to queries only; a mutation cannot be exported',
        'X-Hub-Export 只用于查询，变更操作不能标记导出',
      );
  };
}

const refused = (field: string, rule: string, message: string, messageZh: string) =>
  hubError('BAD_USER_INPUT', message, { field, rule, messageZh, http: BAD_REQUEST });

function checkOperation(schema: GraphQLSchema, operation: OperationDefinitionNode | undefined): void {
  if (!operation)
    throw refused(
      'operationName',
      'unknown',
      'operationName must name one operation of the document',
      '请用 operationName 指明要执行的操作',
    );
  if (!schema.getRootType(operation.operation))
    throw refused(
      'query',
      'operation',
      `the hub does not support ${operation.operation} operations`,
      `本枢纽不支持 ${operation.operation} 操作`,
    );
}
