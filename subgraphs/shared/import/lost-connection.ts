import type pg from 'pg';
import { TryAgainError } from './import-error.ts';

// SQLSTATE classes for connection, resources and operator intervention; and socket errors of the operating system.
const LOST = /^(?:08|53|57P)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$/;
const LOST_WORDS = /Connection terminated|connection is closed|not queryable|Client has encountered a connection error/i;

const isLost = (error: unknown): boolean => {
  const { code, message, errors } = error as { code?: string; message?: string; errors?: unknown[] };
  return LOST.test(code ?? '') || LOST_WORDS.test(message ?? '') || (errors ?? []).some(isLost);
};

/** A TryAgainError if the error means that the database is unavailable; other errors unchanged. */
export const withoutDatabase = (error: unknown): unknown =>
  isLost(error)
    ? new TryAgainError(
        'the database cannot be reached or closed the connection; nothing was imported. Run the same command again to resume (数据库连接中断，未写入任何记录；请重新执行同一命令，将从中断处继续)',
      )
    : error;

/** The result of `work`. Throws TryAgainError as soon as the connection is lost. */
export async function whileConnected<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  const lost = new Promise<never>((_, reject) => {
    client.on('error', reject);
  });
  lost.catch(() => undefined);
  try {
    return await Promise.race([work(), lost]);
  } catch (error) {
    throw withoutDatabase(error);
  }
}
