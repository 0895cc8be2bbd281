/** An error that a person can correct; `hint` says how. Shown without a stack trace. */
export class StartError extends Error {
  override name = 'StartError';

  constructor(message: string, hint?: string) {
    super(hint ? `${message}\n  ${hint}` : message);
  }
}
