import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 10;

/** A transform stream that applies `work` to whole lines, so that no value is split between two chunks. */
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
