/** An invalid file or command; the message says how to correct it. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly exitCode: 2 | 3 = 2;
}

/** An error that may disappear if the command is repeated: the database is unavailable, or the file is still being written. */
export class TryAgainError extends ImportError {
  override name = 'TryAgainError';
  override readonly exitCode = 3;
}
