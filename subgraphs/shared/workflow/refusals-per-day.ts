let most = 50;

/** Set once at process start, from REFUSALS_PER_DAY. */
export function setRefusalsPerDay(given: number): void {
  most = given;
}

export const refusalsPerDay = (): number => most;
