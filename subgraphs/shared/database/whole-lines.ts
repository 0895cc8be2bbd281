import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 10;

/** Passes a text on as `work` makes it, whole lines at a time: what stands in a line is never cut by the border of two pieces. */
export class WholeLines extends Transform {
  private begun: Buffer[] = [];

  constructor(private readonly work: (lines: Buffer) => Buffer) {
    super();
  }

  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      this.push(this.work(Buffer.concat([...this.begun, piece.subarray(0, end)])));
      this.begun = [];
    }
    this.begun.push(piece.subarray(end));
    done();
  }

  override _flush(done: TransformCallback): void {
    done(null, this.work(Buffer.concat(this.begun)));
  }
}
