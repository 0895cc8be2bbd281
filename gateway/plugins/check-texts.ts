import { type DocumentNode, visit } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { variablesDigest } from '../receipts/receipt.ts';
import type { Check } from './use-checks.ts';

/** Maximal depth of nested lists and objects in variables. */
export const MAX_VARIABLE_DEPTH = 50;
const UNREADABLE = /\uFFFD|\p{Cs}/u;

type Place = { path: string; value: unknown; depth: number };

/**
 * Rejects values that cannot be stored or signed: U+FFFD (the result of decoding in the wrong encoding), unpaired
 * surrogates, infinite numbers, and variables that are nested too deeply.
 */
export const checkTexts: Check = ({ document, source, request, contextValue }) => {
  checkDocument(document, source);
  checkVariables(request.variables ?? {});
  if (contextValue.options.receipt) contextValue.variablesDigest = variablesDigest(request.variables ?? {});
};

// Apollo Server caches documents, so each one is checked only once.
const READABLE = new WeakSet<DocumentNode>();

function checkDocument(document: DocumentNode, source: string | undefined): void {
  if (READABLE.has(document)) return;
  const at = source?.search(UNREADABLE) ?? -1;
  if (at >= 0) throw unreadable('query', `line ${lineOf(source as string, at)}`);
  visit(document, {
    StringValue({ value, loc }) {
      if (UNREADABLE.test(value))
        throw unreadable('query', loc ? `line ${loc.startToken.line}, column ${loc.startToken.column}` : 'a text');
    },
  });
  READABLE.add(document);
}

/** Throws BAD_USER_INPUT with the path of the first invalid value, such as variables.input.clauses[1].text. */
export function checkVariables(variables: unknown): void {
  const left: Place[] = [{ path: 'variables', value: variables, depth: 0 }];
  for (let one = left.pop(); one; one = left.pop()) {
    const { path, value, depth } = one;
    if (typeof value === 'string') {
      if (UNREADABLE.test(value)) throw unreadable(path);
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw refused(path, 'number', `${path} is a number out of range`, `${path} 的数值超出范围`);
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= MAX_VARIABLE_DEPTH)
        throw refused(
          'variables',
          'depth',
          `lists and objects in the variables are nested more than ${MAX_VARIABLE_DEPTH} levels deep`,
          `变量嵌套超过 ${MAX_VARIABLE_DEPTH} 层`,
        );
      left.push(...inside(path, value, depth + 1).reverse());
    }
  }
}

function inside(path: string, value: object, depth: number): Place[] {
  if (Array.isArray(value)) return value.map((item, i) => ({ path: `${path}[${i}]`, value: item, depth }));
  return Object.entries(value).map(([name, item]) => {
    if (UNREADABLE.test(name)) throw unreadable(path, 'a name');
    return { path: `${path}.${name}`, value: item, depth };
  });
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const refused = (field: string, rule: string, message: string, messageZh: string) =>
  hubError('BAD_USER_INPUT', message, { field, rule, messageZh, http: { status: 400 } });

const unreadable = (path: string, where = '') =>
  refused(
    path,
    'character',
    `${path}${where && `, ${where},`} contains U+FFFD or an unpaired surrogate: the text was decoded in the wrong encoding or truncated; send it again in UTF-8`,
    `${path}${where && `（${where}）`} 含有 U+FFFD 或者不完整的字符：文本编码错误或者被截断，请以 UTF-8 重新提交`,
  );
