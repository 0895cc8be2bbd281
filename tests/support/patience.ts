/** How many times slower than usual the machine may be: every clock of the tests is multiplied by it. */
export const PATIENCE = Math.max(1, Number(process.env.HUB_TEST_PATIENCE) || 1);

/** A time limit in milliseconds, as long as this machine needs it. */
export const patient = (milliseconds: number): number => milliseconds * PATIENCE;
