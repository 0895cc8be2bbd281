/** Why nobody waits any longer. */
export type EndOfPatience = 'deadline' | 'left';

/** How long one request to an agency is waited for: until its deadline, or until its reader leaves. */
export class Patience {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly leave = () => this.endBecause('left');
  ended?: EndOfPatience;

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

  /** The answer is there. */
  release(): void {
    clearTimeout(this.timer);
    this.reader?.removeEventListener('abort', this.leave);
  }

  private endBecause(reason: EndOfPatience): void {
    this.ended ??= reason;
    this.controller.abort();
  }
}
