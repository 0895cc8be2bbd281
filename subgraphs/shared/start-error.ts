/** Something a person can mend; `hint` says how. Shown without a stack. */
export class StartError extends Error {
  override name = 'StartError';

  constructor(message: string, hint?: string) {
    super(hint ? `${message}\n  ${hint}` : message);
  }
}
