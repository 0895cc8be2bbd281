// NTP corrects a clock by fractions of a second; somebody who sets it moves it by more.
const MIN_JUMP = 2_000;

/** The system clock, which can be set, and the monotonic clock, which cannot. In milliseconds. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

const MACHINE: Clocks = { wall: Date.now, steady: () => performance.now() };

export interface Jump {
  from: number;
  to: number;
}

/** Reads the time of day and notices whether the clock was set, or the machine suspended, since the last reading. */
export class WallClock {
  private offset: number;

  constructor(private readonly clocks: Clocks = MACHINE) {
    this.offset = clocks.wall() - clocks.steady();
  }

  /** The time now, in milliseconds since 1970; with `jump` if the clock moved by two seconds or more against the monotonic one. */
  read(): { now: number; jump?: Jump } {
    const now = this.clocks.wall();
    const offset = now - this.clocks.steady();
    const moved = offset - this.offset;
    // Small corrections are accepted, so that they do not add up to a jump.
    this.offset = offset;
    return Math.abs(moved) < MIN_JUMP ? { now } : { now, jump: { from: now - moved, to: now } };
  }
}
