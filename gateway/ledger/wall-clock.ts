// Network time corrects a clock by parts of a second; whoever sets it moves it by more.
const MIN_JUMP = 2_000;

/** The clocks of a machine: the one that people set, and the one that only runs forward. In milliseconds. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

const MACHINE: Clocks = { wall: Date.now, steady: () => performance.now() };

export interface Jump {
  from: number;
  to: number;
}

/** Reads the machine's time and notices when it was set, or stood still with the machine, since the last reading. */
export class WallClock {
  private offset: number;

  constructor(private readonly clocks: Clocks = MACHINE) {
    this.offset = clocks.wall() - clocks.steady();
  }

  /** The time now; `jump` where it does not follow from the last reading. */
  read(): { now: number; jump?: Jump } {
    const now = this.clocks.wall();
    const offset = now - this.clocks.steady();
    const moved = offset - this.offset;
    // Small corrections are followed, so that they do not add up to a jump.
    this.offset = offset;
    return Math.abs(moved) < MIN_JUMP ? { now } : { now, jump: { from: now - moved, to: now } };
  }
}
