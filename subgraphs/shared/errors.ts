import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/**
 * The registry of all error codes. `status` is the HTTP status if the whole request fails. Messages never contain a name, an
 * identity number or a token.
 */
export const ERROR_CODES = {
  UNAUTHENTICATED: { status: 401, zh: '未通过身份验证' },
  FORBIDDEN: { status: 403, zh: '无权访问' },
  AGREEMENT_REQUIRED: { status: 403, zh: '需要数据共享协议' },
  MATTER_REQUIRED: { status: 403, zh: '需要与本人有关的案由' },
  BAD_USER_INPUT: { status: 400, zh: '输入不符合规则' },
  NOT_FOUND: { status: 200, zh: '未找到' },
  CONFLICT: { status: 200, zh: '与现有记录冲突' },
  TOO_EXPENSIVE: { status: 400, zh: '查询过大' },
  RATE_LIMITED: { status: 429, zh: '请求过于频繁' },
  SOURCE_UNAVAILABLE: { status: 200, zh: '数据提供部门暂时无法应答' },
  INTERNAL: { status: 500, zh: '系统内部错误' },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface HubErrorDetail extends GraphQLErrorExtensions {
  /** the Chinese message; default: the one of the registry */
  messageZh?: string;
}

/** An error that may leave the hub: its message and extensions are safe to show to the caller. */
export function hubError(code: ErrorCode, message: string, detail: HubErrorDetail = {}): GraphQLError {
  const { messageZh = ERROR_CODES[code].zh, ...rest } = detail;
  // A missing answer does not prove that a record is absent.
  const absence = code === 'SOURCE_UNAVAILABLE' ? { absence: 'SOURCE_SILENT' } : {};
  return new GraphQLError(message, { extensions: { code, messageZh, ...absence, ...rest } });
}

/** BAD_USER_INPUT with the field and the rule that it breaks. */
export function badInput(field: string, rule: string, message: string, messageZh: string): GraphQLError {
  return hubError('BAD_USER_INPUT', message, { field, rule, messageZh });
}

export function isHubErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
