/** A file, or a command, that cannot be carried out as it is; the message says what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}
