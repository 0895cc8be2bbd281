import { StartError } from '../../subgraphs/shared/start-error.ts';

const OUT_OF_REACH = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET)$/;

/** What the user can do about a PostgreSQL error, by its code. Never contains the address or password. */
export function serverError(error: unknown): StartError {
  if (error instanceof StartError) return error;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const what = `PostgreSQL cannot be used: ${message || code}`;
  return new StartError(what, adviceFor(code, message));
}

function adviceFor(code: string, message: string): string {
  if (OUT_OF_REACH.test(code) || /timeout|terminated/i.test(message))
    return 'no server answers at this address: check host, port and whether the server is running (无法连接：请检查地址、端口及服务是否启动).';
  switch (code) {
    case '3D000':
      return 'the database in the address does not exist: use an existing one, such as /postgres (地址中的数据库不存在，可写 /postgres).';
    case '28P01':
    case '28000':
      return 'the server refuses this user or password: check both in the address (用户名或口令不正确).';
    case '42501':
      return 'this user may not create databases and roles: use the address of an administrator (需使用有权建库、建角色的管理员地址).';
    case '57P03':
    case '53300':
      return 'the server is starting, stopping or has no connection left: try again in a moment (服务器正忙，请稍后重试).';
    case '53100':
      return 'the disk of the server is full: free some space first (服务器磁盘已满).';
    case '25006':
      return 'the server is read-only: use the address of a writable server (该服务器为只读).';
    default:
      return 'the address must be that of an administrator of a PostgreSQL 17 or later (须为 PostgreSQL 17 及以上版本的管理员地址).';
  }
}
