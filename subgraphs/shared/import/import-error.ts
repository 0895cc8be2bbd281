/** A file, or a command, that cannot be carried out as it is; the message says what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly exitCode: 2 | 3 = 2;
}

/** What may succeed when the same command is given again: the database is away, the file is still being written. */
export class TryAgainError extends ImportError {
  override name = 'TryAgainError';
  override readonly exitCode = 3;
}
