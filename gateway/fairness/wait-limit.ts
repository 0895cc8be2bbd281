/** Why the wait for an agency ended without an answer. */
export type WaitEnd = 'deadline' | 'left';

/** Limits the wait for one request to an agency: until its deadline, or until the client disconnects. */
export class WaitLimit {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly leave = () => this.endBecause('left');
  ended?: WaitEnd;

  constructor(
    milliseconds: number,
    private readonly reader?: AbortSignal,
  ) {
    this.timer = setTimeout(() => this.endBecause('deadline'), milliseconds);
    if (reader?.aborted) this.leave();
    else reader?.addEventListener('abort', this.leave, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Call this when the answer has arrived. */
  release(): void {
    clearTimeout(this.timer);
    this.reader?.removeEventListener('abort', this.leave);
  }

  private endBecause(reason: WaitEnd): void {
    this.ended ??= reason;
    this.controller.abort();
  }
}
